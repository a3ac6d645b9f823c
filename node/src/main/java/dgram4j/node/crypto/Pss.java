package dgram4j.node.crypto;

import java.security.SecureRandom;

import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;

/// RSA's probabilistic signatures.
///
/// *Source:* RFC 8017, section 9.1.
final class Pss {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte TRAILER = (byte) 0xbc;

    private Pss() {}

    static byte[] sign(AsymmetricKey key, RSAKeyParameters rsa, byte[] data, Signatures.Way way)
            throws CryptoException {
        String digest = digest(key, way);
        int salt = way.saltLength();
        int most = (rsa.getModulus().bitLength() + 6) / 8 - Digests.length(digest) - 2;
        if (salt == Signatures.SALT_OF_DIGEST) {
            salt = Digests.length(digest);
        } else if (salt == Signatures.SALT_AUTO) {
            salt = most;
        } else if (salt < 0) {
            throw CryptoFault.openssl(
                    "1C800070", "Provider routines", "invalid salt length");
        }
        if (salt > most || most < 0) {
            throw CryptoFault.openssl("0200006E", "rsa routines",
                    "data too large for key size", "RSA_").onStack();
        }
        PSSSigner signer = signer(key, digest, salt);
        signer.init(true, new ParametersWithRandom(rsa, RANDOM));
        signer.update(data, 0, data.length);
        return signer.generateSignature();
    }

    static boolean verify(
            AsymmetricKey key, RSAKeyParameters rsa, byte[] data, byte[] signature,
            Signatures.Way way) {
        String digest = digest(key, way);
        int salt = way.saltLength();
        if (salt == Signatures.SALT_OF_DIGEST) {
            salt = Digests.length(digest);
        } else if (salt < 0) {
            salt = found(rsa, signature, Digests.part(mask(key, digest)), Digests.length(digest));
        }
        if (salt < 0) {
            return false;
        }
        PSSSigner signer = signer(key, digest, salt);
        signer.init(false, rsa);
        signer.update(data, 0, data.length);
        return signer.verifySignature(signature);
    }

    private static PSSSigner signer(AsymmetricKey key, String digest, int salt) {
        return new PSSSigner(
                new RSABlindedEngine(), Digests.part(digest), Digests.part(mask(key, digest)),
                salt, TRAILER);
    }

    private static PssLimits limits(AsymmetricKey key) {
        return key.type().equals("rsa-pss") ? PssLimits.of(key.algorithm()) : null;
    }

    private static String mask(AsymmetricKey key, String digest) {
        PssLimits limits = limits(key);
        return limits == null ? digest : limits.mask();
    }

    private static String digest(AsymmetricKey key, Signatures.Way way) {
        PssLimits limits = limits(key);
        String own = limits == null ? "sha256" : limits.hash();
        if (way.digest() == null) {
            return own;
        }
        String wanted = Digests.require(way.digest()).name();
        if (limits != null && !wanted.equals(own)) {
            throw CryptoFault.openssl(
                    "1C8000AE", "Provider routines", "digest not allowed");
        }
        return wanted;
    }

    // The salt stands between the first one bit behind the zeros and the hash.
    private static int found(
            RSAKeyParameters rsa, byte[] signature, Digest mask, int hashLength) {
        int bits = rsa.getModulus().bitLength() - 1;
        int length = (bits + 7) / 8;
        RSABlindedEngine engine = new RSABlindedEngine();
        engine.init(false, rsa);
        if (signature.length != (rsa.getModulus().bitLength() + 7) / 8) {
            return -1;
        }
        byte[] opened = engine.processBlock(signature, 0, signature.length);
        byte[] block = new byte[length];
        System.arraycopy(opened, 0, block, length - opened.length, opened.length);
        int seeds = length - hashLength - 1;
        if (seeds < 1) {
            return -1;
        }
        byte[] masks = generate(mask, block, seeds, hashLength);
        for (int i = 0; i < seeds; i++) {
            int value = (block[i] ^ masks[i]) & (i == 0 ? 0xff >> 8 * length - bits : 0xff);
            if (value == 1) {
                return seeds - i - 1;
            }
            if (value != 0) {
                return -1;
            }
        }
        return -1;
    }

    private static byte[] generate(Digest mask, byte[] block, int seedAt, int seedLength) {
        int size = mask.getDigestSize();
        byte[] made = new byte[(seedAt + size - 1) / size * size];
        for (int i = 0; i * size < seedAt; i++) {
            mask.update(block, seedAt, seedLength);
            mask.update(new byte[] {0, 0, (byte) (i >> 8), (byte) i}, 0, 4);
            mask.doFinal(made, i * size);
        }
        return made;
    }
}
