package dgram4j.node.module;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import dgram4j.node.module.ModuleFiles.Kind;

/// Answers what `import 'specifier'` means.
///
/// *Source:* nodejs.org/api/esm.html, ESM_RESOLVE.
final class EsmResolver {
    private final ModuleFiles files;
    private final PackageSearch search;
    private final CommonJsResolver commonJs;

    EsmResolver(ModuleFiles files, PackageSearch search, CommonJsResolver commonJs) {
        this.files = files;
        this.search = search;
        this.commonJs = commonJs;
    }

    /// Answers the URL of the module: of a file that is there, of one of Node's modules, or a
    /// `data:` URL.
    ///
    /// *Errors:* every error of Node's ESM loader up to the reading of the file.
    ModuleUrl resolve(String specifier, ModuleUrl base, Set<String> conditions) {
        ModuleUrl url = locate(specifier, base, conditions);
        switch (url.scheme()) {
            case "node" -> {
                if (!NodeModuleNames.isBuiltin(url.href())) {
                    throw ModuleErrors.unknownBuiltin(url.href());
                }
            }
            case "data" -> { }
            case "file" -> {
                return finished(url, base, specifier);
            }
            case "http", "https" ->
                throw ModuleErrors.unsupportedScheme("file and data are", url.scheme() + ":");
            default -> throw ModuleErrors.unsupportedScheme(
                    "file, data, and node are", url.scheme() + ":");
        }
        return url;
    }

    /// Answers what `import.meta.resolve` does: like `resolve`, but the file need not be there.
    String metaResolve(String specifier, ModuleUrl base, Set<String> conditions) {
        ModuleUrl url = locate(specifier, base, conditions);
        if (!url.isFile()) {
            return url.href();
        }
        try {
            return finished(url, base, specifier).href();
        } catch (ModuleError e) {
            if (e.is(ModuleErrors.ESM_NOT_FOUND) || e.is(ModuleErrors.DIRECTORY_IMPORT)) {
                return url.href();
            }
            throw e;
        }
    }

    private ModuleUrl locate(String specifier, ModuleUrl base, Set<String> conditions) {
        if (specifier.startsWith("/") || Paths.isRelative(specifier)) {
            return base.resolve(specifier);
        }
        if (specifier.startsWith("#")) {
            return search.maps().imported(specifier, base.path(), conditions);
        }
        ModuleUrl absolute = ModuleUrl.absolute(specifier);
        return absolute != null ? absolute : search.find(specifier, base, conditions);
    }

    private ModuleUrl finished(ModuleUrl url, ModuleUrl base, String specifier) {
        String from = base.path();
        String lower = url.pathname().toLowerCase(Locale.ROOT);
        if (lower.contains("%2f") || lower.contains("%5c")) {
            throw ModuleErrors.invalidSpecifier(
                    url.pathname(), ModuleErrors.ENCODED_SEPARATOR, from);
        }
        String path;
        try {
            path = url.path();
        } catch (ModuleError e) {
            throw e.with("input", url.href()).with("module", base.href());
        }
        if (path.endsWith("/") || files.isDirectory(path)) {
            throw hinted(ModuleErrors.directoryImport(path, from, url.href()), specifier, from);
        }
        if (files.kind(path) == Kind.NONE) {
            throw hinted(ModuleErrors.moduleNotFound(path, from, url.href()), specifier, from);
        }
        try {
            return ModuleUrl.ofPath(files.realPath(path)).withTail(url);
        } catch (IOException e) {
            throw ModuleErrors.moduleNotFound(path, from, url.href());
        }
    }

    // Where `require` would have found a file, the message says which.
    private ModuleError hinted(ModuleError error, String specifier, String from) {
        String found;
        try {
            found = commonJs.resolve(specifier, from, null, false);
        } catch (ModuleError e) {
            return error; // Nothing to suggest.
        }
        String wanted = ModuleUrl.ofPath(from).resolve(specifier).pathname();
        if (found == null || Paths.isRelative(found)) {
            return error;
        }
        String hint = hint(specifier, wanted, found, from);
        ModuleError better = new ModuleError(error.kind(), error.code(),
                error.getMessage() + "\nDid you mean to import \"" + hint + "\"?");
        error.properties().forEach(better::with);
        return better;
    }

    private static String hint(String specifier, String wanted, String found, String from) {
        if (Paths.isRelative(specifier)) {
            return relative(Paths.parent(from), found);
        }
        String name = PackageSearch.Name.of(specifier, from).name();
        int at = found.lastIndexOf("/node_modules/" + name + "/");
        return at < 0 ? wanted : found.substring(at + "/node_modules/".length());
    }

    private static String relative(String directory, String path) {
        String up = "./";
        String at = directory;
        while (!at.isEmpty() && !path.startsWith(at + "/")) {
            at = Paths.parent(at);
            up = up.equals("./") ? "../" : up + "../";
        }
        return up + path.substring(at.length() + 1);
    }
}
