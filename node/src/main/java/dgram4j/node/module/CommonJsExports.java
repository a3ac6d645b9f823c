package dgram4j.node.module;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The names a CommonJS source gives its exports, read off its text: what `import { name }` of
/// it can be linked to before it runs.
///
/// Assignments to `exports.name`, `Object.defineProperty(exports, 'name', …)`, the literal given
/// to `module.exports`, and the ways compilers spell `export * from`.
/// *Source:* the grammar in the README of npm's cjs-module-lexer; edges as node 26.10 has them
/// (docs/decisions/0005).
final class CommonJsExports {
    private final String text;
    private final JsTokens tokens;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> reexports = new LinkedHashSet<>();
    private final Map<String, String> required = new HashMap<>();

    CommonJsExports(String text) {
        this.text = text;
        tokens = new JsTokens(text);
        scan();
    }

    /// The names, in the order they were found.
    Set<String> names() {
        return names;
    }

    /// The requests of modules all of whose names are exported too.
    Set<String> reexports() {
        return reexports;
    }

    private void scan() {
        int topEnd = -1;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.is(i, "{")) {
                topEnd = Math.max(topEnd, tokens.partner(i));
            }
            if (!tokens.isName(i)) {
                continue;
            }
            switch (tokens.text(i)) {
                case "exports" -> assigned(i, i + 1, false);
                case "module" -> {
                    if (tokens.is(i + 1, ".") && tokens.is(i + 2, "exports")) {
                        assigned(i, i + 3, true);
                    }
                }
                case "Object" -> object(i);
                case "__export", "__exportStar" -> star(i);
                case "var", "let", "const" -> {
                    if (i > topEnd) {
                        variable(i + 1);
                    }
                }
                default -> { }
            }
        }
    }

    private boolean isMember(int i) {
        return tokens.is(i - 1, ".") || tokens.is(i - 1, "?.");
    }

    // `name` is what follows `exports` or `module.exports`, which starts at token `i`.
    private void assigned(int i, int name, boolean whole) {
        if (isMember(i)) {
            return;
        }
        if (tokens.is(name, ".") && tokens.isName(name + 1) && isEquals(name + 2)) {
            names.add(identifier(name + 1));
        } else if (tokens.is(name, "[") && tokens.isString(name + 1) && tokens.is(name + 2, "]")
                && isEquals(name + 3)) {
            add(tokens.string(name + 1));
        } else if (whole && tokens.is(name, "=")) {
            reexports.clear(); // All that was copied before is lost.
            if (tokens.is(name + 1, "{")) {
                literal(name + 2);
            } else {
                reexport(name + 1);
            }
        }
    }

    private boolean isEquals(int i) {
        return tokens.is(i, "=") || tokens.is(i, "==") || tokens.is(i, "===");
    }

    private String identifier(int i) {
        String name = tokens.text(i);
        String plain = name.indexOf('\\') < 0 ? name : JsStrings.value(name, 0, name.length());
        return plain == null ? name : plain;
    }

    private void add(String name) {
        if (name != null) {
            names.add(name);
        }
    }

    // Answers the token after `require('…')` at `i`, having noted it; −1 when it is not there.
    private int reexport(int i) {
        String request = request(i);
        if (request == null) {
            return -1;
        }
        reexports.add(request);
        return i + 4;
    }

    private String request(int i) {
        boolean call = tokens.is(i, "require") && tokens.is(i + 1, "(")
                && tokens.isString(i + 2) && tokens.is(i + 3, ")");
        return call ? tokens.string(i + 2) : null;
    }

    // Reads properties up to the first that is more than a name.
    private void literal(int from) {
        int i = from;
        while (i > 0) {
            if (tokens.is(i, "...")) {
                i = spread(i + 1);
            } else if (tokens.isName(i)
                    && !(tokens.is(i, "get") && !tokens.is(i + 1, ",") && !tokens.is(i + 1, ":"))) {
                i = property(i, identifier(i));
            } else if (tokens.isString(i) && tokens.is(i + 1, ":")) {
                i = property(i, tokens.string(i));
            } else {
                return;
            }
        }
    }

    private int spread(int i) {
        if (!tokens.isName(i) || tokens.start(i) != tokens.end(i - 1)) {
            return -1;
        }
        int after = reexport(i);
        return next(after < 0 ? i + 1 : after);
    }

    // A value must end where its comma stands, as Node's reader has it.
    private int property(int i, String name) {
        if (!tokens.is(i + 1, ":")) {
            add(name);
            return next(i + 1);
        }
        if (!tokens.isName(i + 2)) {
            return -1;
        }
        add(name);
        int end = tokens.end(i + 2);
        return end < text.length() && text.charAt(end) == ',' ? next(i + 3) : -1;
    }

    private int next(int comma) {
        return tokens.is(comma, ",") ? comma + 1 : -1;
    }

    private void star(int i) {
        int call = i + 1;
        boolean tight = tokens.is(call, "(") && tokens.start(call) == tokens.end(i)
                && tokens.is(call + 1, "require") && tokens.start(call + 1) == tokens.end(call);
        if (tight) {
            reexport(call + 1);
        }
    }

    private void variable(int i) {
        if (!tokens.isName(i) || !tokens.is(i + 1, "=")) {
            return;
        }
        boolean wild = tokens.is(i + 2, "_interopRequireWildcard") && tokens.is(i + 3, "(");
        String request = request(wild ? i + 4 : i + 2);
        if (request != null) {
            required.put(tokens.text(i), request);
        }
    }

    private void object(int i) {
        if (isMember(i) || !tokens.is(i + 1, ".") || !tokens.is(i + 3, "(")) {
            return;
        }
        if (tokens.is(i + 2, "defineProperty")) {
            int target = i + 4;
            boolean module = tokens.is(target, "module") && tokens.is(target + 1, ".")
                    && tokens.is(target + 2, "exports");
            if (module || tokens.is(target, "exports")) {
                defined(target + (module ? 3 : 1));
            }
        } else if (tokens.is(i + 2, "keys")) {
            copied(i + 4);
        }
    }

    // `, 'name', { enumerable: true, value` or a getter that answers a plain name.
    private void defined(int comma) {
        if (!tokens.is(comma, ",") || !tokens.isString(comma + 1) || !tokens.is(comma + 2, ",")
                || !tokens.is(comma + 3, "{")) {
            return;
        }
        int i = comma + 4;
        if (tokens.is(i, "enumerable")) {
            if (!tokens.is(i + 1, ":") || !tokens.is(i + 2, "true") || !tokens.is(i + 3, ",")) {
                return;
            }
            i += 4;
        }
        if (tokens.is(i, "value") && tokens.is(i + 1, ":")
                || tokens.is(i, "get") && isPlainGetter(i + 1)) {
            add(tokens.string(comma + 1));
        }
    }

    private boolean isPlainGetter(int from) {
        int i = from;
        if (tokens.is(i, ":")) {
            if (!tokens.is(i + 1, "function")) {
                return false;
            }
            i += tokens.isName(i + 2) ? 3 : 2;
        }
        if (!tokens.is(i, "(") || !tokens.is(i + 1, ")") || !tokens.is(i + 2, "{")
                || !tokens.is(i + 3, "return") || !tokens.isName(i + 4)) {
            return false;
        }
        i += 5;
        if (tokens.is(i, ".") && tokens.isName(i + 1)) {
            i += 2;
        } else if (tokens.is(i, "[") && tokens.isString(i + 1) && tokens.is(i + 2, "]")) {
            i += 3;
        }
        i += tokens.is(i, ";") ? 1 : 0;
        if (!tokens.is(i, "}")) {
            return false;
        }
        i += tokens.is(i + 1, ",") ? 2 : 1;
        return tokens.is(i, "}") && tokens.is(i + 1, ")");
    }

    // `Object.keys(x).forEach(function (k) { … exports[k] = x[k] … })`, x having been required.
    private void copied(int i) {
        String request = tokens.isName(i) ? required.get(tokens.text(i)) : null;
        if (request == null || !tokens.is(i + 1, ")") || !tokens.is(i + 2, ".")
                || !tokens.is(i + 3, "forEach") || !tokens.is(i + 4, "(")
                || !tokens.is(i + 5, "function") || !tokens.is(i + 6, "(")
                || !tokens.isName(i + 7) || !tokens.is(i + 8, ")") || !tokens.is(i + 9, "{")) {
            return;
        }
        CopyLoop loop = new CopyLoop(tokens, tokens.text(i), tokens.text(i + 7));
        if (loop.copiesAll(i + 10)) {
            reexports.add(request);
        }
    }
}
