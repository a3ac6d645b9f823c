package dgram4j.node.crypto;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;

/// The names in certificates, as OpenSSL and Node write them.
final class CertificateNames {
    /// What OpenSSL calls otherwise than Bouncy Castle does.
    private static final Map<ASN1ObjectIdentifier, String> SHORT = Map.of(
            BCStyle.EmailAddress, "emailAddress", BCStyle.SERIALNUMBER, "serialNumber",
            BCStyle.GIVENNAME, "GN", BCStyle.SURNAME, "SN", BCStyle.T, "title",
            BCStyle.STREET, "street", BCStyle.POSTAL_CODE, "postalCode",
            BCStyle.BUSINESS_CATEGORY, "businessCategory", BCStyle.NAME, "name");
    private static final Map<String, String> OTHER = Map.of(
            "1.3.6.1.4.1.311.20.2.3", "UPN", "1.3.6.1.5.5.7.8.9", "SmtpUTF8Mailbox",
            "1.3.6.1.5.5.7.8.5", "XmppAddr", "1.3.6.1.5.5.7.8.7", "SRVName",
            "1.3.6.1.5.5.7.8.8", "NAIRealm");
    private static final String TO_ESCAPE = ",+\"\\<>;";
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    private CertificateNames() {}

    /// A name, one part after the other: `C=US`, `CN=a.test`.
    static List<String> parts(X500Name name) {
        List<String> parts = new ArrayList<>();
        for (RDN part : name.getRDNs()) {
            List<String> each = new ArrayList<>();
            for (AttributeTypeAndValue one : part.getTypesAndValues()) {
                each.add(label(one.getType()) + '=' + escaped(text(one.getValue())));
            }
            parts.add(String.join(" + ", each));
        }
        return parts;
    }

    /// The same without escapes: a label and a value in turn.
    static List<String> pairs(X500Name name) {
        List<String> pairs = new ArrayList<>();
        for (RDN part : name.getRDNs()) {
            for (AttributeTypeAndValue one : part.getTypesAndValues()) {
                pairs.add(label(one.getType()));
                pairs.add(text(one.getValue()));
            }
        }
        return pairs;
    }

    static String text(ASN1Encodable value) {
        return value instanceof ASN1String string ? string.getString() : value.toString();
    }

    private static String label(ASN1ObjectIdentifier type) {
        String own = SHORT.get(type);
        String symbol = own != null ? own : BCStyle.INSTANCE.oidToDisplayName(type);
        return symbol == null ? type.getId() : symbol;
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            boolean isEdge = i == 0 && (one == '#' || one == ' ')
                    || i == value.length() - 1 && one == ' ';
            if (one < ' ' || one == 0x7f) {
                text.append(String.format("\\%02X", (int) one));
            } else {
                text.append(isEdge || TO_ESCAPE.indexOf(one) >= 0 ? "\\" : "").append(one);
            }
        }
        return text.toString();
    }

    /// A name of a subject beside its own, or the place of a service.
    static String general(GeneralName name) {
        ASN1Encodable value = name.getName();
        return switch (name.getTagNo()) {
            case GeneralName.rfc822Name -> quoted("email:", text(value), false);
            case GeneralName.dNSName -> quoted("DNS:", text(value), false);
            case GeneralName.uniformResourceIdentifier -> quoted("URI:", text(value), false);
            case GeneralName.directoryName -> {
                List<String> parts = parts(X500Name.getInstance(value));
                Collections.reverse(parts);
                yield quoted("DirName:", String.join(",", parts), true);
            }
            case GeneralName.iPAddress ->
                    "IP Address:" + address(ASN1OctetString.getInstance(value).getOctets());
            case GeneralName.registeredID -> "Registered ID:" + value;
            case GeneralName.otherName -> other(ASN1Sequence.getInstance(value));
            case GeneralName.x400Address -> "X400Name:<unsupported>";
            default -> "EdiPartyName:<unsupported>";
        };
    }

    private static String other(ASN1Sequence pair) {
        String known = OTHER.get(pair.getObjectAt(0).toString());
        ASN1Encodable value =
                ASN1TaggedObject.getInstance(pair.getObjectAt(1)).getExplicitBaseObject();
        if (known == null || !(value instanceof ASN1String)) {
            return "othername:<unsupported>";
        }
        return "othername:" + quoted(known + ':', text(value), value instanceof ASN1UTF8String);
    }

    private static String address(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        if (bytes.length == IPV4_BYTES) {
            for (byte one : bytes) {
                text.append(text.isEmpty() ? "" : ".").append(one & 0xff);
            }
            return text.toString();
        }
        if (bytes.length != IPV6_BYTES) {
            return "<invalid length=" + bytes.length + '>';
        }
        for (int i = 0; i < IPV6_BYTES; i += 2) {
            text.append(i == 0 ? "" : ":").append(
                    Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff)
                            .toUpperCase(java.util.Locale.ROOT));
        }
        return text.toString();
    }

    /// As it is, or as JSON if it holds what a list of names could be misread by.
    private static String quoted(String label, String value, boolean isUtf8) {
        boolean isSafe = value.chars().allMatch(one ->
                "\"\\,'".indexOf(one) < 0 && one >= ' ' && (isUtf8 ? one != 0x7f : one <= '~'));
        if (isSafe) {
            return label + value;
        }
        StringBuilder text = new StringBuilder(label).append('"');
        String whole = isUtf8 ? value
                : new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (char one : whole.toCharArray()) {
            if (one == '"' || one == '\\') {
                text.append('\\').append(one);
            } else if (one == ',' || one < ' ' || (isUtf8 ? one == 0x7f : one > '~')) {
                text.append(String.format("\\u%04x", (int) one));
            } else {
                text.append(one);
            }
        }
        return text.append('"').toString();
    }
}
