package dgram4j.node.module;

import dgram4j.node.module.PackageJson.Type;

/// Tells how the source of a file is to be read, by its ending and its package.
///
/// *Source:* nodejs.org/api/packages.html, "Determining module system".
final class ModuleFormats {
    /// What a file holds.
    enum Format {
        MODULE,
        COMMONJS,
        /// A `.js` file whose package does not say: its syntax decides.
        EITHER,
        JSON,
        /// One of Node's modules.
        BUILTIN,
        /// An ES module as `require` shows it, with an `__esModule` mark.
        MARKED
    }

    private final PackageConfigs configs;

    ModuleFormats(PackageConfigs configs) {
        this.configs = configs;
    }

    /// Answers the format `import` gives a file.
    ///
    /// *Errors:* `ERR_UNKNOWN_FILE_EXTENSION`; `ERR_DLOPEN_FAILED` of a native addon.
    Format ofImport(String path) {
        String extension = Paths.extension(path);
        return switch (extension) {
            case ".mjs", ".mts" -> Format.MODULE;
            case ".cjs", ".cts" -> Format.COMMONJS;
            case ".json" -> Format.JSON;
            case ".js", ".ts", "" -> ofPackage(path);
            case ".node" -> throw ModuleErrors.nativeAddon(path);
            default -> throw ModuleErrors.unknownExtension(extension, path);
        };
    }

    /// Answers the format `require` gives a file that no other handler claims.
    Format ofRequire(String path) {
        return switch (Paths.extension(path)) {
            case ".mjs", ".mts" -> Format.MODULE;
            case ".cjs", ".cts" -> Format.COMMONJS;
            case ".js", ".ts", "" -> ofPackage(path);
            default -> Format.EITHER;
        };
    }

    /// Answers the format of a main script: its package speaks for any ending.
    Format ofMain(String path) {
        return switch (Paths.extension(path)) {
            case ".mjs", ".mts" -> Format.MODULE;
            case ".cjs", ".cts" -> Format.COMMONJS;
            default -> ofPackage(path);
        };
    }

    private Format ofPackage(String path) {
        Type type = configs.scopeOf(path).map(PackageJson::type).orElse(Type.NONE);
        return switch (type) {
            case MODULE -> Format.MODULE;
            case COMMONJS -> Format.COMMONJS;
            case NONE -> Format.EITHER;
        };
    }
}
