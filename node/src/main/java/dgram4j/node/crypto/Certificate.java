package dgram4j.node.crypto;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/// An X.509 certificate: what it says, and whom it stands for.
public final class Certificate {
    private static final int KEY_CERT_SIGN = 5;
    private static final Map<String, String> FACTORIES = Map.of(
            "1.2.840.113549.1.1.1", "RSA", "1.2.840.113549.1.1.10", "RSASSA-PSS",
            "1.2.840.10045.2.1", "EC", "1.2.840.10040.4.1", "DSA",
            "1.3.101.112", "EdDSA", "1.3.101.113", "EdDSA");
    private static final Map<String, String> SIGNATURES = Map.ofEntries(
            Map.entry("1.2.840.113549.1.1.4", "md5WithRSAEncryption"),
            Map.entry("1.2.840.113549.1.1.5", "sha1WithRSAEncryption"),
            Map.entry("1.2.840.113549.1.1.10", "rsassaPss"),
            Map.entry("1.2.840.113549.1.1.11", "sha256WithRSAEncryption"),
            Map.entry("1.2.840.113549.1.1.12", "sha384WithRSAEncryption"),
            Map.entry("1.2.840.113549.1.1.13", "sha512WithRSAEncryption"),
            Map.entry("1.2.840.113549.1.1.14", "sha224WithRSAEncryption"),
            Map.entry("1.2.840.10045.4.1", "ecdsa-with-SHA1"),
            Map.entry("1.2.840.10045.4.3.1", "ecdsa-with-SHA224"),
            Map.entry("1.2.840.10045.4.3.2", "ecdsa-with-SHA256"),
            Map.entry("1.2.840.10045.4.3.3", "ecdsa-with-SHA384"),
            Map.entry("1.2.840.10045.4.3.4", "ecdsa-with-SHA512"),
            Map.entry("2.16.840.1.101.3.4.3.2", "dsa_with_SHA256"),
            Map.entry("1.3.101.112", "ED25519"), Map.entry("1.3.101.113", "ED448"));

    private final X509Certificate certificate;
    private final byte[] der;

    private Certificate(X509Certificate certificate, byte[] der) {
        this.certificate = certificate;
        this.der = der;
    }

    /// The certificate in PEM or DER.
    ///
    /// *Errors:* a [CryptoFault] for what is none.
    public static Certificate read(byte[] data) {
        byte[] der = data;
        if (data.length == 0 || data[0] != 0x30) {
            Pem pem = Pem.find(data);
            if (pem == null) {
                throw CryptoFault.openssl("0480006C", "PEM routines", "no start line", "PEM_");
            }
            der = pem.der();
        }
        try {
            X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der));
            return new Certificate(read, read.getEncoded());
        } catch (CertificateException malformed) {
            throw CryptoFault.openssl(
                    "068000A8", "asn1 encoding routines", "wrong tag", "ASN1_");
        }
    }

    public byte[] der() {
        return der.clone();
    }

    public String pem() {
        return new Pem("CERTIFICATE", Map.of(), der).text();
    }

    public AsymmetricKey publicKey() {
        return AsymmetricKey.of(
                SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded()));
    }

    private X500Name subject() {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private X500Name issuer() {
        return X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
    }

    /// The parts of the subject's name, or of its issuer's; with `bare` labels and values in turn.
    public List<String> name(boolean ofIssuer, boolean bare) {
        X500Name name = ofIssuer ? issuer() : subject();
        return bare ? CertificateNames.pairs(name) : CertificateNames.parts(name);
    }

    /// "1.2.3" and the name OpenSSL has for it.
    public List<String> signatureAlgorithm() {
        String oid = certificate.getSigAlgOID();
        return List.of(oid, SIGNATURES.getOrDefault(oid, certificate.getSigAlgName()));
    }

    public long notBeforeMillis() {
        return certificate.getNotBefore().getTime();
    }

    public long notAfterMillis() {
        return certificate.getNotAfter().getTime();
    }

    public boolean isAuthority() {
        return certificate.getBasicConstraints() >= 0;
    }

    public String serial() {
        String text = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
        return text.length() % 2 == 0 ? text : "0" + text;
    }

    public String fingerprint(String algorithm) {
        try {
            return HexFormat.ofDelimiter(":").withUpperCase()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(der));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What the key may be used for, as object identifiers; null if it does not say.
    public List<String> usages() {
        try {
            return certificate.getExtendedKeyUsage();
        } catch (CertificateException malformed) {
            return null;
        }
    }

    private byte[] extension(String oid) {
        byte[] wrapped = certificate.getExtensionValue(oid);
        return wrapped == null ? null : ASN1OctetString.getInstance(wrapped).getOctets();
    }

    private GeneralName[] alternativeNames() {
        byte[] value = extension(Extension.subjectAlternativeName.getId());
        return value == null ? null : GeneralNames.getInstance(
                ASN1Sequence.getInstance(value)).getNames();
    }

    /// The names beside the subject's; null if there are none.
    public String alternatives() {
        GeneralName[] names = alternativeNames();
        return names == null ? null : String.join(", ",
                Arrays.stream(names).map(CertificateNames::general).toList());
    }

    /// The values of the names of one kind beside the subject's: a number of [GeneralName];
    /// addresses in hexadecimal.
    public List<String> values(int kind) {
        List<String> values = new ArrayList<>();
        GeneralName[] names = alternativeNames();
        for (GeneralName name : names == null ? new GeneralName[0] : names) {
            if (name.getTagNo() == kind) {
                values.add(kind == GeneralName.iPAddress
                        ? HexFormat.of().formatHex(
                                ASN1OctetString.getInstance(name.getName()).getOctets())
                        : CertificateNames.text(name.getName()));
            }
        }
        return values;
    }

    /// Where more is to be had of its issuer, a line each; null if it does not say.
    public String access() {
        byte[] value = extension(Extension.authorityInfoAccess.getId());
        if (value == null) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        for (AccessDescription each : AuthorityInformationAccess.getInstance(
                ASN1Sequence.getInstance(value)).getAccessDescriptions()) {
            String method = each.getAccessMethod().equals(AccessDescription.id_ad_ocsp) ? "OCSP"
                    : each.getAccessMethod().equals(AccessDescription.id_ad_caIssuers)
                            ? "CA Issuers" : each.getAccessMethod().getId();
            lines.add(method + " - " + CertificateNames.general(each.getAccessLocation()));
        }
        return String.join("\n", lines);
    }

    /// Whether the other could have issued this one, by what both say.
    public boolean isIssuedBy(Certificate other) {
        if (!issuer().equals(other.subject())) {
            return false;
        }
        byte[] key = extension(Extension.authorityKeyIdentifier.getId());
        byte[] id = other.extension(Extension.subjectKeyIdentifier.getId());
        if (key != null && id != null) {
            byte[] wanted = AuthorityKeyIdentifier.getInstance(
                    ASN1Sequence.getInstance(key)).getKeyIdentifierOctets();
            if (wanted != null
                    && !Arrays.equals(wanted, ASN1OctetString.getInstance(id).getOctets())) {
                return false;
            }
        }
        boolean[] uses = other.certificate.getKeyUsage();
        return uses == null || uses[KEY_CERT_SIGN];
    }

    /// Whether it was signed with the private half of this key.
    public boolean isSignedWith(AsymmetricKey key) {
        SubjectPublicKeyInfo info = key.publicInfo();
        String factory = FACTORIES.get(info.getAlgorithm().getAlgorithm().getId());
        if (factory == null) {
            return false;
        }
        try {
            certificate.verify(KeyFactory.getInstance(factory)
                    .generatePublic(new X509EncodedKeySpec(info.getEncoded())));
            return true;
        } catch (GeneralSecurityException | java.io.IOException other) {
            return false;
        }
    }

    /// Whether that is the private half of its key.
    public boolean isOf(AsymmetricKey key) {
        return publicKey().same(key.toPublic());
    }
}
