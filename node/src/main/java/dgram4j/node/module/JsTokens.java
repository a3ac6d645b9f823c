package dgram4j.node.module;

import java.util.Arrays;

/// The tokens of a JavaScript source: enough grammar to tell code from text, no more.
///
/// Comments are dropped, regular expressions told from divisions, templates opened up so that
/// their `${…}` parts are tokens too. Wrong code gives some tokens, never an error.
///
/// *Units/shape:* token `i` is `text[start(i), end(i))`; every opening bracket knows its partner.
final class JsTokens {
    /// What a token is.
    enum Kind {
        NAME,
        PRIVATE_NAME,
        NUMBER,
        STRING,
        TEMPLATE,
        REGEX,
        MARK
    }

    private static final Kind[] KINDS = Kind.values();
    private static final String[] LONG_MARKS = {
        "...", "===", "!==", "=>", "?.", "==", "!=", "++", "--", "&&", "||", "<=", ">="
    };

    private final String text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private byte[] kinds = new byte[256];
    private int[] partners = new int[256];
    private int count;
    private int at;

    // The open brackets, by token; negative for a template's `${`.
    private int[] open = new int[32];
    private int depth;

    JsTokens(String text) {
        this.text = text;
        read();
    }

    int count() {
        return count;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    Kind kind(int token) {
        return token >= 0 && token < count ? KINDS[kinds[token]] : Kind.MARK;
    }

    /// The other bracket of a pair, −1 when there is none.
    int partner(int token) {
        return partners[token];
    }

    /// True when token `token` is there and spelled `word`.
    boolean is(int token, String word) {
        return token >= 0 && token < count && ends[token] - starts[token] == word.length()
                && text.startsWith(word, starts[token]);
    }

    boolean isName(int token) {
        return kind(token) == Kind.NAME;
    }

    boolean isString(int token) {
        return kind(token) == Kind.STRING;
    }

    String text(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /// True when a line ends between this token and the one before it.
    boolean startsLine(int token) {
        int from = token == 0 ? 0 : ends[token - 1];
        for (int i = from; i < starts[token]; i++) {
            if (isLineEnd(text.charAt(i))) {
                return true;
            }
        }
        return token == 0;
    }

    /// The value of a string token; null when an escape in it is broken.
    String string(int token) {
        return JsStrings.value(text, starts[token] + 1, ends[token] - 1);
    }

    private void read() {
        if (text.startsWith("#!")) {
            skipLine();
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c <= ' ' || c == 0xa0 || c == 0xfeff || c == 0x2028 || c == 0x2029) {
                at++;
            } else if (c == '/' && follows('/')) {
                skipLine();
            } else if (c == '/' && follows('*')) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                token(c);
            }
        }
    }

    private void token(char c) {
        int start = at;
        if (isNameStart(c)) {
            add(start, name(), Kind.NAME);
        } else if (c == '#') {
            at++;
            add(start, name(), Kind.PRIVATE_NAME);
        } else if (c >= '0' && c <= '9' || c == '.' && isDigit(at + 1)) {
            add(start, number(), Kind.NUMBER);
        } else if (c == '"' || c == '\'') {
            add(start, quoted(c), Kind.STRING);
        } else if (c == '`') {
            at++;
            template(start);
        } else if (c == '/' && SlashMeaning.isRegex(this, count - 1)) {
            add(start, regex(), Kind.REGEX);
        } else if (c == '}' && depth > 0 && open[depth - 1] < 0) {
            depth--;
            at++;
            template(start);
        } else {
            mark(start, c);
        }
    }

    private void mark(int start, char c) {
        at = start + markLength(start);
        int token = count;
        add(start, at, Kind.MARK);
        if (c == '(' || c == '[' || c == '{') {
            push(token);
        } else if ((c == ')' || c == ']' || c == '}') && depth > 0 && open[depth - 1] >= 0) {
            int other = open[--depth];
            partners[token] = other;
            partners[other] = token;
        }
    }

    private int markLength(int start) {
        for (String mark : LONG_MARKS) {
            // `a?.5:b` is a choice between numbers.
            if (text.startsWith(mark, start) && !(mark.equals("?.") && isDigit(start + 2))) {
                return mark.length();
            }
        }
        return 1;
    }

    private void push(int token) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = token;
    }

    // From just inside the quotes, or after a `}`, to the closing quote or the next `${`.
    private void template(int start) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '`') {
                break;
            } else if (c == '$' && at < text.length() && text.charAt(at) == '{') {
                at++;
                add(start, at, Kind.TEMPLATE);
                push(-1);
                return;
            }
        }
        at = Math.min(at, text.length());
        add(start, at, Kind.TEMPLATE);
    }

    private void add(int start, int end, Kind kind) {
        if (count == ends.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
            partners = Arrays.copyOf(partners, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        kinds[count] = (byte) kind.ordinal();
        partners[count] = -1;
        count++;
    }

    private int name() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                int close = text.indexOf('}', at);
                at = text.startsWith("\\u{", at) && close > 0 ? close + 1 : at + 2;
            } else if (isNameStart(c) || c >= '0' && c <= '9' || c == 0x200c || c == 0x200d
                    || c > 0x7f && Character.isUnicodeIdentifierPart(c)) {
                at++;
            } else {
                break;
            }
        }
        at = Math.min(at, text.length());
        return at;
    }

    private int number() {
        boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean sign = (c == '+' || c == '-') && !hex && (text.charAt(at - 1) | 0x20) == 'e';
            if (!(Character.isLetterOrDigit(c) || c == '.' || c == '_' || sign)) {
                break;
            }
            at++;
        }
        return at;
    }

    private int quoted(char quote) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == quote || c == '\n') {
                break;
            }
        }
        at = Math.min(at, text.length());
        return at;
    }

    private int regex() {
        boolean inClass = false;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '/' && !inClass || isLineEnd(c)) {
                break;
            }
        }
        at = Math.min(at, text.length());
        return name();
    }

    private boolean follows(char c) {
        return at + 1 < text.length() && text.charAt(at + 1) == c;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$' || c == '\\'
                || c > 0x7f && (Character.isUnicodeIdentifierStart(c) || Character.isSurrogate(c));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    private void skipLine() {
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
    }
}
