package dgram4j.node.module;

/// The body of a loop by which compiled code copies every export of another module.
///
/// Read word by word, in the spellings of Babel and TypeScript: a guard that leaves out
/// `default`, perhaps guards against names already there, then the copy.
final class CopyLoop {
    private final JsTokens tokens;
    private final String source;
    private final String key;
    private int at;

    CopyLoop(JsTokens tokens, String source, String key) {
        this.tokens = tokens;
        this.source = source;
        this.key = key;
    }

    /// True when the statements from token `from` up to the end of the function copy all.
    boolean copiesAll(int from) {
        at = from;
        if (words("if", "(", key, "===") && name("default") && words("||", key, "===")
                && name("__esModule") && words(")", "return")) {
            optional(";");
            skipGuards();
            return copy() && words("}", ")");
        }
        at = from;
        if (words("if", "(", key, "!==") && name("default")) {
            words("&&", "!", "exports", ".", "hasOwnProperty", "(", key, ")"); // or not
            return words(")") && copy() && words("}", ")");
        }
        return false;
    }

    private void skipGuards() {
        if (words("if", "(", "Object", ".", "prototype", ".", "hasOwnProperty", ".", "call", "(")) {
            at++;
            if (!words(",", key, ")", ")", "return")) {
                return;
            }
            optional(";");
        }
        if (words("if", "(", key, "in", "exports", "&&", "exports", "[", key, "]", "===", source,
                "[", key, "]", ")", "return")) {
            optional(";");
        }
    }

    private boolean copy() {
        if (words("exports", "[", key, "]", "=", source, "[", key, "]")) {
            optional(";");
            return true;
        }
        if (!words("Object", ".", "defineProperty", "(", "exports", ",", key, ",", "{",
                "enumerable", ":", "true", ",", "get")) {
            return false;
        }
        if (words(":", "function")) {
            at += tokens.isName(at) ? 1 : 0;
        }
        if (!words("(", ")", "{", "return", source, "[", key, "]")) {
            return false;
        }
        optional(";");
        if (!words("}")) {
            return false;
        }
        optional(",");
        if (!words("}", ")")) {
            return false;
        }
        optional(";");
        return true;
    }

    // Moves past `expected` when all of it is there, else stays.
    private boolean words(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!tokens.is(at + i, expected[i])) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    private boolean name(String expected) {
        if (!tokens.isString(at) || !expected.equals(tokens.string(at))) {
            return false;
        }
        at++;
        return true;
    }

    private void optional(String mark) {
        at += tokens.is(at, mark) ? 1 : 0;
    }
}
