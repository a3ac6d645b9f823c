package dgram4j.node.module;

import java.util.Optional;
import java.util.Set;

/// Finds what a bare specifier names for `import`: a module of Node's, the package itself, or
/// a package in a `node_modules` directory up the tree.
///
/// *Source:* nodejs.org/api/esm.html, PACKAGE_RESOLVE.
final class PackageSearch implements PackageTargets.Packages {
    private static final String[] MAIN_TRIES = {
        "", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"
    };
    private static final String[] INDEX_TRIES = {"index.js", "index.json", "index.node"};

    private final ModuleFiles files;
    private final PackageConfigs configs;
    private final PackageMaps maps;

    PackageSearch(ModuleFiles files, PackageConfigs configs, Deprecations deprecations) {
        this.files = files;
        this.configs = configs;
        this.maps = new PackageMaps(configs, this, deprecations);
    }

    PackageMaps maps() {
        return maps;
    }

    /// A bare specifier taken apart; `subpath` is `.` or starts with `./`.
    record Name(String name, String subpath) {
        static Name of(String specifier, String base) {
            int slash = specifier.indexOf('/');
            boolean valid = true;
            if (specifier.startsWith("@")) {
                valid = slash >= 0;
                slash = slash < 0 ? -1 : specifier.indexOf('/', slash + 1);
            }
            String name = slash < 0 ? specifier : specifier.substring(0, slash);
            if (!valid || name.startsWith(".") || name.contains("%") || name.contains("\\")) {
                throw ModuleErrors.invalidSpecifier(
                        specifier, "is not a valid package name", base);
            }
            return new Name(name, "." + (slash < 0 ? "" : specifier.substring(slash)));
        }
    }

    @Override
    public ModuleUrl find(String specifier, ModuleUrl base, Set<String> conditions) {
        if (NodeModuleNames.isBare(specifier)) {
            return ModuleUrl.absolute(NodeModuleNames.withScheme(specifier));
        }
        String file = base.path();
        Name name = Name.of(specifier, file);
        Optional<PackageJson> self = configs.scopeOf(file);
        if (self.isPresent() && name.name.equals(self.get().name())
                && self.get().exports() != null) {
            return maps.exported(self.get(), name.subpath, file, conditions);
        }
        // Here even a file that lies in node_modules looks beside itself first.
        String directory = Paths.parent(file);
        while (true) {
            String home = directory + "/node_modules/" + name.name;
            if (files.isDirectory(home)) {
                return inside(home, name, specifier, file, conditions);
            }
            if (directory.isEmpty()) {
                throw ModuleErrors.packageNotFound(name.name, file);
            }
            directory = Paths.parent(directory);
        }
    }

    private ModuleUrl inside(String home, Name name, String specifier, String file,
            Set<String> conditions) {
        String importing = JsonReader.quote(specifier) + " from " + file;
        Optional<PackageJson> config = configs.in(home, importing);
        if (config.isPresent() && config.get().exports() != null) {
            return maps.exported(config.get(), name.subpath, file, conditions);
        }
        if (name.subpath.equals(".")) {
            return main(home, config.map(PackageJson::main).orElse(null), file);
        }
        return ModuleUrl.ofPath(home + "/package.json").resolve(name.subpath);
    }

    private ModuleUrl main(String home, String main, String file) {
        if (main != null) {
            for (String tail : MAIN_TRIES) {
                String path = Paths.resolve(home, main + tail);
                if (files.isFile(path)) {
                    return ModuleUrl.ofPath(path);
                }
            }
        }
        for (String index : INDEX_TRIES) {
            if (files.isFile(home + "/" + index)) {
                return ModuleUrl.ofPath(home + "/" + index);
            }
        }
        String missing = Paths.resolve(home, main == null ? "index.js" : main);
        throw ModuleErrors.packageNotFound(missing, file);
    }
}
