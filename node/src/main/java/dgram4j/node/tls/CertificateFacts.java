package dgram4j.node.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;


/// What a certificate says, as Node writes it.
public final class CertificateFacts {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss yyyy 'GMT'", Locale.ENGLISH);
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();
    private static final int DNS = 2;
    private static final int URI = 6;
    private static final int IP = 7;
    private static final int EMAIL = 1;

    private CertificateFacts() {}

    /// Its facts by name; a name of somebody is `KEY\0value\0…`.
    public static Map<String, Object> of(X509Certificate certificate) {
        try {
            return facts(certificate);
        } catch (GeneralSecurityException broken) {
            throw new TlsContext.CertificateFault(broken);
        }
    }

    private static Map<String, Object> facts(X509Certificate certificate)
            throws GeneralSecurityException {
        byte[] der = certificate.getEncoded();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("subject", names(certificate.getSubjectX500Principal().getEncoded()));
        facts.put("issuer", names(certificate.getIssuerX500Principal().getEncoded()));
        facts.put("subjectaltname", alternatives(certificate.getSubjectAlternativeNames()));
        facts.put("ca", certificate.getBasicConstraints() >= 0);
        key(certificate, facts);
        facts.put("valid_from", date(certificate.getNotBefore()));
        facts.put("valid_to", date(certificate.getNotAfter()));
        facts.put("fingerprint", digest("SHA-1", der));
        facts.put("fingerprint256", digest("SHA-256", der));
        facts.put("fingerprint512", digest("SHA-512", der));
        List<String> usage = certificate.getExtendedKeyUsage();
        if (usage != null) {
            facts.put("ext_key_usage", String.join(" ", usage));
        }
        String serial = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
        facts.put("serialNumber", serial.length() % 2 == 0 ? serial : "0" + serial);
        facts.put("raw", HexFormat.of().formatHex(der));
        facts.put("selfSigned", Trust.isSelfSigned(certificate));
        return facts;
    }

    private static void key(X509Certificate certificate, Map<String, Object> facts) {
        byte[] spki = certificate.getPublicKey().getEncoded();
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            facts.put("modulus", rsa.getModulus().toString(16).toUpperCase(Locale.ROOT));
            facts.put("bits", rsa.getModulus().bitLength());
            facts.put("exponent", "0x" + rsa.getPublicExponent().toString(16));
            facts.put("pubkey", HexFormat.of().formatHex(spki));
        } else if (certificate.getPublicKey() instanceof ECPublicKey ec) {
            int bits = ec.getParams().getCurve().getField().getFieldSize();
            facts.put("bits", bits);
            int length = 1 + 2 * ((bits + 7) / 8);
            byte[] point = java.util.Arrays.copyOfRange(spki, spki.length - length, spki.length);
            facts.put("pubkey", HexFormat.of().formatHex(point));
            curve(bits, facts);
        }
    }

    private static void curve(int bits, Map<String, Object> facts) {
        String name = switch (bits) {
            case 256 -> "prime256v1|P-256";
            case 384 -> "secp384r1|P-384";
            case 521 -> "secp521r1|P-521";
            default -> null;
        };
        if (name != null) {
            facts.put("asn1Curve", name.substring(0, name.indexOf('|')));
            facts.put("nistCurve", name.substring(name.indexOf('|') + 1));
        }
    }

    private static String names(byte[] encoded) {
        StringBuilder text = new StringBuilder();
        for (RDN part : X500Name.getInstance(encoded).getRDNs()) {
            for (AttributeTypeAndValue each : part.getTypesAndValues()) {
                text.append(label(each.getType())).append('\0')
                        .append(IETFUtils.valueToString(each.getValue()).replace("\\", ""))
                        .append('\0');
            }
        }
        return text.toString();
    }

    private static String label(ASN1ObjectIdentifier type) {
        if (type.equals(BCStyle.EmailAddress)) {
            return "emailAddress";
        }
        String symbol = BCStyle.INSTANCE.oidToDisplayName(type);
        return symbol == null ? type.getId() : symbol;
    }

    private static String alternatives(Collection<List<?>> all) {
        if (all == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (List<?> each : all) {
            String value = String.valueOf(each.get(1));
            switch ((int) each.get(0)) {
                case DNS -> texts.add("DNS:" + value);
                case URI -> texts.add("URI:" + value);
                case EMAIL -> texts.add("email:" + value);
                case IP -> texts.add("IP Address:" + address(value));
                default -> { }
            }
        }
        return String.join(", ", texts);
    }

    /// OpenSSL writes all groups of an IPv6 address.
    private static String address(String text) {
        return text.contains(":") ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String date(Date date) {
        return DATE.format(date.toInstant().atZone(ZoneOffset.UTC));
    }

    private static String digest(String algorithm, byte[] bytes) throws GeneralSecurityException {
        return COLONS.formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }
}
