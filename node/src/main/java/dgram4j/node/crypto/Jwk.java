package dgram4j.node.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/// Keys as JSON has them.
///
/// *Source:* RFC 7517, RFC 7518 section 6, RFC 8037.
public final class Jwk {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Jwk() {}

    /// The members of a key, in Node's order.
    public static Map<String, String> of(AsymmetricKey key) {
        if (key.type().equals("rsa-pss")) {
            throw noForm();
        }
        return switch (key.parameter()) {
            case RSAPrivateCrtKeyParameters rsa -> numbers(
                    "kty", "RSA", "n", rsa.getModulus(), "e", rsa.getPublicExponent(),
                    "d", rsa.getExponent(), "p", rsa.getP(), "q", rsa.getQ(),
                    "dp", rsa.getDP(), "dq", rsa.getDQ(), "qi", rsa.getQInv());
            case RSAKeyParameters rsa ->
                    numbers("kty", "RSA", "n", rsa.getModulus(), "e", rsa.getExponent());
            case ECPrivateKeyParameters ec -> {
                ECPublicKeyParameters half = (ECPublicKeyParameters) PublicHalf.of(ec);
                Map<String, String> members = point(half);
                int bytes = (ec.getParameters().getN().bitLength() + 7) / 8;
                members.put("d", text(BigIntegers.asUnsignedByteArray(bytes, ec.getD())));
                yield members;
            }
            case ECPublicKeyParameters ec -> point(ec);
            default -> octets(key);
        };
    }

    private static CryptoFault noForm() {
        return CryptoFault.node(
                "Error", "ERR_CRYPTO_JWK_UNSUPPORTED_KEY_TYPE", "Unsupported JWK Key Type.");
    }

    private static Map<String, String> numbers(Object... pairs) {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put((String) pairs[i], pairs[i + 1] instanceof BigInteger number
                    ? text(BigIntegers.asUnsignedByteArray(number)) : (String) pairs[i + 1]);
        }
        return members;
    }

    private static Map<String, String> point(ECPublicKeyParameters ec) {
        String curve = switch (KeyFacts.curve(ec)) {
            case "prime256v1" -> "P-256";
            case "secp384r1" -> "P-384";
            case "secp521r1" -> "P-521";
            case "secp256k1" -> "secp256k1";
            default -> throw CryptoFault.node("Error",
                    "ERR_CRYPTO_JWK_UNSUPPORTED_CURVE",
                    "Unsupported JWK EC curve: " + KeyFacts.curve(ec) + ".");
        };
        ECPoint point = ec.getQ().normalize();
        Map<String, String> members = new LinkedHashMap<>();
        members.put("kty", "EC");
        members.put("crv", curve);
        members.put("x", text(point.getAffineXCoord().getEncoded()));
        members.put("y", text(point.getAffineYCoord().getEncoded()));
        return members;
    }

    private static Map<String, String> octets(AsymmetricKey key) {
        String curve = switch (key.type()) {
            case "ed25519" -> "Ed25519";
            case "ed448" -> "Ed448";
            case "x25519" -> "X25519";
            case "x448" -> "X448";
            default -> throw noForm();
        };
        Map<String, String> members = new LinkedHashMap<>();
        members.put("crv", curve);
        if (key.isPrivate()) {
            members.put("d", text(privateBytes(key)));
        }
        members.put("x", text(publicBytes(key)));
        members.put("kty", "OKP");
        return members;
    }

    /// The bytes that are a private Edwards or Montgomery key.
    public static byte[] privateBytes(AsymmetricKey key) {
        try {
            return org.bouncycastle.asn1.ASN1OctetString.getInstance(
                    KeyWriter.privateInfo(key).parsePrivateKey()).getOctets();
        } catch (IOException impossible) {
            throw AsymmetricKey.unsupported();
        }
    }

    /// The bytes that are a public key: a point, or what RFC 8032 and 7748 say.
    public static byte[] publicBytes(AsymmetricKey key) {
        return key.publicInfo().getPublicKeyData().getBytes();
    }

    private static String text(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    // ---- The way back ---------------------------------------------------------------------------

    /// The key of an RSA JWK; private if it has all that takes.
    public static AsymmetricKey rsa(Map<String, byte[]> members) {
        AlgorithmIdentifier algorithm =
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        BigInteger modulus = number(members, "n");
        BigInteger exponent = number(members, "e");
        try {
            return AsymmetricKey.of(algorithm, members.containsKey("d")
                    ? new RSAPrivateCrtKeyParameters(
                            modulus, exponent, number(members, "d"), number(members, "p"),
                            number(members, "q"), number(members, "dp"), number(members, "dq"),
                            number(members, "qi"))
                    : new RSAKeyParameters(false, modulus, exponent));
        } catch (IllegalArgumentException refused) {
            throw invalid("Invalid JWK RSA key");
        }
    }

    /// The key of an EC JWK.
    public static AsymmetricKey ec(String curve, Map<String, byte[]> members) {
        ECNamedDomainParameters domain = Curves.find(curve);
        if (domain == null) {
            throw CryptoFault.node("TypeError", "ERR_CRYPTO_INVALID_CURVE", "Invalid JWK EC key");
        }
        AlgorithmIdentifier algorithm =
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, domain.getName());
        try {
            ECPoint point = domain.getCurve().validatePoint(
                    number(members, "x"), number(members, "y"));
            return AsymmetricKey.of(algorithm, members.containsKey("d")
                    ? new ECPrivateKeyParameters(number(members, "d"), domain)
                    : new ECPublicKeyParameters(point, domain));
        } catch (IllegalArgumentException refused) {
            throw invalid("Invalid JWK EC key");
        }
    }

    /// The key whose point is known, in any of its forms.
    public static AsymmetricKey ecPoint(String curve, byte[] point) {
        ECNamedDomainParameters domain = Curves.require(curve);
        try {
            return AsymmetricKey.of(
                    new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, domain.getName()),
                    new ECPublicKeyParameters(domain.getCurve().decodePoint(point), domain));
        } catch (IllegalArgumentException notOnIt) {
            throw invalid("Invalid EC point");
        }
    }

    private static BigInteger number(Map<String, byte[]> members, String name) {
        byte[] bytes = members.get(name);
        if (bytes == null) {
            throw invalid("Invalid JWK data");
        }
        return new BigInteger(1, bytes);
    }

    private static CryptoFault invalid(String text) {
        return CryptoFault.node("TypeError", "ERR_CRYPTO_INVALID_JWK", text);
    }
}
