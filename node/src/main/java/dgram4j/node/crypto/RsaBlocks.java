package dgram4j.node.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

import org.bouncycastle.crypto.AsymmetricBlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.encodings.OAEPEncoding;
import org.bouncycastle.crypto.encodings.PKCS1Encoding;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.util.BigIntegers;

/// Single blocks through RSA, either way with either key.
public final class RsaBlocks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PKCS1 = 1;
    private static final int NONE = 3;
    private static final int OAEP = 4;

    private RsaBlocks() {}

    /// @param encrypts whether padding is put on or taken off
    /// @param padding OpenSSL's number
    /// @param hash of OAEP
    /// @param label of OAEP, or null
    public static byte[] process(
            AsymmetricKey given, boolean usesPrivate, boolean encrypts, int padding, String hash,
            byte[] label, byte[] data) {
        AsymmetricKey key = usesPrivate ? given : given.toPublic();
        if (!(key.parameter() instanceof RSAKeyParameters rsa) || !key.type().equals("rsa")) {
            throw CryptoFault.openssl("03000096", "digital envelope routines",
                    "operation not supported for this keytype", "EVP_");
        }
        int length = (rsa.getModulus().bitLength() + 7) / 8;
        if (padding == NONE) {
            return plain(rsa, data, length);
        }
        if (padding != PKCS1 && padding != OAEP) {
            throw CryptoFault.openssl("1C8000A5", "Provider routines",
                    "illegal or unsupported padding mode");
        }
        int most = padding == PKCS1 ? length - 11 : length - 2 * Digests.length(hash) - 2;
        if (encrypts && data.length > most) {
            throw CryptoFault.openssl("0200006E", "rsa routines",
                    "data too large for key size", "RSA_");
        }
        if (!encrypts && data.length > length) {
            throw CryptoFault.openssl("0200006C", "rsa routines",
                    "data greater than mod len", "RSA_");
        }
        return padded(rsa, usesPrivate, encrypts, padding, hash, label, data, most);
    }

    private static byte[] padded(
            RSAKeyParameters rsa, boolean usesPrivate, boolean encrypts, int padding,
            String hash, byte[] label, byte[] data, int most) {
        AsymmetricBlockCipher cipher = padding == PKCS1
                ? new PKCS1Encoding(new RSABlindedEngine())
                : new OAEPEncoding(
                        new RSABlindedEngine(), Digests.part(hash), Digests.part(hash), label);
        cipher.init(encrypts, encrypts ? new ParametersWithRandom(rsa, RANDOM) : rsa);
        try {
            return cipher.processBlock(data, 0, data.length);
        } catch (InvalidCipherTextException | RuntimeException wrong) {
            if (padding == PKCS1 && usesPrivate) {
                // Nobody may learn from the answer whether the padding was right.
                byte[] decoy = new byte[RANDOM.nextInt(most + 1)];
                RANDOM.nextBytes(decoy);
                return decoy;
            }
            throw padding == OAEP
                    ? CryptoFault.openssl("02000079", "rsa routines", "oaep decoding error", "RSA_")
                    : CryptoFault.openssl("0200006A", "rsa routines", "block type is not 01",
                            "RSA_").onStack();
        }
    }

    private static byte[] plain(RSAKeyParameters rsa, byte[] data, int length) {
        if (data.length > length || new BigInteger(1, data).compareTo(rsa.getModulus()) >= 0) {
            throw CryptoFault.openssl("02000084", "rsa routines",
                    "data too large for modulus", "RSA_");
        }
        if (data.length < length) {
            throw CryptoFault.openssl("0200007A", "rsa routines",
                    "data too small for key size", "RSA_");
        }
        RSABlindedEngine engine = new RSABlindedEngine();
        engine.init(true, rsa);
        byte[] out = engine.processBlock(data, 0, data.length);
        return out.length == length
                ? out
                : BigIntegers.asUnsignedByteArray(length, new BigInteger(1, Arrays.copyOf(
                        out, out.length)));
    }
}
