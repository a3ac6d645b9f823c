package dgram4j.node.module;

import java.util.List;

/// Adds to the message of a failed `import` what `require` would have found.
///
/// As in Node, a relative specifier is tried from the working directory, not from the importer.
final class CommonJsHints {
    private static final String HOME = "/node_modules/";

    private final CommonJsResolver commonJs;
    private final String workingDirectory;

    CommonJsHints(CommonJsResolver commonJs, String workingDirectory) {
        this.commonJs = commonJs;
        this.workingDirectory = workingDirectory;
    }

    /// Answers `error`, or one like it with a hint after its message.
    ModuleError added(ModuleError error, String specifier, String importer) {
        String found = found(specifier, importer);
        if (found == null) {
            return error;
        }
        ModuleError hinted = new ModuleError(error.kind(), error.code(), error.getMessage()
                + "\nDid you mean to import \"" + shown(found, specifier, importer) + "\"?");
        error.properties().forEach(hinted::with);
        return hinted;
    }

    private String found(String specifier, String importer) {
        List<String> places = Paths.isRelative(specifier)
                ? List.of(workingDirectory)
                : Paths.nodeModules(Paths.dirname(importer));
        try {
            return commonJs.resolve(specifier, null, places, false);
        } catch (ModuleError e) {
            return null; // `require` would have failed too: nothing to suggest.
        }
    }

    private static String shown(String found, String specifier, String importer) {
        if (Paths.isRelative(specifier)) {
            return relative(Paths.parent(importer), found);
        }
        if (specifier.startsWith("/")) {
            return ModuleUrl.ofPath(found).href();
        }
        String name = PackageSearch.Name.of(specifier, importer).name();
        int at = found.lastIndexOf(HOME + name + "/");
        return at < 0 ? ModuleUrl.ofPath(found).href() : found.substring(at + HOME.length());
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
