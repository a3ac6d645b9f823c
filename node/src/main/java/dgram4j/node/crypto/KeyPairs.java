package dgram4j.node.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.RSAKeyGenParameterSpec;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.generators.DHKeyPairGenerator;
import org.bouncycastle.crypto.generators.DHParametersGenerator;
import org.bouncycastle.crypto.generators.DSAKeyPairGenerator;
import org.bouncycastle.crypto.generators.DSAParametersGenerator;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHKeyGenerationParameters;
import org.bouncycastle.crypto.params.DHParameters;
import org.bouncycastle.crypto.params.DHPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.DSAParameterGenerationParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;

/// Makes key pairs; each comes as its private key, which knows the other.
public final class KeyPairs {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CERTAINTY = 80;

    private KeyPairs() {}

    /// @param pss the parameters of a key for PSS only, or null
    public static AsymmetricKey rsa(int bits, long exponent, PssLimits pss) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(
                    new RSAKeyGenParameterSpec(bits, BigInteger.valueOf(exponent)));
            AsymmetricKey plain = AsymmetricKey.of(PrivateKeyInfo.getInstance(
                    generator.generateKeyPair().getPrivate().getEncoded()));
            return pss == null ? plain : AsymmetricKey.of(pss.algorithm(), plain.parameter());
        } catch (GeneralSecurityException refused) {
            throw CryptoFault.plain(refused.getMessage());
        }
    }

    public static AsymmetricKey dsa(int bits, int divisorBits) {
        DSAParametersGenerator parameters =
                new DSAParametersGenerator(new org.bouncycastle.crypto.digests.SHA256Digest());
        int divisor = divisorBits < 0 ? bits > 1024 ? 256 : 160 : divisorBits;
        parameters.init(new DSAParameterGenerationParameters(bits, divisor, CERTAINTY, RANDOM));
        DSAKeyPairGenerator generator = new DSAKeyPairGenerator();
        generator.init(new DSAKeyGenerationParameters(RANDOM, parameters.generateParameters()));
        return of(generator.generateKeyPair().getPrivate());
    }

    /// *Errors:* `ERR_CRYPTO_INVALID_CURVE`.
    public static AsymmetricKey ec(String curve) {
        ECNamedDomainParameters domain = Curves.require(curve);
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(domain, RANDOM));
        return AsymmetricKey.of(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, domain.getName()),
                generator.generateKeyPair().getPrivate());
    }

    /// "ed25519", "ed448", "x25519" or "x448".
    public static AsymmetricKey edwards(String type) {
        return switch (type) {
            case "ed25519" -> of(new Ed25519PrivateKeyParameters(RANDOM));
            case "ed448" -> of(new Ed448PrivateKeyParameters(RANDOM));
            case "x25519" -> of(new X25519PrivateKeyParameters(RANDOM));
            default -> of(new X448PrivateKeyParameters(RANDOM));
        };
    }

    /// @param prime null for a new one of `bits`
    public static AsymmetricKey dh(BigInteger prime, int bits, BigInteger generator) {
        DHParameters parameters;
        if (prime == null) {
            DHParametersGenerator maker = new DHParametersGenerator();
            maker.init(bits, CERTAINTY, RANDOM);
            parameters = new DHParameters(maker.generateParameters().getP(), generator);
        } else {
            parameters = new DHParameters(prime, generator);
        }
        DHKeyPairGenerator pairs = new DHKeyPairGenerator();
        pairs.init(new DHKeyGenerationParameters(RANDOM, parameters));
        DHPrivateKeyParameters made =
                (DHPrivateKeyParameters) pairs.generateKeyPair().getPrivate();
        return of(made);
    }

    /// The Edwards or Montgomery key whose bytes are known.
    public static AsymmetricKey raw(String type, boolean isPrivate, byte[] bytes) {
        try {
            ASN1ObjectIdentifier oid = switch (type) {
                case "ed25519" -> Oids.ED25519;
                case "ed448" -> Oids.ED448;
                case "x25519" -> Oids.X25519;
                default -> Oids.X448;
            };
            AlgorithmIdentifier algorithm = new AlgorithmIdentifier(oid);
            if (isPrivate) {
                return AsymmetricKey.of(new PrivateKeyInfo(
                        algorithm, new org.bouncycastle.asn1.DEROctetString(bytes)));
            }
            return AsymmetricKey.of(
                    new org.bouncycastle.asn1.x509.SubjectPublicKeyInfo(algorithm, bytes));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static AsymmetricKey of(AsymmetricKeyParameter key) {
        try {
            PrivateKeyInfo info = key instanceof DHPrivateKeyParameters dh
                    ? dhInfo(dh) : PrivateKeyInfoFactory.createPrivateKeyInfo(key);
            return AsymmetricKey.of(info.getPrivateKeyAlgorithm(), key);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static PrivateKeyInfo dhInfo(DHPrivateKeyParameters key)
            throws java.io.IOException {
        DHParameters parameters = key.getParameters();
        return new PrivateKeyInfo(
                new AlgorithmIdentifier(
                        PKCSObjectIdentifiers.dhKeyAgreement,
                        new org.bouncycastle.asn1.pkcs.DHParameter(
                                parameters.getP(), parameters.getG(), parameters.getL())),
                new org.bouncycastle.asn1.ASN1Integer(key.getX()));
    }
}
