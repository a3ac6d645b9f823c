package dgram4j.node.module;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Holds the names that are imported from a CommonJS file against those found in its text.
final class NamedImports {
    private static final List<String> ALWAYS = List.of("default", "module.exports");

    private NamedImports() {}

    /// Checks the imports of `specifier` in `from` against the names a CommonJS file has.
    ///
    /// *Errors:* a `SyntaxError` with Node's advice, for the first name that is missing.
    static void check(EsmRecord from, String specifier, Collection<String> exported) {
        from.importsOf(specifier).stream()
                .flatMap(one -> one.names().stream())
                .filter(name -> !exported.contains(name.imported())
                        && !ALWAYS.contains(name.imported()))
                .min(Comparator.comparing(EsmSyntax.Name::local))
                .ifPresent(name -> {
                    throw missing(from, specifier, name);
                });
    }

    private static ModuleError missing(EsmRecord from, String specifier, EsmSyntax.Name name) {
        String text = from.text();
        String line = Excerpt.line(text, name.offset());
        int open = line.indexOf('{');
        int close = line.lastIndexOf('}');
        String advice = open < 0 || close < open ? "" : "const "
                + line.substring(open, close + 1).replaceAll("\\s+as\\s+", ": ") + " = pkg;\n";
        String place = Excerpt.of(
                from.href(), text, name.offset(), name.imported().length());
        return ModuleErrors.noNamedExport(name.imported(), specifier, advice, place);
    }
}
