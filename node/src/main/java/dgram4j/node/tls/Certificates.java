package dgram4j.node.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dgram4j.node.crypto.AsymmetricKey;
import dgram4j.node.crypto.KeyReader;
import dgram4j.node.crypto.KeyWriter;

/// Certificates, keys and lists of what was called back, from PEM.
final class Certificates {
    private static final byte[] SAMPLE = {1, 2, 3, 4};

    /// What else stands in such files, parameters of curves say, is not the key.
    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----.*", Pattern.DOTALL);

    private Certificates() {}

    /// True if there is a certificate in a text.
    static boolean isPem(byte[] pem) {
        String text = new String(pem, StandardCharsets.ISO_8859_1);
        return text.contains("-----BEGIN CERTIFICATE-----")
                || text.contains("-----BEGIN X509 CERTIFICATE-----")
                || text.contains("-----BEGIN TRUSTED CERTIFICATE-----");
    }

    /// The certificates of a text of PEM, in order. *Errors:* `CertificateFault`.
    static X509Certificate[] read(byte[] pem) {
        if (!isPem(pem)) {
            throw new TlsContext.CertificateFault((Exception) null);
        }
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem))
                    .toArray(X509Certificate[]::new);
        } catch (GeneralSecurityException broken) {
            throw new TlsContext.CertificateFault(broken);
        }
    }

    static X509CRL revocations(byte[] pem) {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509")
                    .generateCRL(new ByteArrayInputStream(pem));
        } catch (GeneralSecurityException broken) {
            throw new TlsContext.CertificateFault(broken);
        }
    }

    /// The private key of a text of PEM. *Errors:* `CryptoFault`, `CertificateFault`.
    static PrivateKey privateKey(byte[] pem, byte[] passphrase) {
        Matcher found = PRIVATE_KEY.matcher(new String(pem, StandardCharsets.ISO_8859_1));
        byte[] text = found.find() ? found.group().getBytes(StandardCharsets.ISO_8859_1) : pem;
        AsymmetricKey key = KeyReader.privateKey(text, null, passphrase);
        String algorithm = switch (key.type()) {
            case "ec" -> "EC";
            case "rsa-pss" -> "RSASSA-PSS";
            default -> key.type().toUpperCase(Locale.ROOT);
        };
        try {
            return KeyFactory.getInstance(algorithm)
                    .generatePrivate(new PKCS8EncodedKeySpec(KeyWriter.der(key, "pkcs8")));
        } catch (GeneralSecurityException unknown) {
            throw new TlsContext.CertificateFault(unknown);
        }
    }

    /// True if what one signs the other verifies.
    static boolean belong(PrivateKey own, PublicKey shown) {
        if (own instanceof RSAPrivateKey one && shown instanceof RSAPublicKey other) {
            return one.getModulus().equals(other.getModulus());
        }
        if (!shown.getAlgorithm().equals(own.getAlgorithm())) {
            return false;
        }
        String algorithm = switch (own.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "DSA" -> "SHA256withDSA";
            default -> own.getAlgorithm();
        };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(own);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(shown);
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException other) {
            return false;
        }
    }
}
