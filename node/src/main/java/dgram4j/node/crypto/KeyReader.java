package dgram4j.node.crypto;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// Reads keys from PEM and DER.
public final class KeyReader {
    private static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

    private KeyReader() {}

    /// A private key.
    ///
    /// @param structure "pkcs1", "sec1" or "pkcs8" for DER; null for PEM
    /// @param passphrase null if there is none
    public static AsymmetricKey privateKey(byte[] data, String structure, byte[] passphrase) {
        try {
            if (structure != null) {
                ASN1Sequence sequence = ASN1Sequence.getInstance(data);
                if (passphrase == null && isSealed(sequence)) {
                    throw CryptoFault.node("TypeError", "ERR_MISSING_PASSPHRASE",
                            "Passphrase required for encrypted key");
                }
                return privateKey(sequence, structure, passphrase);
            }
            Pem pem = Pem.find(data);
            return pem == null ? noKey() : privateKey(pem, passphrase);
        } catch (IllegalArgumentException | IllegalStateException
                | ClassCastException | IndexOutOfBoundsException malformed) {
            throw AsymmetricKey.unsupported();
        }
    }

    private static AsymmetricKey privateKey(Pem pem, byte[] passphrase) {
        byte[] der = pem.der();
        if (pem.headers().getOrDefault("Proc-Type", "").endsWith("ENCRYPTED")) {
            der = KeyEncryption.open(pem, required(passphrase));
        }
        return switch (pem.label()) {
            case "PRIVATE KEY", "ENCRYPTED PRIVATE KEY" ->
                    privateKey(ASN1Sequence.getInstance(der), "pkcs8", passphrase);
            case "RSA PRIVATE KEY" ->
                    privateKey(ASN1Sequence.getInstance(der), "pkcs1", passphrase);
            case "EC PRIVATE KEY" ->
                    privateKey(ASN1Sequence.getInstance(der), "sec1", passphrase);
            case "DSA PRIVATE KEY" -> dsa(ASN1Sequence.getInstance(der));
            default -> noKey();
        };
    }

    private static AsymmetricKey privateKey(
            ASN1Sequence sequence, String structure, byte[] passphrase) {
        try {
            return switch (structure) {
                case "pkcs1" -> AsymmetricKey.of(new PrivateKeyInfo(RSA, sequence));
                case "sec1" -> {
                    ECPrivateKey key = ECPrivateKey.getInstance(sequence);
                    yield AsymmetricKey.of(new PrivateKeyInfo(
                            new AlgorithmIdentifier(
                                    X9ObjectIdentifiers.id_ecPublicKey,
                                    key.getParametersObject()), key));
                }
                default -> {
                    yield AsymmetricKey.of(PrivateKeyInfo.getInstance(!isSealed(sequence) ? sequence
                            : KeyEncryption.open(
                                    EncryptedPrivateKeyInfo.getInstance(sequence),
                                    required(passphrase))));
                }
            };
        } catch (java.io.IOException malformed) {
            throw AsymmetricKey.unsupported();
        }
    }

    /// Only what is encrypted begins with how it is.
    private static boolean isSealed(ASN1Sequence sequence) {
        return sequence.getObjectAt(0) instanceof ASN1Sequence;
    }

    private static AsymmetricKey dsa(ASN1Sequence numbers) {
        try {
            return AsymmetricKey.of(new PrivateKeyInfo(
                    new AlgorithmIdentifier(
                            X9ObjectIdentifiers.id_dsa,
                            new DSAParameter(number(numbers, 1), number(numbers, 2),
                                    number(numbers, 3))),
                    numbers.getObjectAt(5)));
        } catch (java.io.IOException malformed) {
            throw AsymmetricKey.unsupported();
        }
    }

    private static java.math.BigInteger number(ASN1Sequence sequence, int at) {
        return org.bouncycastle.asn1.ASN1Integer.getInstance(sequence.getObjectAt(at)).getValue();
    }

    /// A public key, or the public half of a private one, or that of a certificate.
    ///
    /// @param structure "pkcs1" or "spki" for DER; null for PEM
    public static AsymmetricKey publicKey(byte[] data, String structure, byte[] passphrase) {
        try {
            if (structure == null) {
                Pem pem = Pem.find(data);
                return pem == null ? noKey() : publicKey(pem, data, passphrase);
            }
            return switch (structure) {
                case "spki" -> AsymmetricKey.of(SubjectPublicKeyInfo.getInstance(data));
                case "pkcs1" -> pkcs1(data);
                default -> privateKey(data, structure, passphrase).toPublic();
            };
        } catch (IllegalArgumentException | IllegalStateException
                | ClassCastException | IndexOutOfBoundsException malformed) {
            throw AsymmetricKey.unsupported();
        }
    }

    private static AsymmetricKey publicKey(Pem pem, byte[] text, byte[] passphrase) {
        return switch (pem.label()) {
            case "PUBLIC KEY" -> AsymmetricKey.of(SubjectPublicKeyInfo.getInstance(pem.der()));
            case "RSA PUBLIC KEY" -> pkcs1(pem.der());
            case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" ->
                    certificate(pem.der());
            default -> privateKey(text, null, passphrase).toPublic();
        };
    }

    // The same structure's private form has more numbers.
    private static AsymmetricKey pkcs1(byte[] der) {
        try {
            ASN1Sequence sequence = ASN1Sequence.getInstance(der);
            if (sequence.size() > 2) {
                return privateKey(sequence, "pkcs1", null).toPublic();
            }
            return AsymmetricKey.of(new SubjectPublicKeyInfo(RSA, sequence));
        } catch (java.io.IOException malformed) {
            throw AsymmetricKey.unsupported();
        }
    }

    private static AsymmetricKey certificate(byte[] der) {
        try {
            var certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der));
            return AsymmetricKey.of(
                    SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded()));
        } catch (CertificateException malformed) {
            throw AsymmetricKey.unsupported();
        }
    }

    private static AsymmetricKey noKey() {
        throw AsymmetricKey.unsupported();
    }

    private static byte[] required(byte[] passphrase) {
        if (passphrase == null) {
            throw CryptoFault.openssl(
                    "07880109", "common libcrypto routines", "interrupted or cancelled",
                    "CRYPTO_").onStack();
        }
        return passphrase;
    }
}
