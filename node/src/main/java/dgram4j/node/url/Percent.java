package dgram4j.node.url;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/// Percent-encoding, and the sets of ASCII characters it applies to (section 1.3).
enum Percent {
    /// Opaque hosts and opaque paths: only what is no printable ASCII.
    CONTROLS(""),
    FRAGMENT(" \"<>`"),
    QUERY(" \"#<>"),
    SPECIAL_QUERY(" \"#<>'"),
    PATH(" \"#<>?^`{}"),
    USERINFO(" \"#<>?^`{}/:;=@[\\]|");

    private static final String HEX = "0123456789ABCDEF";
    private static final int DELETE = 0x7f;

    private final BitSet encoded = new BitSet(DELETE + 1);

    Percent(String characters) {
        encoded.set(0, ' ');
        encoded.set(DELETE);
        characters.chars().forEach(encoded::set);
    }

    /// The text with every character of this set, and all beyond ASCII, as `%XX`.
    String encode(String text) {
        int clean = 0;
        while (clean < text.length() && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16).append(text, 0, clean);
        for (byte each : text.substring(clean).getBytes(StandardCharsets.UTF_8)) {
            if (each >= 0 && isPlain((char) each)) {
                result.append((char) each);
            } else {
                result.append('%')
                        .append(HEX.charAt(each >> 4 & 0xf))
                        .append(HEX.charAt(each & 0xf));
            }
        }
        return result.toString();
    }

    private boolean isPlain(char character) {
        return character <= DELETE && !encoded.get(character);
    }

    /// The text with every `%XX` turned into its byte, read as UTF-8.
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int count = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && i + 2 < bytes.length) {
                int high = Character.digit(bytes[i + 1], 16);
                int low = Character.digit(bytes[i + 2], 16);
                if (high >= 0 && low >= 0) {
                    bytes[count++] = (byte) (high << 4 | low);
                    i += 2;
                    continue;
                }
            }
            bytes[count++] = bytes[i];
        }
        return new String(bytes, 0, count, StandardCharsets.UTF_8);
    }
}
