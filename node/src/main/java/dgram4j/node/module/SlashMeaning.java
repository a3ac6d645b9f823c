package dgram4j.node.module;

import java.util.Set;

/// Tells whether a slash begins a regular expression or divides, from the tokens before it.
///
/// A value before it means division. After a closing bracket that depends on what the bracket
/// closes: a condition or a block is no value, a call or an object is one.
final class SlashMeaning {
    private static final Set<String> BEFORE_EXPRESSION = Set.of(
            "return", "typeof", "instanceof", "in", "of", "new", "delete", "void", "throw", "case",
            "do", "else", "await", "yield");
    private static final Set<String> BEFORE_OBJECT = Set.of(
            "return", "typeof", "in", "of", "new", "void", "throw", "case", "await", "yield",
            "delete", "instanceof", "default");
    private static final Set<String> PAREN_KEYWORDS = Set.of("if", "while", "for", "with");

    private SlashMeaning() {}

    /// True when a slash after token `last` (−1: at the start) begins a regular expression.
    static boolean isRegex(JsTokens tokens, int last) {
        if (last < 0) {
            return true;
        }
        return switch (tokens.kind(last)) {
            case NAME -> BEFORE_EXPRESSION.contains(tokens.text(last)) && !tokens.is(last - 1, ".");
            case PRIVATE_NAME, NUMBER, STRING, REGEX -> false;
            case TEMPLATE -> tokens.text(last).endsWith("{");
            case MARK -> switch (tokens.text(last)) {
                case ")" -> closesCondition(tokens, tokens.partner(last));
                case "}" -> tokens.partner(last) >= 0 && isBlock(tokens, tokens.partner(last));
                case "]", "++", "--" -> false;
                default -> true;
            };
        };
    }

    private static boolean closesCondition(JsTokens tokens, int open) {
        return open > 0 && tokens.isName(open - 1)
                && PAREN_KEYWORDS.contains(tokens.text(open - 1)) && !tokens.is(open - 2, ".");
    }

    // True when the `{` at `brace` opens statements, not an object literal.
    private static boolean isBlock(JsTokens tokens, int brace) {
        int before = brace - 1;
        if (before < 0) {
            return true;
        }
        if (tokens.isName(before)) {
            return !BEFORE_OBJECT.contains(tokens.text(before));
        }
        return switch (tokens.text(before)) {
            case ")", ";", "{", "}", "=>" -> true;
            case ":" -> !isInObject(tokens, before);
            default -> false;
        };
    }

    // A colon after `case` or a label comes before statements, one in an object before a value.
    private static boolean isInObject(JsTokens tokens, int colon) {
        int i = colon;
        while (i >= 0) {
            if (tokens.is(i, "case") || tokens.is(i, "default") || tokens.is(i, ";")) {
                return false;
            }
            if (tokens.is(i, "{") || tokens.is(i, "?") || tokens.is(i, ",")) {
                return true;
            }
            int partner = tokens.partner(i);
            i = (partner >= 0 && partner < i ? partner : i) - 1;
        }
        return false;
    }
}
