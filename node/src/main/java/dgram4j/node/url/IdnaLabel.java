package dgram4j.node.url;

/// What one label of a domain may hold.
final class IdnaLabel {
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;

    // The signs after which a joiner may stand: they cut the vowel of the letter before them.
    private static final String VIRAMAS =
            "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u0e3a\u0f84\u1039";

    private IdnaLabel() {}

    /// True for what vanishes when a domain is looked up.
    static boolean isIgnored(int code) {
        return code == 0xad
                || code == 0x34f
                || (code >= 0x180b && code <= 0x180f)
                || code == 0x200b
                || code == 0x2060
                || code == 0x2064
                || (code >= 0xfe00 && code <= 0xfe0f)
                || code == 0xfeff
                || (code >= 0xe0100 && code <= 0xe01ef);
    }

    static boolean isValid(String label) {
        if (label.isEmpty()) {
            return true;
        }
        if (isMark(label.codePointAt(0))) {
            return false;
        }
        int before = 0;
        for (int i = 0; i < label.length();) {
            int code = label.codePointAt(i);
            boolean isJoiner = code == JOINER || code == NON_JOINER;
            if (isJoiner ? VIRAMAS.indexOf(before) < 0 : !isAllowed(code)) {
                return false;
            }
            before = code;
            i += Character.charCount(code);
        }
        return true;
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isAllowed(int code) {
        // What ASCII forbids is the host parser's business.
        if (code < 0x80) {
            return code != '.';
        }
        if (code == 0xfffd || (code >= 0x2ff0 && code <= 0x2fff)) {
            return false;
        }
        return switch (Character.getType(code)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    static boolean hasRightToLeft(String label) {
        return label.codePoints().anyMatch(code -> switch (Character.getDirectionality(code)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        });
    }

    /// The rule of RFC 5893, section 2, for labels of a domain with any from right to left.
    static boolean readsOneWay(String label) {
        if (label.isEmpty()) {
            return true;
        }
        int first = Character.getDirectionality(label.codePointAt(0));
        boolean fromRight =
                first == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || first == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        if (!fromRight && first != Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
            return false;
        }
        int numbers = 0;
        int last = first;
        for (int code : label.codePoints().toArray()) {
            int direction = Character.getDirectionality(code);
            if (!fits(direction, fromRight)) {
                return false;
            }
            numbers |= direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER ? 1 : 0;
            numbers |= direction == Character.DIRECTIONALITY_ARABIC_NUMBER ? 2 : 0;
            last = direction == Character.DIRECTIONALITY_NONSPACING_MARK ? last : direction;
        }
        return endsWell(last, fromRight) && (!fromRight || numbers != 3);
    }

    private static boolean fits(int direction, boolean fromRight) {
        return switch (direction) {
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                    Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_OTHER_NEUTRALS,
                    Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
                    Character.DIRECTIONALITY_NONSPACING_MARK -> true;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> !fromRight;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> fromRight;
            default -> false;
        };
    }

    private static boolean endsWell(int last, boolean fromRight) {
        if (last == Character.DIRECTIONALITY_EUROPEAN_NUMBER) {
            return true;
        }
        return fromRight
                ? last != Character.DIRECTIONALITY_LEFT_TO_RIGHT && isRightOrNumber(last)
                : last == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean isRightOrNumber(int direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
