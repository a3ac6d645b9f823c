package dgram4j.node.module;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Follows one value of an `exports` or `imports` map to a URL: strings, arrays, conditions.
///
/// *Source:* nodejs.org/api/esm.html, resolution algorithm, PACKAGE_TARGET_RESOLVE.
final class PackageTargets {
    /// Where the value stands and what was asked; `subpath` is what a pattern's star matched.
    ///
    /// *Units/shape:* `base` is the asking file's path, null when errors leave it out;
    /// `mapped` is true for a pattern matched by a request with a trailing slash.
    record Query(
            PackageJson config, String key, String subpath, String base, boolean pattern,
            boolean internal, boolean mapped, Set<String> conditions) {

        String request() {
            return pattern ? key.replace("*", subpath) : key + subpath;
        }
    }

    /// What following a value ends in.
    sealed interface Outcome {
        /// A URL.
        record Found(ModuleUrl url) implements Outcome {}

        /// Nothing applies; the next condition may.
        record Nothing() implements Outcome {}

        /// The package says no.
        record Forbidden() implements Outcome {}
    }

    /// Finds a package other than the one whose map is read.
    interface Packages {
        ModuleUrl find(String specifier, ModuleUrl base, Set<String> conditions);
    }

    private static final Outcome NOTHING = new Outcome.Nothing();
    private static final Outcome FORBIDDEN = new Outcome.Forbidden();

    private final Packages packages;
    private final Deprecations deprecations;

    PackageTargets(Packages packages, Deprecations deprecations) {
        this.packages = packages;
        this.deprecations = deprecations;
    }

    Outcome follow(Object target, Query query) {
        return switch (target) {
            case String text -> new Outcome.Found(string(text, query));
            case List<?> choices -> array(choices, query);
            case Map<?, ?> conditions -> conditions(PackageJson.members(conditions), query);
            case null -> FORBIDDEN;
            default -> throw invalid(target, query);
        };
    }

    private Outcome conditions(Map<String, Object> choices, Query query) {
        for (String key : choices.keySet()) {
            if (isArrayIndex(key)) {
                throw ModuleErrors.invalidConfig(query.config.path(), importing(query.base),
                        "\"exports\" cannot contain numeric property keys.");
            }
        }
        for (Map.Entry<String, Object> choice : choices.entrySet()) {
            String key = choice.getKey();
            if (key.equals("default") || query.conditions.contains(key)) {
                Outcome outcome = follow(choice.getValue(), query);
                if (!(outcome instanceof Outcome.Nothing)) {
                    return outcome;
                }
            }
        }
        return NOTHING;
    }

    /// The text by which a broken config names who imported it.
    static String importing(String base) {
        return base == null ? null : ModuleUrl.ofPath(base).href();
    }

    private Outcome array(List<?> choices, Query query) {
        ModuleError last = null;
        for (Object choice : choices) {
            try {
                Outcome outcome = follow(choice, query);
                if (outcome instanceof Outcome.Found) {
                    return outcome;
                }
                last = outcome instanceof Outcome.Forbidden ? null : last;
            } catch (ModuleError e) {
                if (!e.is(ModuleErrors.BAD_TARGET)) {
                    throw e;
                }
                last = e;
            }
        }
        if (last != null) {
            throw last;
        }
        return FORBIDDEN;
    }

    private ModuleUrl string(String target, Query query) {
        if (!query.subpath.isEmpty() && !query.pattern && !target.endsWith("/")) {
            throw invalid(target, query);
        }
        if (!target.startsWith("./")) {
            return outside(target, query);
        }
        checkSegments(target, query);
        ModuleUrl config = ModuleUrl.ofPath(query.config.path());
        ModuleUrl resolved = config.resolve(target);
        if (!resolved.pathname().startsWith(config.resolve(".").pathname())) {
            throw invalid(target, query);
        }
        if (query.subpath.isEmpty()) {
            return resolved;
        }
        checkMatch(target, query);
        return query.pattern
                ? ModuleUrl.absolute(resolved.href().replace("*", query.subpath))
                : resolved.resolve(query.subpath);
    }

    // An "imports" entry may name another package, never a URL or a place outside.
    private ModuleUrl outside(String target, Query query) {
        boolean bare = query.internal && !target.startsWith("../") && !target.startsWith("/")
                && ModuleUrl.absolute(target) == null;
        if (!bare) {
            throw invalid(target, query);
        }
        String specifier = query.pattern
                ? target.replace("*", query.subpath)
                : target + query.subpath;
        return packages.find(specifier, ModuleUrl.ofPath(query.config.path()), query.conditions);
    }

    private void checkSegments(String target, Query query) {
        Segments segments = Segments.of(target.substring(2));
        if (segments == Segments.FORBIDDEN) {
            throw invalid(target, query);
        }
        if (segments == Segments.EMPTY && !query.mapped) {
            String request = query.pattern ? query.request() : query.key;
            String resolved = query.pattern ? target.replace("*", query.subpath) : target;
            deprecations.doubleSlash(resolved, request, query);
        }
    }

    private void checkMatch(String target, Query query) {
        Segments segments = Segments.of(query.subpath);
        if (segments == Segments.FORBIDDEN) {
            String field = query.internal ? "imports" : "exports";
            throw ModuleErrors.invalidSpecifier(query.request(),
                    "request is not a valid match in pattern \"" + query.key + "\" for the \""
                            + field + "\" resolution of " + query.config.path(), query.base);
        }
        if (segments == Segments.EMPTY && !query.mapped) {
            String resolved = query.pattern ? target.replace("*", query.subpath) : target;
            deprecations.doubleSlash(resolved, query.request(), query);
        }
    }

    private static ModuleError invalid(Object target, Query query) {
        return ModuleErrors.invalidTarget(
                query.config.path(), query.key, target, query.internal, query.base);
    }

    private static boolean isArrayIndex(String key) {
        return key.matches("0|[1-9][0-9]{0,9}") && Long.parseLong(key) < 0xFFFF_FFFFL;
    }

    /// How the parts of a path between its slashes look.
    private enum Segments {
        FINE,
        /// Two slashes in a row: deprecated.
        EMPTY,
        /// A way out of the package, or into its dependencies.
        FORBIDDEN;

        static Segments of(String path) {
            Segments found = FINE;
            for (String part : path.split("[/\\\\]", -1)) {
                String name = lenient(part).toLowerCase(Locale.ROOT);
                if (name.equals(".") || name.equals("..") || name.equals("node_modules")) {
                    return FORBIDDEN;
                }
                found = name.isEmpty() ? EMPTY : found;
            }
            return found;
        }

        private static String lenient(String part) {
            try {
                return ModuleUrl.decode(part);
            } catch (ModuleError e) {
                return part; // A broken escape is a name like any other here.
            }
        }
    }
}
