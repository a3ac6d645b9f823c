package dgram4j.node.url;

import java.util.BitSet;

/// Reads a host (section 3.5): an IPv6 address in brackets, an IPv4 address in any of its
/// spellings, a domain, or, for URLs that are not special, nearly anything.
final class UrlHost {
    private static final BitSet FORBIDDEN = new BitSet();
    private static final BitSet FORBIDDEN_IN_DOMAIN = new BitSet();

    static {
        "\0\t\n\r #/:<>?@[\\]^|".chars().forEach(FORBIDDEN::set);
        FORBIDDEN_IN_DOMAIN.or(FORBIDDEN);
        FORBIDDEN_IN_DOMAIN.set(0, ' ');
        FORBIDDEN_IN_DOMAIN.set('%');
        FORBIDDEN_IN_DOMAIN.set(0x7f);
    }

    private UrlHost() {}

    /// The host in canonical form, or null if the text is none.
    static String parse(String text, boolean isOpaque) {
        if (text.startsWith("[")) {
            if (!text.endsWith("]")) {
                return null;
            }
            int[] pieces = Ipv6.parse(text.substring(1, text.length() - 1));
            return pieces == null ? null : "[" + Ipv6.format(pieces) + "]";
        }
        if (isOpaque) {
            return text.chars().anyMatch(FORBIDDEN::get) ? null : Percent.CONTROLS.encode(text);
        }
        String domain = Idna.toAscii(Percent.decode(text));
        if (domain == null || domain.chars().anyMatch(FORBIDDEN_IN_DOMAIN::get)) {
            return null;
        }
        return Ipv4.endsInNumber(domain) ? Ipv4.canonical(domain) : domain;
    }
}
