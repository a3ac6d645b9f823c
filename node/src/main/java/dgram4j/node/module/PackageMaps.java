package dgram4j.node.module;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dgram4j.node.module.PackageTargets.Outcome;
import dgram4j.node.module.PackageTargets.Query;

/// Looks a subpath up in a package's `exports`, and a `#name` in its `imports`.
///
/// *Source:* nodejs.org/api/esm.html, PACKAGE_EXPORTS_RESOLVE and PACKAGE_IMPORTS_RESOLVE.
final class PackageMaps {
    private final PackageConfigs configs;
    private final PackageTargets targets;
    private final Deprecations deprecations;

    PackageMaps(PackageConfigs configs, PackageTargets.Packages packages,
            Deprecations deprecations) {
        this.configs = configs;
        this.deprecations = deprecations;
        this.targets = new PackageTargets(packages, deprecations);
    }

    /// Answers the URL that `config` exports as `subpath` (`.` or `./…`).
    ///
    /// *Errors:* `ERR_PACKAGE_PATH_NOT_EXPORTED`, `ERR_INVALID_PACKAGE_TARGET`,
    /// `ERR_INVALID_PACKAGE_CONFIG`; `base` is named in them unless null.
    ModuleUrl exported(PackageJson config, String subpath, String base, Set<String> conditions) {
        Map<String, Object> exports = isMainOnly(config, base)
                ? Collections.singletonMap(".", config.exports())
                : PackageJson.members(config.exports());
        Outcome outcome = lookUp(exports, subpath, config, base, false, conditions);
        if (outcome instanceof Outcome.Found found) {
            return found.url();
        }
        throw ModuleErrors.notExported(config.path(), subpath, base);
    }

    /// Answers the URL that the package of `base` gives the private name `name`.
    ///
    /// *Errors:* `ERR_PACKAGE_IMPORT_NOT_DEFINED`, `ERR_INVALID_MODULE_SPECIFIER` and those of
    /// the target.
    ModuleUrl imported(String name, String base, Set<String> conditions) {
        if (name.equals("#") || name.endsWith("/")) {
            throw ModuleErrors.invalidSpecifier(
                    name, "is not a valid internal imports specifier name", base);
        }
        PackageJson config = configs.scopeOf(base).orElse(null);
        if (config != null && config.hasImports()) {
            Outcome outcome = lookUp(config.imports(), name, config, base, true, conditions);
            if (outcome instanceof Outcome.Found found) {
                return found.url();
            }
        }
        throw ModuleErrors.importNotDefined(name, config == null ? null : config.path(), base);
    }

    private Outcome lookUp(Map<String, Object> map, String name, PackageJson config, String base,
            boolean internal, Set<String> conditions) {
        boolean plain = !name.contains("*") && (internal || !name.endsWith("/"));
        if (plain && map.containsKey(name)) {
            return targets.follow(map.get(name),
                    new Query(config, name, "", base, false, internal, false, conditions));
        }
        String best = bestPattern(map.keySet(), name, config, base, internal);
        if (best == null) {
            return new Outcome.Nothing();
        }
        int star = best.indexOf('*');
        int trailer = best.length() - star - 1;
        String subpath = name.substring(star, name.length() - trailer);
        boolean mapped = !internal && name.endsWith("/");
        return targets.follow(map.get(best),
                new Query(config, best, subpath, base, true, internal, mapped, conditions));
    }

    private String bestPattern(Set<String> keys, String name, PackageJson config, String base,
            boolean internal) {
        String best = null;
        for (String key : keys) {
            int star = key.indexOf('*');
            if (star < 0 || star != key.lastIndexOf('*')
                    || !name.startsWith(key.substring(0, star))) {
                continue;
            }
            if (!internal && name.endsWith("/")) {
                deprecations.trailingSlash(name, config, base);
            }
            if (name.length() >= key.length() && name.endsWith(key.substring(star + 1))
                    && (best == null || isCloser(key, best))) {
                best = key;
            }
        }
        return best;
    }

    // The longer text before the star wins, then the longer key.
    private static boolean isCloser(String key, String best) {
        int keyStar = key.indexOf('*');
        int bestStar = best.indexOf('*');
        return keyStar != bestStar ? keyStar > bestStar : key.length() > best.length();
    }

    // True when `exports` is one target for the package itself, not a map of subpaths.
    private static boolean isMainOnly(PackageJson config, String base) {
        if (config.exports() instanceof String || config.exports() instanceof List<?>) {
            return true;
        }
        Map<String, Object> exports = PackageJson.members(config.exports());
        long subpaths = exports.keySet().stream().filter(key -> key.startsWith(".")).count();
        if (subpaths != 0 && subpaths != exports.size()) {
            throw ModuleErrors.invalidConfig(config.path(), PackageTargets.importing(base),
                    "\"exports\" cannot contain some keys starting with '.' and some not. The"
                            + " exports object must either be an object of package subpath keys"
                            + " or an object of main entry condition name keys only.");
        }
        return subpaths == 0 && !exports.isEmpty();
    }
}
