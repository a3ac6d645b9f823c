package dgram4j.node.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.encodings.PKCS1Encoding;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAKeyParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.Ed25519ctxSigner;
import org.bouncycastle.crypto.signers.Ed448Signer;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/// Signatures, made and looked at.
public final class Signatures {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signatures() {}

    /// How it is signed.
    ///
    /// @param digest null for keys that bring their own
    /// @param padding OpenSSL's number, 0 for the key's own
    /// @param saltLength in bytes, [#SALT_OF_DIGEST], or [#SALT_AUTO]
    /// @param plain ECDSA and DSA as two numbers of fixed length, not as DER
    /// @param context of Ed25519 and Ed448, or null
    public record Way(String digest, int padding, int saltLength, boolean plain, byte[] context) {}

    /// As long as the digest.
    public static final int SALT_OF_DIGEST = -1;

    /// As long as fits, or as it was found.
    public static final int SALT_AUTO = -2;

    private static final int PSS_PADDING = 6;
    private static final byte[] NO_CONTEXT = new byte[0];

    /// The signature of some data.
    public static byte[] sign(AsymmetricKey key, byte[] data, Way way) {
        try {
            return switch (key.parameter()) {
                case RSAKeyParameters rsa -> usesPss(key, way)
                        ? Pss.sign(key, rsa, data, way) : pkcs1(rsa, data, way);
                case ECKeyParameters ec -> two(
                        new ECDSASigner(), ec, data, way, ec.getParameters().getN());
                case DSAKeyParameters dsa -> two(
                        new DSASigner(), dsa, data, way, dsa.getParameters().getQ());
                default -> edwards(key, data, way).generateSignature();
            };
        } catch (CryptoException | IOException refused) {
            throw CryptoFault.plain(refused.getMessage());
        }
    }

    /// Whether that is the key's signature of the data.
    public static boolean verify(
            AsymmetricKey given, byte[] data, byte[] signature, Way way) {
        AsymmetricKey key = given.toPublic();
        try {
            return switch (key.parameter()) {
                case RSAKeyParameters rsa -> usesPss(key, way)
                        ? Pss.verify(key, rsa, data, signature, way)
                        : isPkcs1(rsa, data, signature, way);
                case ECKeyParameters ec -> isTwo(new ECDSASigner(), ec, data, signature, way,
                        ec.getParameters().getN());
                case DSAKeyParameters dsa -> isTwo(new DSASigner(), dsa, data, signature, way,
                        dsa.getParameters().getQ());
                default -> edwards(key, data, way).verifySignature(signature);
            };
        } catch (IOException | IllegalArgumentException | ArithmeticException malformed) {
            return false;
        }
    }

    private static boolean usesPss(AsymmetricKey key, Way way) {
        if (way.padding != 0 && way.padding != 1 && way.padding != PSS_PADDING) {
            throw CryptoFault.openssl("1C8000A5", "Provider routines",
                    "illegal or unsupported padding mode");
        }
        boolean isPss = key.type().equals("rsa-pss");
        if (isPss && way.padding == 1) {
            throw CryptoFault.openssl("1C8000A5", "Provider routines",
                    "illegal or unsupported padding mode");
        }
        return way.padding == PSS_PADDING || isPss;
    }

    static byte[] hash(String digest, byte[] data) {
        DigestState state = Digests.create(digest == null ? "sha256" : digest, -1);
        if (state == null) {
            Digests.require(digest);
        }
        state.update(data);
        return state.finish();
    }

    // ---- RSA with PKCS#1 ------------------------------------------------------------------------

    private static byte[] digestInfo(byte[] data, String digest) throws IOException {
        byte[] hash = hash(digest, data);
        String name = digest == null ? "sha256" : digest;
        if (name.equalsIgnoreCase("md5-sha1")) {
            return hash;
        }
        var oid = PssLimits.oid(name);
        if (oid == null) {
            throw CryptoFault.openssl("1C8000AE", "Provider routines", "digest not allowed");
        }
        return new DigestInfo(new AlgorithmIdentifier(oid, DERNull.INSTANCE), hash).getEncoded();
    }

    private static byte[] pkcs1(RSAKeyParameters key, byte[] data, Way way) throws IOException {
        byte[] info = digestInfo(data, way.digest);
        if (info.length + 11 > (key.getModulus().bitLength() + 7) / 8) {
            throw CryptoFault.openssl("02000070", "rsa routines", "digest too big for rsa key",
                    "RSA_").onStack();
        }
        PKCS1Encoding encoding = new PKCS1Encoding(new RSABlindedEngine());
        encoding.init(true, key);
        try {
            return encoding.processBlock(info, 0, info.length);
        } catch (InvalidCipherTextException impossible) {
            throw CryptoFault.plain(impossible.getMessage());
        }
    }

    private static boolean isPkcs1(
            RSAKeyParameters key, byte[] data, byte[] signature, Way way) throws IOException {
        byte[] wanted = digestInfo(data, way.digest);
        if (signature.length != (key.getModulus().bitLength() + 7) / 8) {
            return false;
        }
        PKCS1Encoding encoding = new PKCS1Encoding(new RSABlindedEngine());
        encoding.init(false, key);
        try {
            return org.bouncycastle.util.Arrays.constantTimeAreEqual(
                    wanted, encoding.processBlock(signature, 0, signature.length));
        } catch (InvalidCipherTextException | RuntimeException other) {
            return false;
        }
    }

    // ---- Two numbers ----------------------------------------------------------------------------

    private static byte[] two(
            DSA signer, AsymmetricKeyParameter key, byte[] data, Way way, BigInteger order)
            throws IOException {
        signer.init(true, new ParametersWithRandom(key, RANDOM));
        BigInteger[] pair = signer.generateSignature(hash(way.digest, data));
        return way.plain
                ? PlainDSAEncoding.INSTANCE.encode(order, pair[0], pair[1])
                : StandardDSAEncoding.INSTANCE.encode(order, pair[0], pair[1]);
    }

    private static boolean isTwo(
            DSA signer, AsymmetricKeyParameter key, byte[] data, byte[] signature, Way way,
            BigInteger order) throws IOException {
        byte[] hash = hash(way.digest, data);
        BigInteger[] pair = way.plain
                ? PlainDSAEncoding.INSTANCE.decode(order, signature)
                : StandardDSAEncoding.INSTANCE.decode(order, signature);
        signer.init(false, key);
        return signer.verifySignature(hash, pair[0], pair[1]);
    }

    // ---- Edwards curves -------------------------------------------------------------------------

    private static Signer edwards(AsymmetricKey key, byte[] data, Way way) {
        if (way.digest != null) {
            throw CryptoFault.openssl("1C80007A", "Provider routines", "invalid digest");
        }
        byte[] context = way.context == null ? NO_CONTEXT : way.context;
        Signer signer = switch (key.type()) {
            case "ed25519" -> context.length == 0
                    ? new Ed25519Signer() : new Ed25519ctxSigner(context);
            case "ed448" -> new Ed448Signer(context);
            default -> throw CryptoFault.openssl("03000096", "digital envelope routines",
                    "operation not supported for this keytype", "EVP_");
        };
        signer.init(key.isPrivate(), key.parameter());
        signer.update(data, 0, data.length);
        return signer;
    }
}
