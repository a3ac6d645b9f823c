package dgram4j.node.url;

/// IPv4 addresses as URLs may spell them: one to four numbers, each decimal, octal or hexadecimal.
final class Ipv4 {
    private static final int PARTS = 4;

    private Ipv4() {}

    /// True if the last label says that an address is meant.
    static boolean endsInNumber(String domain) {
        String text = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        String last = text.substring(text.lastIndexOf('.') + 1);
        if (!last.isEmpty() && last.chars().allMatch(Ipv4::isDigit)) {
            return true;
        }
        return (last.startsWith("0x") || last.startsWith("0X")) && number(last) >= 0;
    }

    /// Four decimal numbers, or null if the text is no address.
    static String canonical(String domain) {
        String text = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        String[] parts = text.split("\\.", -1);
        if (parts.length > PARTS) {
            return null;
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long value = number(parts[i]);
            boolean isLast = i == parts.length - 1;
            // The last number fills all that is left.
            long limit = isLast ? 1L << 8 * (PARTS - i) : 1L << 8;
            if (value < 0 || value >= limit) {
                return null;
            }
            address += isLast ? value : value << 8 * (PARTS - 1 - i);
        }
        return (address >> 24) + "." + (address >> 16 & 0xff) + "." + (address >> 8 & 0xff) + "."
                + (address & 0xff);
    }

    // −1 if it is no number; a number beyond all addresses is as good as any other.
    private static long number(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        int radix = 10;
        String digits = text;
        if (text.startsWith("0x") || text.startsWith("0X")) {
            radix = 16;
            digits = text.substring(2);
        } else if (text.length() > 1 && text.charAt(0) == '0') {
            radix = 8;
            digits = text.substring(1);
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = Math.min(value * radix + digit, 1L << 40);
        }
        return value;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
