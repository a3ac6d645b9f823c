package dgram4j.node.module;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

import dgram4j.node.module.ModuleError.Kind;

/// Every module error of Node that we raise, with its text.
///
/// *Units/shape:* `base` is the path of the asking file, or null where Node leaves it unsaid.
/// *Source:* texts as node 26.10 prints them; nodejs.org/api/errors.html for the codes.
final class ModuleErrors {
    static final String ESM_NOT_FOUND = "ERR_MODULE_NOT_FOUND";
    static final String CJS_NOT_FOUND = "MODULE_NOT_FOUND";
    static final String BAD_TARGET = "ERR_INVALID_PACKAGE_TARGET";
    static final String DIRECTORY_IMPORT = "ERR_UNSUPPORTED_DIR_IMPORT";
    static final String ENCODED_SEPARATOR =
            "must not include encoded \"/\" or \"\\\" characters";

    private ModuleErrors() {}

    private static String from(String base) {
        return base == null ? "" : " imported from " + base;
    }

    private static ModuleError error(String code, String message) {
        return new ModuleError(Kind.ERROR, code, message);
    }

    private static ModuleError typeError(String code, String message) {
        return new ModuleError(Kind.TYPE_ERROR, code, message);
    }

    static ModuleError invalidSpecifier(String request, String reason, String base) {
        return typeError("ERR_INVALID_MODULE_SPECIFIER",
                "Invalid module \"" + request + "\" " + reason + from(base));
    }

    static ModuleError packageNotFound(String name, String base) {
        return error(ESM_NOT_FOUND, "Cannot find package '" + name + "'" + from(base));
    }

    static ModuleError moduleNotFound(String path, String base, String url) {
        return error(ESM_NOT_FOUND, "Cannot find module '" + path + "'" + from(base))
                .with("url", url);
    }

    static ModuleError requireNotFound(String request) {
        return error(CJS_NOT_FOUND, "Cannot find module '" + request + "'");
    }

    static ModuleError badMain(String target, String packageJson, String request) {
        return error(CJS_NOT_FOUND, "Cannot find module '" + target
                + "'. Please verify that the package.json has a valid \"main\" entry")
                .with("path", packageJson)
                .with("requestPath", request);
    }

    static ModuleError directoryImport(String path, String base, String url) {
        return error(DIRECTORY_IMPORT, "Directory import '" + path
                + "' is not supported resolving ES modules" + from(base)).with("url", url);
    }

    static ModuleError notExported(String packageJson, String subpath, String base) {
        String what = subpath.equals(".")
                ? "No \"exports\" main defined in " + packageJson
                : "Package subpath '" + subpath + "' is not defined by \"exports\" in "
                        + packageJson;
        return error("ERR_PACKAGE_PATH_NOT_EXPORTED", what + from(base));
    }

    static ModuleError importNotDefined(String specifier, String packageJson, String base) {
        String where = packageJson == null ? "" : " in package " + packageJson;
        return typeError("ERR_PACKAGE_IMPORT_NOT_DEFINED", "Package import specifier \""
                + specifier + "\" is not defined" + where + from(base));
    }

    static ModuleError invalidTarget(
            String packageJson, String key, Object target, boolean internal, String base) {
        boolean relative = target instanceof String text && text.startsWith("./");
        boolean hint = !internal && !relative && !"".equals(target);
        String field = internal ? "imports" : "exports";
        String shown = JsonReader.write(target instanceof String ? target : shownTarget(target));
        String what = key.equals(".")
                ? "Invalid \"exports\" main target " + shown + " defined in the package config "
                : "Invalid \"" + field + "\" target " + shown + " defined for '" + key
                        + "' in the package config ";
        return error(BAD_TARGET, what + packageJson + from(base)
                + (hint ? "; targets must start with \"./\"" : ""));
    }

    // Numbers and booleans are shown as text, in quotes.
    private static String shownTarget(Object target) {
        return JsonReader.write(target);
    }

    static ModuleError invalidConfig(String packageJson, String importing, String reason) {
        return error("ERR_INVALID_PACKAGE_CONFIG", "Invalid package config " + packageJson
                + (importing == null ? "" : " while importing " + importing) + "."
                + (reason == null ? "" : " " + reason));
    }

    static ModuleError unknownBuiltin(String id) {
        return error("ERR_UNKNOWN_BUILTIN_MODULE", "No such built-in module: " + id);
    }

    static ModuleError unsupportedScheme(String schemes, String protocol) {
        return error("ERR_UNSUPPORTED_ESM_URL_SCHEME", "Only URLs with a scheme in: " + schemes
                + " supported by the default ESM loader. Received protocol '" + protocol + "'");
    }

    static ModuleError unknownExtension(String extension, String path) {
        return typeError("ERR_UNKNOWN_FILE_EXTENSION",
                "Unknown file extension \"" + extension + "\" for " + path);
    }

    static ModuleError nativeAddon(String path) {
        return error("ERR_DLOPEN_FAILED",
                path + ": native addons cannot be loaded in this runtime");
    }

    static ModuleError attributeMissing(String url) {
        return typeError("ERR_IMPORT_ATTRIBUTE_MISSING",
                "Module \"" + url + "\" needs an import attribute of \"type: json\"");
    }

    static ModuleError attributeIncompatible(String url, String type) {
        return typeError("ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE",
                "Module \"" + url + "\" is not of type \"" + type + "\"");
    }

    static ModuleError attributeUnsupported(String name, String value, String url) {
        return typeError("ERR_IMPORT_ATTRIBUTE_UNSUPPORTED", "Import attribute \"" + name
                + "\" with value \"" + value + "\" is not supported in " + url);
    }

    /// One of Node's modules that this runtime does not have.
    static ModuleError unavailable(String code, String id) {
        return error(code, "Cannot find module '" + id + "': it is one of Node's modules, but"
                + " not available in this runtime");
    }

    /// A file that is there and cannot be read; the codes are those of `fs.readFileSync`.
    static ModuleError unreadable(String file, ModuleFiles.Kind kind, IOException cause) {
        if (kind == ModuleFiles.Kind.DIRECTORY) {
            return system("EISDIR", -21, "illegal operation on a directory, read", "read", null);
        }
        if (kind == ModuleFiles.Kind.NONE || cause instanceof NoSuchFileException) {
            return system("ENOENT", -2, "no such file or directory, open '" + file + "'", "open",
                    file);
        }
        if (cause instanceof AccessDeniedException) {
            return system("EACCES", -13, "permission denied, open '" + file + "'", "open", file);
        }
        return system("EIO", -5, "i/o error, read", "read", null);
    }

    private static ModuleError system(
            String code, int errno, String text, String syscall, String path) {
        ModuleError error = error(code, code + ": " + text)
                .with("errno", errno)
                .with("code", code)
                .with("syscall", syscall);
        return path == null ? error : error.with("path", path);
    }

    static ModuleError importCycle(String specifier, String base) {
        return error("ERR_REQUIRE_CYCLE_MODULE", "Cannot import CommonJS Module " + specifier
                + " in a cycle. (from " + base + ")");
    }

    static ModuleError requireCycle(String file, String requirer) {
        return error("ERR_REQUIRE_CYCLE_MODULE", "Cannot require() ES Module " + file
                + " in a cycle." + (requirer == null ? "" : " (from " + requirer + ")")
                + " A cycle involving require(esm) is not allowed to maintain invariants mandated"
                + " by the ECMAScript specification. Try making at least part of the dependency"
                + " in the graph lazily loaded.");
    }

    static ModuleError noNamedExport(
            String name, String specifier, String advice, String excerpt) {
        return new ModuleError(Kind.SYNTAX_ERROR, "", "Named export '" + name + "' not found. The"
                + " requested module '" + specifier + "' is a CommonJS module, which may not"
                + " support all module.exports as named exports.\nCommonJS modules can always be"
                + " imported via the default export, for example using:\n\nimport pkg from '"
                + specifier + "';\n" + advice).at(excerpt);
    }

    static ModuleError fileUrlHost() {
        return typeError("ERR_INVALID_FILE_URL_HOST",
                "File URL host must be \"localhost\" or empty on linux");
    }

    static ModuleError notAFileUrl() {
        return typeError("ERR_INVALID_URL_SCHEME", "The URL must be of scheme file");
    }

    static ModuleError malformedUri() {
        return new ModuleError(Kind.URI_ERROR, "", "URI malformed");
    }
}
