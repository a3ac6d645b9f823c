package dgram4j.sys;

import java.util.Arrays;

/// IP addresses as text: read as strictly as libuv reads them, written as libuv writes them.
///
/// No name is ever looked up, and no form but dotted decimal and RFC 4291 is taken: "127.1",
/// "0x7f.0.0.1", "127.0.0.01" and "[::1]" are not literals. A NUL ends the text, as in C.
/// *Thread:* any.
/// *Source:* `uv_ip4_addr`, `uv_ip6_addr`, `uv_ip6_name` as Node 26 shows them; RFC 5952.
public final class IpLiteral {

    /// Bytes of an IPv4 address.
    public static final int IN_ADDRESS_BYTES = 4;
    /// Bytes of an IPv6 address.
    public static final int IN6_ADDRESS_BYTES = 16;

    /// So many characters before a '%' are read and the others ignored: libuv copies the address
    /// into 40 bytes before it parses it. Without a zone there is no such limit.
    private static final int ZONED_CHARACTERS = 39;

    private IpLiteral() {
    }

    /// Reads an IPv4 literal into the first 4 bytes of `into`, network order.
    ///
    /// *Errors:* false when it is none; `into` is then undefined.
    public static boolean parse4(String text, byte[] into) {
        return parse4(text, 0, length(text), into, 0);
    }

    /// Reads an IPv6 literal, with or without a zone, into the first 16 bytes of `into`.
    ///
    /// Any zone is taken, even an empty one: `zone` tells it.
    /// *Errors:* false when it is none; `into` is then undefined.
    public static boolean parse6(String text, byte[] into) {
        int end = length(text);
        int percent = text.indexOf('%');
        if (percent >= 0 && percent < end) {
            end = Math.min(percent, ZONED_CHARACTERS);
        }
        return parse6(text, end, into);
    }

    /// What follows the first '%', or "" when there is none.
    public static String zone(String text) {
        int end = length(text);
        int percent = text.indexOf('%');
        return percent < 0 || percent >= end ? "" : text.substring(percent + 1, end);
    }

    /// The bytes of a literal of either family, in network order; none for other text.
    public static byte[] bytes(String text) {
        byte[] bytes = new byte[IN6_ADDRESS_BYTES];
        if (parse4(text, bytes)) {
            return Arrays.copyOf(bytes, IN_ADDRESS_BYTES);
        }
        return parse6(text, bytes) ? bytes : new byte[0];
    }

    /// The text of an address of 4 or 16 bytes in network order, in its shortest form.
    public static String text(byte[] address) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < address.length; i++) {
            high = high << 8 | low >>> 56;
            low = low << 8 | address[i] & 0xff;
        }
        return address.length == IN_ADDRESS_BYTES ? format4((int) low) : format6(high, low);
    }

    /// The dotted form of an address given as a number: `0x7f000001` is "127.0.0.1".
    public static String format4(int address) {
        return append4(new StringBuilder(15), address).toString();
    }

    /// The text of an address given as its first and last 8 bytes: lower case, the longest run of
    /// zero groups (the first of equals, two at least) as "::", IPv4-mapped and IPv4-compatible
    /// ones with a dotted tail. Without zone.
    public static String format6(long high, long low) {
        int gap = longestZeroRun(high, low);
        int gapStart = gap >>> 4;
        int gapLength = gap & 15;
        boolean dotted = gapStart == 0
            && (gapLength == 6 || gapLength == 5 && group(high, low, 5) == 0xffff);
        StringBuilder text = new StringBuilder(39);
        int groups = dotted ? 6 : 8;
        for (int i = 0; i < groups; i++) {
            if (i == gapStart && gapLength > 0) {
                text.append("::");
                i += gapLength - 1;
                continue;
            }
            if (i > 0 && i != gapStart + gapLength) {
                text.append(':');
            }
            text.append(Integer.toHexString(group(high, low, i)));
        }
        if (dotted) {
            if (gapLength == 5) {
                text.append(':');
            }
            append4(text, (int) low);
        }
        return text.toString();
    }

    private static boolean parse4(String text, int start, int end, byte[] into, int offset) {
        int at = start;
        for (int octet = 0; octet < IN_ADDRESS_BYTES; octet++) {
            if (octet > 0 && (at == end || text.charAt(at++) != '.')) {
                return false;
            }
            int first = at;
            int value = 0;
            while (at < end && isDigit(text.charAt(at)) && value <= 255) {
                value = value * 10 + text.charAt(at++) - '0';
            }
            boolean leadingZero = at - first > 1 && text.charAt(first) == '0';
            if (at == first || value > 255 || leadingZero) {
                return false;
            }
            into[offset + octet] = (byte) value;
        }
        return at == end;
    }

    private static boolean parse6(String text, int end, byte[] into) {
        int filled = 0;
        int gap = -1;
        int at = 0;
        if (end > 0 && text.charAt(0) == ':') {
            if (end == 1 || text.charAt(1) != ':') {
                return false;
            }
            gap = 0;
            at = 2;
        }
        while (at < end) {
            int first = at;
            int group = 0;
            while (at < end && at - first <= 4 && hexDigit(text.charAt(at)) >= 0) {
                group = group << 4 | hexDigit(text.charAt(at++));
            }
            if (at < end && text.charAt(at) == '.') {
                if (filled > IN6_ADDRESS_BYTES - IN_ADDRESS_BYTES
                        || !parse4(text, first, end, into, filled)) {
                    return false;
                }
                filled += IN_ADDRESS_BYTES;
                break;
            }
            if (at == first || at - first > 4 || filled == IN6_ADDRESS_BYTES) {
                return false;
            }
            into[filled++] = (byte) (group >> 8);
            into[filled++] = (byte) group;
            if (at == end) {
                break;
            }
            if (text.charAt(at++) != ':' || at == end) {
                return false;
            }
            if (text.charAt(at) == ':') {
                if (gap >= 0) {
                    return false;
                }
                gap = filled;
                at++;
            }
        }
        return gap < 0 ? filled == IN6_ADDRESS_BYTES : spread(into, gap, filled);
    }

    /// Moves what follows the "::" to the end. It must stand for one group at least.
    private static boolean spread(byte[] address, int gap, int filled) {
        int missing = IN6_ADDRESS_BYTES - filled;
        if (missing == 0) {
            return false;
        }
        System.arraycopy(address, gap, address, gap + missing, filled - gap);
        Arrays.fill(address, gap, gap + missing, (byte) 0);
        return true;
    }

    /// Start × 16 + length of the longest run of zero groups; 0 when none has two.
    private static int longestZeroRun(long high, long low) {
        int best = 0;
        int start = 0;
        for (int i = 0; i < 8; i++) {
            if (group(high, low, i) != 0) {
                start = i + 1;
            } else if (i + 1 - start > Math.max(best & 15, 1)) {
                best = start << 4 | i + 1 - start;
            }
        }
        return best;
    }

    private static int group(long high, long low, int index) {
        return (int) ((index < 4 ? high : low) >>> 48 - 16 * (index & 3)) & 0xffff;
    }

    private static StringBuilder append4(StringBuilder text, int address) {
        return text.append(address >>> 24).append('.').append(address >>> 16 & 255).append('.')
            .append(address >>> 8 & 255).append('.').append(address & 255);
    }

    private static int length(String text) {
        int nul = text.indexOf('\0');
        return nul < 0 ? text.length() : nul;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int hexDigit(char c) {
        if (isDigit(c)) {
            return c - '0';
        }
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
