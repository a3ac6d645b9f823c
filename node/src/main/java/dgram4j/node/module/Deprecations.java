package dgram4j.node.module;

import java.util.HashSet;
import java.util.Set;

/// Tells of resolutions that work but should not be relied on; each is told once.
///
/// *Source:* nodejs.org/api/deprecations.html, DEP0128, DEP0151, DEP0155, DEP0166.
final class Deprecations {
    /// Takes a warning's text and code; what becomes `process.emitWarning`.
    interface Sink {
        void warn(String message, String code);
    }

    private final Sink sink;
    private final Set<String> told = new HashSet<>();

    Deprecations(Sink sink) {
        this.sink = sink;
    }

    private void tell(String key, String message, String code) {
        if (told.add(code + key)) {
            sink.warn(message, code);
        }
    }

    private static String from(String base) {
        return base == null ? "" : " imported from " + base;
    }

    void doubleSlash(String resolved, String request, PackageTargets.Query query) {
        boolean doubled = request.contains("//") || resolved.contains("//");
        String what = doubled ? "double slash" : "leading or trailing slash matching";
        String matched = request.equals(query.key()) ? "" : " matched to \"" + query.key() + "\"";
        String field = query.internal() ? "imports" : "exports";
        tell(query.config().path() + resolved, "Use of deprecated " + what + " resolving \""
                + resolved + "\" for module request \"" + request + "\"" + matched + " in the \""
                + field + "\" field module resolution of the package at " + query.config().path()
                + from(query.base()) + ".", "DEP0166");
    }

    void trailingSlash(String match, PackageJson config, String base) {
        tell(config.path() + '|' + match, "Use of deprecated trailing slash pattern mapping \""
                + match + "\" in the \"exports\" field module resolution of the package at "
                + config.path() + from(base) + ". Mapping specifiers ending in \"/\" is no longer"
                + " supported.", "DEP0155");
    }

    void badMain(String packageJson, String main) {
        tell(packageJson, "Invalid 'main' field in '" + packageJson + "' of '" + main
                + "'. Please either fix that or report it to the module author", "DEP0128");
    }
}
