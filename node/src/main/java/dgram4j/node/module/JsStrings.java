package dgram4j.node.module;

/// The values of JavaScript string literals.
final class JsStrings {
    private JsStrings() {}

    /// Answers what the characters between the quotes mean; null when an escape is broken or the
    /// string would hold half a character.
    static String value(String text, int start, int end) {
        if (start > end) {
            return null;
        }
        String raw = text.substring(start, end);
        if (raw.indexOf('\\') >= 0) {
            raw = unescaped(raw);
        }
        return raw == null || isBroken(raw) ? null : raw;
    }

    private static String unescaped(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            if (i == raw.length()) {
                return null;
            }
            char escape = raw.charAt(i++);
            switch (escape) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'v' -> out.append('\u000b');
                case '\r' -> i += i < raw.length() && raw.charAt(i) == '\n' ? 1 : 0;
                case '\n', '\u2028', '\u2029' -> { }
                case '0' -> {
                    if (i < raw.length() && Character.isDigit(raw.charAt(i))) {
                        return null;
                    }
                    out.append('\0');
                }
                case 'x', 'u' -> {
                    i = coded(raw, i, escape, out);
                    if (i < 0) {
                        return null;
                    }
                }
                default -> out.append(escape);
            }
        }
        return out.toString();
    }

    // Appends the character of \xHH, a four-digit or a braced escape; answers what follows, or −1.
    private static int coded(String raw, int from, char escape, StringBuilder out) {
        int end = from + (escape == 'x' ? 2 : 4);
        String digits;
        int next;
        if (escape == 'u' && raw.startsWith("{", from)) {
            int close = raw.indexOf('}', from);
            if (close < 0) {
                return -1;
            }
            digits = raw.substring(from + 1, close);
            next = close + 1;
        } else if (end <= raw.length()) {
            digits = raw.substring(from, end);
            next = end;
        } else {
            return -1;
        }
        if (!digits.matches("[0-9a-fA-F]{1,8}")) {
            return -1;
        }
        long code = Long.parseLong(digits, 16);
        if (code > Character.MAX_CODE_POINT) {
            return -1;
        }
        out.appendCodePoint((int) code);
        return next;
    }

    private static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
