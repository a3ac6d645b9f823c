package dgram4j.node.module;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Node's module resolution as a whole, for `require` and for `import`.
///
/// *Units/shape:* paths in, real paths or URLs out.
/// *Lifetime:* what was read of `package.json` files is kept as long as the resolver.
public final class PackageResolver {
    private final ModuleFiles files;
    private final PackageConfigs configs;
    private final CommonJsResolver commonJs;
    private final EsmResolver esm;
    private final ModuleFormats formats;
    private final Set<String> importConditions;

    /// Tells of deprecated ways to find a module.
    public interface Warnings {
        /// Takes the text and the code of a deprecation.
        void deprecated(String message, String code);
    }

    /// Makes a resolver over `files`; `conditions` are the user's own, beside Node's.
    public PackageResolver(ModuleFiles files, Set<String> conditions, String workingDirectory,
            Warnings warnings) {
        this.files = files;
        this.configs = new PackageConfigs(files);
        Deprecations deprecations = new Deprecations(warnings::deprecated);
        PackageSearch search = new PackageSearch(files, configs, deprecations);
        this.importConditions = with(conditions, "import");
        this.commonJs = new CommonJsResolver(files, configs, search.maps(), deprecations,
                with(conditions, "require"));
        this.esm = new EsmResolver(files, search,
                new CommonJsHints(commonJs, workingDirectory));
        this.formats = new ModuleFormats(configs);
    }

    private static Set<String> with(Set<String> conditions, String own) {
        Set<String> all = new LinkedHashSet<>(List.of("node", own, "module-sync", "node-addons"));
        all.addAll(conditions);
        return all;
    }

    /// Answers the file that `require(request)` in `parent` means, or null when there is none.
    ///
    /// *Units/shape:* `parent` may be null; `lookIn` replaces the `node_modules` directories.
    public String require(String request, String parent, List<String> lookIn) {
        return commonJs.resolve(request, parent, lookIn, false);
    }

    /// Answers the URL that `import(specifier)` in the module `base` means.
    ModuleUrl importUrl(String specifier, ModuleUrl base) {
        return esm.resolve(specifier, base, importConditions);
    }

    /// Answers what `import.meta.resolve(specifier)` answers in the module `base`.
    public String metaResolve(String specifier, String base) {
        return esm.metaResolve(specifier, ModuleUrl.absolute(base), importConditions);
    }

    /// From now on `require` tries these endings.
    public void extensions(List<String> endings) {
        commonJs.extensions(endings);
    }

    /// Answers the path of the nearest package.json at or above `file`.
    public Optional<String> packageJsonOf(String file) {
        return configs.scopeOf(file).map(PackageJson::path);
    }

    /// Answers the path of the package.json of the package `name` as seen from `file`.
    public Optional<String> packageJsonNamed(String name, String file) {
        for (String directory : Paths.nodeModules(Paths.dirname(file))) {
            Optional<PackageJson> found = configs.in(directory + "/" + name, null);
            if (found.isPresent()) {
                return found.map(PackageJson::path);
            }
        }
        return Optional.empty();
    }

    ModuleFormats formats() {
        return formats;
    }

    ModuleFiles files() {
        return files;
    }
}
