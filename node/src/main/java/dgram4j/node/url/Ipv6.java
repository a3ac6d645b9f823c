package dgram4j.node.url;

/// IPv6 addresses: eight pieces of 16 bits.
final class Ipv6 {
    private static final int PIECES = 8;

    private final String text;
    private final int[] pieces = new int[PIECES];
    private int at;
    private int count;
    // The piece before which the run of zeros stands, or −1.
    private int gap = -1;

    private Ipv6(String text) {
        this.text = text;
    }

    /// The pieces, or null if the text is no address.
    static int[] parse(String text) {
        Ipv6 parser = new Ipv6(text);
        return parser.read() ? parser.spread() : null;
    }

    private boolean read() {
        if (peek() == ':') {
            if (!text.startsWith("::")) {
                return false;
            }
            at = 2;
            gap = 0;
        }
        while (at < text.length()) {
            if (count == PIECES) {
                return false;
            }
            if (peek() == ':') {
                if (gap >= 0) {
                    return false;
                }
                at++;
                gap = count;
                continue;
            }
            int start = at;
            if (!readPiece()) {
                return false;
            }
            if (peek() == '.') {
                at = start;
                return at < text.length() && readIpv4();
            }
            if (at < text.length() && !readSeparator()) {
                return false;
            }
        }
        return gap >= 0 || count == PIECES;
    }

    private boolean readPiece() {
        int value = 0;
        int digits = 0;
        while (digits < 4 && hexDigit(peek()) >= 0) {
            value = value << 4 | hexDigit(peek());
            at++;
            digits++;
        }
        if (peek() == '.') {
            return digits > 0 && count <= PIECES - 2;
        }
        pieces[count++] = value;
        return true;
    }

    private boolean readSeparator() {
        if (peek() != ':') {
            return false;
        }
        at++;
        return at < text.length();
    }

    // The address's last two pieces as four decimal numbers.
    private boolean readIpv4() {
        String[] parts = text.substring(at).split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            boolean isNumber =
                    !part.isEmpty()
                            && part.length() <= 3
                            && part.chars().allMatch(c -> c >= '0' && c <= '9')
                            && (part.length() == 1 || part.charAt(0) != '0');
            if (!isNumber || Integer.parseInt(part) > 0xff) {
                return false;
            }
            pieces[count + i / 2] = pieces[count + i / 2] << 8 | Integer.parseInt(part);
        }
        count += 2;
        return gap >= 0 || count == PIECES;
    }

    // Moves what stands behind the gap to the end.
    private int[] spread() {
        if (gap >= 0) {
            int moved = count - gap;
            for (int i = 1; i <= moved; i++) {
                pieces[PIECES - i] = pieces[gap + moved - i];
            }
            for (int i = gap; i < PIECES - moved; i++) {
                pieces[i] = 0;
            }
        }
        return pieces;
    }

    private static int hexDigit(char character) {
        return character < 0x80 ? Character.digit(character, 16) : -1;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    /// The shortest spelling: the longest run of zeros, two at least, as `::`.
    static String format(int[] pieces) {
        int longest = -1;
        int length = 1;
        for (int i = 0; i < PIECES; i++) {
            int end = i;
            while (end < PIECES && pieces[end] == 0) {
                end++;
            }
            if (end - i > length) {
                longest = i;
                length = end - i;
            }
            i = Math.max(i, end);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PIECES; i++) {
            if (i == longest) {
                text.append(i == 0 ? "::" : ":");
                i += length - 1;
                continue;
            }
            text.append(Integer.toHexString(pieces[i]));
            if (i < PIECES - 1) {
                text.append(':');
            }
        }
        return text.toString();
    }
}
