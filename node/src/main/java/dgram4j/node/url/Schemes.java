package dgram4j.node.url;

import java.util.Map;

/// The special schemes and their default ports (section 4.2).
final class Schemes {
    static final int NO_PORT = -1;
    static final String FILE = "file";

    private static final Map<String, Integer> SPECIAL =
            Map.of("http", 80, "https", 443, "ws", 80, "wss", 443, "ftp", 21, FILE, NO_PORT);

    private Schemes() {}

    static boolean isSpecial(String scheme) {
        return SPECIAL.containsKey(scheme);
    }

    static int defaultPort(String scheme) {
        return SPECIAL.getOrDefault(scheme, NO_PORT);
    }

    /// The length of the scheme a text begins with, without its colon, or −1 if it has none.
    static int length(String text) {
        if (text.isEmpty() || !isLetter(text.charAt(0))) {
            return -1;
        }
        for (int i = 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ':') {
                return i;
            }
            boolean fits =
                    isLetter(character)
                            || isDigit(character)
                            || character == '+'
                            || character == '-'
                            || character == '.';
            if (!fits) {
                return -1;
            }
        }
        return -1;
    }

    static boolean isLetter(char character) {
        int lower = character | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
