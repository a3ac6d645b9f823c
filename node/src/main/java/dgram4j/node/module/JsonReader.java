package dgram4j.node.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON text into maps (in written order), lists, strings, doubles, booleans and null.
///
/// *Errors:* `Malformed`, with the offset of the first character that does not fit.
final class JsonReader {
    private static final int DEEPEST = 1000;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /// Text that is not JSON.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(int offset) {
            super("not JSON at offset " + offset, null, false, false);
        }
    }

    static Object read(String text) throws Malformed {
        JsonReader reader = new JsonReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        Object value = reader.value();
        reader.blanks();
        if (reader.at != reader.text.length()) {
            throw new Malformed(reader.at);
        }
        return value;
    }

    private Object value() throws Malformed {
        blanks();
        if (++depth > DEEPEST) {
            throw new Malformed(at);
        }
        try {
            return switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("true", Boolean.TRUE);
                case 'f' -> word("false", Boolean.FALSE);
                case 'n' -> word("null", null);
                default -> number();
            };
        } finally {
            depth--;
        }
    }

    private Map<String, Object> object() throws Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        if (closes('}')) {
            return members;
        }
        do {
            blanks();
            String name = string();
            blanks();
            expect(':');
            members.put(name, value());
        } while (more('}'));
        return members;
    }

    private List<Object> array() throws Malformed {
        List<Object> items = new ArrayList<>();
        at++;
        if (closes(']')) {
            return items;
        }
        do {
            items.add(value());
        } while (more(']'));
        return items;
    }

    private boolean closes(char end) {
        blanks();
        if (peek() != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean more(char end) throws Malformed {
        if (closes(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() throws Malformed {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw new Malformed(at - 1);
            }
            out.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() throws Malformed {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new Malformed(at - 1);
        };
    }

    private char unicode() throws Malformed {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw new Malformed(at - 1);
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private Object number() throws Malformed {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw new Malformed(start);
        }
        return Double.valueOf(digits);
    }

    private Object word(String word, Object value) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw new Malformed(at);
        }
        at += word.length();
        return value;
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private char next() throws Malformed {
        if (at >= text.length()) {
            throw new Malformed(at);
        }
        return text.charAt(at++);
    }

    private void expect(char c) throws Malformed {
        if (next() != c) {
            throw new Malformed(at - 1);
        }
    }

    /// Answers a read value as text, as `JSON.stringify` would.
    static String write(Object value) {
        return switch (value) {
            case String text -> quote(text);
            case Map<?, ?> members -> members.entrySet().stream()
                    .map(e -> quote(String.valueOf(e.getKey())) + ":" + write(e.getValue()))
                    .collect(java.util.stream.Collectors.joining(",", "{", "}"));
            case List<?> items -> items.stream().map(JsonReader::write)
                    .collect(java.util.stream.Collectors.joining(",", "[", "]"));
            case Double d when d == Math.rint(d) && Math.abs(d) < 1e15 ->
                Long.toString(d.longValue());
            case null, default -> String.valueOf(value);
        };
    }

    static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
