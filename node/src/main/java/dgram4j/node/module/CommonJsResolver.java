package dgram4j.node.module;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dgram4j.node.module.ModuleFiles.Kind;

/// Answers what `require('request')` means.
///
/// *Source:* nodejs.org/api/modules.html, "All together".
final class CommonJsResolver {
    private static final Pattern PACKAGE_REQUEST =
            Pattern.compile("^((?:@[^/\\\\%]+/)?[^./\\\\%][^/\\\\%]*)(/.*)?$", Pattern.DOTALL);

    private final ModuleFiles files;
    private final PackageConfigs configs;
    private final PackageMaps maps;
    private final Deprecations deprecations;
    private final Set<String> conditions;
    private List<String> extensions = List.of(".js", ".json", ".node");

    CommonJsResolver(ModuleFiles files, PackageConfigs configs, PackageMaps maps,
            Deprecations deprecations, Set<String> conditions) {
        this.files = files;
        this.configs = configs;
        this.maps = maps;
        this.deprecations = deprecations;
        this.conditions = conditions;
    }

    /// From now on these endings are tried, in this order.
    void extensions(List<String> endings) {
        extensions = List.copyOf(endings);
    }

    /// Answers the real path of the file that is meant, or null when there is none.
    ///
    /// *Units/shape:* `parent` is the asking file, or null; `lookIn` the directories a bare
    /// request is looked up in, null for the usual ones of `parent`.
    ///
    /// *Errors:* those of broken packages, forbidden subpaths and missing main files.
    String resolve(String request, String parent, List<String> lookIn, boolean isMain) {
        if (parent != null && request.startsWith("#")) {
            Optional<PackageJson> scope = configs.scopeOf(parent);
            if (scope.isPresent() && scope.get().hasImports()) {
                return imported(request, parent, scope.get());
            }
        }
        if (parent != null && !Paths.isRelative(request)) {
            String own = self(request, parent);
            if (own != null) {
                return own;
            }
        }
        List<String> directories = lookIn != null ? lookIn : usual(request, parent);
        return find(request, directories, isMain);
    }

    private static List<String> usual(String request, String parent) {
        String directory = parent == null ? "/" : Paths.dirname(parent);
        return Paths.isRelative(request) ? List.of(directory) : Paths.nodeModules(directory);
    }

    private String imported(String request, String parent, PackageJson scope) {
        try {
            ModuleUrl url = maps.imported(request, parent, conditions);
            if (!url.isFile()) {
                throw ModuleErrors.notAFileUrl();
            }
            return finished(url, parent, scope.path());
        } catch (ModuleError e) {
            throw e.is(ModuleErrors.ESM_NOT_FOUND) ? ModuleErrors.requireNotFound(request) : e;
        }
    }

    // A package may require itself by name, through its own exports.
    private String self(String request, String parent) {
        Optional<PackageJson> scope = configs.scopeOf(parent);
        if (scope.isEmpty() || scope.get().exports() == null || scope.get().name() == null) {
            return null;
        }
        String name = scope.get().name();
        if (!request.equals(name) && !request.startsWith(name + "/")) {
            return null;
        }
        String subpath = "." + request.substring(name.length());
        return exported(request, scope.get(), subpath, parent, parent);
    }

    private String exported(
            String request, PackageJson config, String subpath, String base, String parent) {
        try {
            ModuleUrl url = maps.exported(config, subpath, base, conditions);
            return finished(url, parent, config.directory());
        } catch (ModuleError e) {
            throw e.is(ModuleErrors.ESM_NOT_FOUND)
                    ? ModuleErrors.requireNotFound(request).with("path", config.path())
                    : e;
        }
    }

    // A URL out of a package's maps must be a file as it stands: no endings are tried.
    private String finished(ModuleUrl url, String parent, String packagePath) {
        String lower = url.pathname().toLowerCase(Locale.ROOT);
        if (lower.contains("%2f") || lower.contains("%5c")) {
            throw ModuleErrors.invalidSpecifier(
                    url.href(), ModuleErrors.ENCODED_SEPARATOR, parent);
        }
        String path = url.path();
        String real = file(path);
        if (real == null) {
            throw ModuleErrors.requireNotFound(path).with("path", packagePath);
        }
        return real;
    }

    private String find(String request, List<String> directories, boolean isMain) {
        if (request.isEmpty()) {
            return null;
        }
        if (request.startsWith("/")) {
            return at(Paths.resolve("/", request), request);
        }
        for (String directory : directories) {
            if (!leaves(directory, request) && !files.isDirectory(directory)) {
                continue;
            }
            String exported = throughExports(directory, request);
            String found = exported != null
                    ? exported
                    : at(Paths.resolve(directory, request), request);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    // What is outside of a directory may be there without it.
    private static boolean leaves(String directory, String request) {
        return Paths.isRelative(request)
                && !Paths.resolve(directory, request).startsWith(directory);
    }

    private String throughExports(String directory, String request) {
        Matcher parts = PACKAGE_REQUEST.matcher(request);
        if (!parts.matches()) {
            return null;
        }
        Optional<PackageJson> config = configs.in(directory + "/" + parts.group(1), null);
        if (config.isEmpty() || config.get().exports() == null) {
            return null;
        }
        String subpath = "." + (parts.group(2) == null ? "" : parts.group(2));
        return exported(request, config.get(), subpath, null, null);
    }

    private String at(String path, String request) {
        boolean directoryOnly = request.endsWith("/") || request.endsWith("/.")
                || request.endsWith("/..") || request.equals(".") || request.equals("..");
        Kind kind = files.kind(path);
        String found = null;
        if (!directoryOnly) {
            found = kind == Kind.FILE ? real(path) : withExtension(path);
        }
        if (found == null && kind == Kind.DIRECTORY) {
            found = directory(path, request);
        }
        return found;
    }

    private String directory(String path, String request) {
        String main = configs.in(path, null).map(PackageJson::main).orElse(null);
        if (main == null || main.isEmpty()) {
            return withExtension(Paths.resolve(path, "index"));
        }
        String target = Paths.resolve(path, main);
        String found = file(target);
        found = found != null ? found : withExtension(target);
        found = found != null ? found : withExtension(Paths.resolve(target, "index"));
        if (found != null) {
            return found;
        }
        found = withExtension(Paths.resolve(path, "index"));
        String config = path + "/package.json";
        if (found == null) {
            throw ModuleErrors.badMain(target, config, request);
        }
        deprecations.badMain(config, main);
        return found;
    }

    private String withExtension(String path) {
        for (String extension : extensions) {
            String found = file(path + extension);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private String file(String path) {
        return files.isFile(path) ? real(path) : null;
    }

    private String real(String path) {
        try {
            return files.realPath(path);
        } catch (IOException e) {
            return null; // It went away between the two looks.
        }
    }
}
