package dgram4j.node.url;

/// Any text as letters, digits and hyphens (RFC 3492).
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_CODE = 0x80;

    private Punycode() {}

    static String encode(String text) {
        StringBuilder result = new StringBuilder();
        text.chars().filter(c -> c < FIRST_CODE).forEach(c -> result.append((char) c));
        int[] codes = text.codePoints().toArray();
        int basic = result.length();
        if (basic > 0) {
            result.append('-');
        }
        int code = FIRST_CODE;
        int bias = FIRST_BIAS;
        int delta = 0;
        for (int handled = basic; handled < codes.length; code++, delta++) {
            int next = Integer.MAX_VALUE;
            for (int each : codes) {
                next = each >= code ? Math.min(next, each) : next;
            }
            delta += (next - code) * (handled + 1);
            code = next;
            for (int each : codes) {
                if (each < code) {
                    delta++;
                } else if (each == code) {
                    appendNumber(result, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
        }
        return result.toString();
    }

    private static void appendNumber(StringBuilder result, int number, int bias) {
        int rest = number;
        for (int k = BASE;; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                result.append(letter(rest));
                return;
            }
            int digit = threshold + (rest - threshold) % (BASE - threshold);
            result.append(letter(digit));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    /// The text, or null if there is none that reads like this.
    static String decode(String text) {
        int hyphen = text.lastIndexOf('-');
        StringBuilder result = new StringBuilder(hyphen < 0 ? "" : text.substring(0, hyphen));
        int count = result.length();
        long code = FIRST_CODE;
        long place = 0;
        int bias = FIRST_BIAS;
        int at = hyphen + 1;
        while (at < text.length()) {
            long before = place;
            long weight = 1;
            for (int k = BASE;; k += BASE) {
                int digit = at < text.length() ? digit(text.charAt(at++)) : -1;
                if (digit < 0) {
                    return null;
                }
                place += digit * weight;
                int threshold = threshold(k, bias);
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
                if (place > Integer.MAX_VALUE || weight > Integer.MAX_VALUE) {
                    return null;
                }
            }
            count++;
            bias = adapt((int) (place - before), count, before == 0);
            code += place / count;
            place %= count;
            if (code > Character.MAX_CODE_POINT || (code >= 0xd800 && code < 0xe000)) {
                return null;
            }
            int index = result.offsetByCodePoints(0, (int) place);
            result.insert(index, Character.toString((int) code));
            place++;
        }
        return result.toString();
    }

    private static char letter(int digit) {
        return (char) (digit < T_MAX ? 'a' + digit : '0' + digit - T_MAX);
    }

    private static int digit(char character) {
        return character < FIRST_CODE ? digitValue(character) : -1;
    }

    // `a` to `z` are 0 to 25, `0` to `9` are 26 to 35: other than in a number of that base.
    private static int digitValue(char character) {
        if (Schemes.isDigit(character)) {
            return character - '0' + T_MAX;
        }
        return Schemes.isLetter(character) ? (character | 0x20) - 'a' : -1;
    }

    private static int threshold(int k, int bias) {
        return Math.clamp(k - bias, T_MIN, T_MAX);
    }

    private static int adapt(int delta, int count, boolean isFirst) {
        int rest = isFirst ? delta / DAMP : delta / 2;
        rest += rest / count;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }
}
