package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Base64 as Node reads it: both alphabets at once, anything foreign skipped, the end at the first
/// `=`, and of a unit beyond Latin-1 only its lower byte counts.
final class LenientBase64 {
    private static final int END = -2;
    private static final int FOREIGN = -1;
    private static final byte[] DIGITS = digits();

    private LenientBase64() {}

    static ByteBuffer decode(String text) {
        byte[] bytes = new byte[(int) (text.length() * 3L / 4)];
        int count = 0;
        int bits = 0;
        int held = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = DIGITS[text.charAt(i) & 0xff];
            if (digit == END) {
                break;
            }
            if (digit == FOREIGN) {
                continue;
            }
            bits = bits << 6 | digit;
            held += 6;
            if (held >= 8) {
                held -= 8;
                bytes[count++] = (byte) (bits >>> held);
            }
        }
        return ByteBuffer.wrap(bytes, 0, count).slice();
    }

    private static byte[] digits() {
        byte[] digits = new byte[256];
        Arrays.fill(digits, (byte) FOREIGN);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            digits[alphabet.charAt(i)] = (byte) i;
        }
        digits['-'] = digits['+'];
        digits['_'] = digits['/'];
        digits['='] = END;
        return digits;
    }
}
