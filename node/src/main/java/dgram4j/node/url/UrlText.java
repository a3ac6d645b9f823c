package dgram4j.node.url;

/// Small questions to the text of a URL.
final class UrlText {
    private static final int TOP_PORT = 65535;

    private UrlText() {}

    /// Without controls and blanks at both ends.
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    /// Without tabs and line ends.
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDropped(text.charAt(i))) {
                return text.replaceAll("[\\t\\n\\r]", "");
            }
        }
        return text;
    }

    private static boolean isDropped(char character) {
        return character == '\t' || character == '\n' || character == '\r';
    }

    /// True if a segment ends there; special URLs take the backslash for a slash.
    static boolean isSlash(String text, int at, UrlRecord url) {
        if (at >= text.length()) {
            return false;
        }
        char character = text.charAt(at);
        return character == '/' || (character == '\\' && url.isSpecial());
    }

    static String encodeQuery(UrlRecord url, String text) {
        return (url.isSpecial() ? Percent.SPECIAL_QUERY : Percent.QUERY).encode(text);
    }

    /// Where the colon before the port stands, or −1; those in brackets belong to the address.
    static int portColon(String text) {
        boolean inBrackets = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[' -> inBrackets = true;
                case ']' -> inBrackets = false;
                case ':' -> {
                    if (!inBrackets) {
                        return i;
                    }
                }
                default -> { }
            }
        }
        return -1;
    }

    /// The port, or −1 if the text is none.
    static int port(String digits) {
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (!Schemes.isDigit(digits.charAt(i))) {
                return -1;
            }
            port = port * 10 + digits.charAt(i) - '0';
            if (port > TOP_PORT) {
                return -1;
            }
        }
        return port;
    }
}
