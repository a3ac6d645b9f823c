package dgram4j.node.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the text of a file says about its imports, and whether it can only be an ES module.
///
/// *Units/shape:* found by tokens, not by a parser: exact for code people write, and never used
/// where a wrong answer could not be mended by the engine.
final class EsmSyntax {
    private static final Set<String> CONTROL = Set.of("if", "for", "while", "with", "switch",
            "catch", "await");
    private static final Set<String> WRAPPER_NAMES = Set.of(
            "exports", "require", "module", "__filename", "__dirname");

    /// An import of the source.
    ///
    /// *Units/shape:* `specifier` is null when it is not a literal; `attributes` by name, null
    /// when they cannot be read off the text; `names` are those asked for one by one.
    record Import(String specifier, Map<String, String> attributes, boolean dynamic,
            List<Name> names) {}

    /// A name in the braces of an import; `offset` is where it stands in the text.
    record Name(String imported, String local, int offset) {}

    private final JsTokens tokens;
    private final List<Import> imports = new ArrayList<>();
    private String firstWord = "";
    private boolean declared;
    private boolean meta;
    private boolean awaits;
    private int awaitOffset = -1;
    private boolean redeclares;

    EsmSyntax(String text) {
        tokens = new JsTokens(text);
        scan();
    }

    List<Import> imports() {
        return imports;
    }

    /// True when the source awaits outside of functions.
    boolean awaits() {
        return awaits;
    }

    /// Where the source awaits outside of functions, if it does so once; −1 otherwise.
    int awaitOffset() {
        return awaitOffset;
    }

    /// The first thing in the source that only an ES module may have: `import`, `export` or
    /// `import.meta`; empty when there is none.
    String firstWord() {
        return firstWord;
    }

    /// True when the source would not be a CommonJS module: it imports, exports, uses
    /// `import.meta`, awaits at its top, or declares what CommonJS brings in.
    boolean isModule() {
        return declared || meta || awaits || redeclares;
    }

    /// The specifiers the module needs before it runs, in order.
    List<String> staticImports() {
        return imports.stream().filter(i -> !i.dynamic).map(Import::specifier).toList();
    }

    private void scan() {
        int functionEnd = -1;
        int arrowDepthEnd = -1;
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isName(i)) {
                if (tokens.is(i, "{") && i > functionEnd && opensFunction(i)) {
                    functionEnd = Math.max(functionEnd, end(i));
                } else if (tokens.is(i, "=>") && !tokens.is(i + 1, "{") && i > functionEnd) {
                    arrowDepthEnd = Math.max(arrowDepthEnd, arrowEnd(i + 1));
                }
                continue;
            }
            if (tokens.is(i - 1, ".") || tokens.is(i - 1, "?.")) {
                continue;
            }
            boolean top = i > functionEnd;
            if (tokens.is(i, "import")) {
                readImport(i);
            } else if (tokens.is(i, "export") && top && !isKey(i)) {
                readExport(i);
            } else if (tokens.is(i, "await") && top && i > arrowDepthEnd && !isKey(i)) {
                awaitOffset = awaits ? -1 : tokens.start(i);
                awaits = true;
            } else if (top && (tokens.is(i, "const") || tokens.is(i, "let")
                    || tokens.is(i, "class")) && isOutermost(i)) {
                redeclares |= tokens.isName(i + 1) && WRAPPER_NAMES.contains(tokens.text(i + 1));
            }
        }
    }

    private boolean isKey(int i) {
        return tokens.is(i + 1, ":") || tokens.is(i + 1, ",") || tokens.is(i + 1, "=");
    }

    private boolean isOutermost(int i) {
        for (int k = i - 1; k >= 0; k--) {
            int partner = tokens.partner(k);
            if (partner > i) {
                return false;
            }
            k = partner >= 0 && partner < k ? partner : k;
        }
        return true;
    }

    private int end(int brace) {
        int partner = tokens.partner(brace);
        return partner < 0 ? tokens.count() : partner;
    }

    // True for the body of a function, a method, an arrow function or a class.
    private boolean opensFunction(int brace) {
        if (tokens.is(brace - 1, "=>")) {
            return true;
        }
        if (tokens.is(brace - 1, ")")) {
            int open = tokens.partner(brace - 1);
            int before = open - 1;
            if (before < 0) {
                return false;
            }
            boolean control = tokens.isName(before) && CONTROL.contains(tokens.text(before))
                    && !tokens.is(before - 1, ".");
            return !control;
        }
        for (int i = brace - 1; i >= 0 && !tokens.is(i, ";") && !tokens.is(i, "}"); i--) {
            if (tokens.is(i, "class") && !tokens.is(i - 1, ".")) {
                return true;
            }
            int partner = tokens.partner(i);
            if (partner >= 0 && partner < i) {
                i = partner;
            } else if (partner > i || !tokens.isName(i) && !tokens.is(i, ".")) {
                return false;
            }
        }
        return false;
    }

    // The last token of an arrow function's expression.
    private int arrowEnd(int from) {
        int i = from;
        while (i < tokens.count()) {
            if (tokens.is(i, ",") || tokens.is(i, ";") || tokens.is(i, ")")
                    || tokens.is(i, "]") || tokens.is(i, "}")) {
                return i - 1;
            }
            if (i > from && tokens.startsLine(i) && tokens.isName(i) && endsValue(i - 1)) {
                return i - 1;
            }
            int partner = tokens.partner(i);
            i = partner > i ? partner + 1 : i + 1;
        }
        return i;
    }

    private boolean endsValue(int i) {
        return switch (tokens.kind(i)) {
            case NAME -> !tokens.is(i, "await") && !tokens.is(i, "new")
                    && !tokens.is(i, "typeof") && !tokens.is(i, "in");
            case MARK -> tokens.is(i, ")") || tokens.is(i, "]") || tokens.is(i, "}");
            default -> true;
        };
    }

    private void readImport(int i) {
        if (tokens.is(i + 1, ".") && tokens.is(i + 2, "meta")) {
            meta = true;
            found("import.meta");
        } else if (tokens.is(i + 1, "(")) {
            readCall(i + 1);
        } else if (!isKey(i) && !tokens.is(i + 1, ".")) {
            List<Name> names = new ArrayList<>();
            int at = i + 1;
            while (at < tokens.count() && !tokens.isString(at) && !tokens.is(at, ";")) {
                if (tokens.is(at, "{")) {
                    readNames(at, names);
                    at = end(at);
                }
                at++;
            }
            if (tokens.isString(at)) {
                found("import");
            }
            addStatic(at, names);
        }
    }

    private void found(String word) {
        firstWord = firstWord.isEmpty() ? word : firstWord;
    }

    private void readExport(int i) {
        if (tokens.is(i + 1, "*") || tokens.is(i + 1, "{")) {
            declared = true;
            found("export");
            List<Name> names = new ArrayList<>();
            int at = i + 2;
            if (tokens.is(i + 1, "{")) {
                readNames(i + 1, names);
                at = end(i + 1) + 1;
            } else if (tokens.is(at, "as")) {
                at += 2;
            }
            if (tokens.is(at, "from")) {
                addStatic(at + 1, names);
            }
        } else if (tokens.isName(i + 1)) {
            declared = true;
            found("export");
        }
    }

    private void addStatic(int specifier, List<Name> names) {
        if (tokens.isString(specifier)) {
            declared = true;
            imports.add(new Import(
                    tokens.string(specifier), attributesAfter(specifier), false, names));
        }
    }

    private void readNames(int brace, List<Name> names) {
        int i = brace + 1;
        while (i < end(brace)) {
            boolean renamed = tokens.is(i + 1, "as");
            String imported = word(i);
            names.add(new Name(imported, renamed ? word(i + 2) : imported, tokens.start(i)));
            i += renamed ? 4 : 2;
        }
    }

    private String word(int i) {
        return tokens.isString(i) ? tokens.string(i) : tokens.text(i);
    }

    private void readCall(int paren) {
        int close = end(paren);
        int comma = paren + 1;
        while (comma < close && !tokens.is(comma, ",")) {
            comma = Math.max(comma, tokens.partner(comma)) + 1;
        }
        boolean literal = comma == paren + 2 && tokens.isString(paren + 1);
        Map<String, String> attributes = Map.of();
        if (comma < close - 1) {
            attributes = null;
            if (tokens.is(comma + 1, "{") && tokens.is(comma + 2, "with")
                    && tokens.is(comma + 3, ":") && tokens.is(comma + 4, "{")) {
                attributes = attributes(comma + 4);
            }
        }
        imports.add(new Import(
                literal ? tokens.string(paren + 1) : null, attributes, true, List.of()));
    }

    private Map<String, String> attributesAfter(int specifier) {
        boolean with = tokens.is(specifier + 1, "with") && tokens.is(specifier + 2, "{");
        return with ? attributes(specifier + 2) : Map.of();
    }

    private Map<String, String> attributes(int brace) {
        Map<String, String> found = new TreeMap<>();
        for (int i = brace + 1; i < end(brace); i += 4) {
            String name = word(i);
            if (!tokens.is(i + 1, ":") || !tokens.isString(i + 2)) {
                return null;
            }
            found.put(name, tokens.string(i + 2));
        }
        return found;
    }
}
