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
    private final CommonJsHints hints;

    EsmResolver(ModuleFiles files, PackageSearch search, CommonJsHints hints) {
        this.files = files;
        this.search = search;
        this.hints = hints;
    }

    /// Answers the URL of the module: of a file that is there, of one of Node's modules, or a
    /// `data:` URL.
    ///
    /// *Errors:* every error of Node's ESM loader up to the reading of the file.
    ModuleUrl resolve(String specifier, ModuleUrl base, Set<String> conditions) {
        try {
            return checked(locate(specifier, base, conditions), base);
        } catch (ModuleError e) {
            boolean missing = e.is(ModuleErrors.ESM_NOT_FOUND)
                    || e.is(ModuleErrors.DIRECTORY_IMPORT);
            throw missing ? hints.added(e, specifier, base.path()) : e;
        }
    }

    private ModuleUrl checked(ModuleUrl url, ModuleUrl base) {
        switch (url.scheme()) {
            case "node" -> {
                if (!NodeModuleNames.isBuiltin(url.href())) {
                    throw ModuleErrors.unknownBuiltin(url.href());
                }
            }
            case "data" -> { }
            case "file" -> {
                return finished(url, base);
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
            return finished(url, base).href();
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

    private ModuleUrl finished(ModuleUrl url, ModuleUrl base) {
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
            throw ModuleErrors.directoryImport(path, from, url.href());
        }
        if (files.kind(path) == Kind.NONE) {
            throw ModuleErrors.moduleNotFound(path, from, url.href());
        }
        try {
            return ModuleUrl.ofPath(files.realPath(path)).withTail(url);
        } catch (IOException e) {
            throw ModuleErrors.moduleNotFound(path, from, url.href());
        }
    }
}
