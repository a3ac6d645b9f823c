package dgram4j.node.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/// Elliptic curves by OpenSSL's names, and computing on them.
public final class Curves {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Curves() {}

    /// OpenSSL's name of a curve by its other names, such as "P-256".
    static String canonical(String name) {
        return switch (name) {
            case "P-256", "secp256r1", "p256" -> "prime256v1";
            case "P-384" -> "secp384r1";
            case "P-521" -> "secp521r1";
            default -> name;
        };
    }

    static ECNamedDomainParameters find(String name) {
        String known = canonical(name);
        ASN1ObjectIdentifier oid = ECNamedCurveTable.getOID(known);
        if (oid == null) {
            return null;
        }
        X9ECParameters fast = CustomNamedCurves.getByOID(oid);
        X9ECParameters parameters = fast == null ? ECNamedCurveTable.getByOID(oid) : fast;
        return new ECNamedDomainParameters(oid, parameters);
    }

    static ECNamedDomainParameters require(String name) {
        ECNamedDomainParameters found = find(name);
        if (found == null) {
            throw CryptoFault.node(
                    "TypeError", "ERR_CRYPTO_INVALID_CURVE", "Invalid EC curve name");
        }
        return found;
    }

    /// True if there is a curve of that name.
    public static boolean exists(String name) {
        return find(name) != null;
    }

    /// OpenSSL's name of a curve.
    static String name(ASN1ObjectIdentifier oid) {
        String name = ECNamedCurveTable.getName(oid);
        return name == null ? oid.getId() : canonical(
                name.startsWith("brainpoolp") ? name.replace("poolp", "poolP") : name);
    }

    /// A new private number, as bytes.
    public static byte[] privateNumber(String curve) {
        BigInteger order = require(curve).getN();
        BigInteger number = BigIntegers.createRandomInRange(
                BigInteger.ONE, order.subtract(BigInteger.ONE), RANDOM);
        return BigIntegers.asUnsignedByteArray((order.bitLength() + 7) / 8, number);
    }

    /// The public point of a private number, uncompressed; null if the number does not fit.
    public static byte[] publicPoint(String curve, byte[] number) {
        ECNamedDomainParameters domain = require(curve);
        BigInteger d = new BigInteger(1, number);
        if (d.signum() == 0 || d.compareTo(domain.getN()) >= 0) {
            return null;
        }
        return domain.getG().multiply(d).normalize().getEncoded(false);
    }

    /// What two share; null if the point is not on the curve.
    public static byte[] shared(String curve, byte[] number, byte[] point) {
        ECNamedDomainParameters domain = require(curve);
        ECPoint peer = point(domain, point);
        if (peer == null) {
            return null;
        }
        ECPoint product = ECAlgorithms.cleanPoint(domain.getCurve(), peer)
                .multiply(domain.getH().multiply(new BigInteger(1, number))).normalize();
        return product.isInfinity() ? null : product.getAffineXCoord().getEncoded();
    }

    /// A point in another form: 2 compressed, 4 uncompressed, 6 hybrid; null if it is none.
    public static byte[] converted(String curve, byte[] point, int form) {
        ECPoint found = point(require(curve), point);
        if (found == null) {
            return null;
        }
        byte[] bytes = found.getEncoded(form == 2);
        if (form == 6) {
            bytes[0] = (byte) (6 + (bytes[bytes.length - 1] & 1));
        }
        return bytes;
    }

    private static ECPoint point(ECNamedDomainParameters domain, byte[] bytes) {
        try {
            ECPoint found = domain.getCurve().decodePoint(bytes);
            return found.isInfinity() ? null : found;
        } catch (IllegalArgumentException notOnIt) {
            return null;
        }
    }
}
