package dgram4j.node.module;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Every `package.json` that was asked for, read once.
final class PackageConfigs {
    private static final String FILE = "/package.json";

    private final ModuleFiles files;
    private final Map<String, Optional<PackageJson>> read = new HashMap<>();

    PackageConfigs(ModuleFiles files) {
        this.files = files;
    }

    /// Answers what `directory`/package.json says, or nothing when there is none.
    ///
    /// *Errors:* `ERR_INVALID_PACKAGE_CONFIG` when it is not JSON; `importing` is quoted in it.
    Optional<PackageJson> in(String directory, String importing) {
        String path = directory + FILE;
        Optional<PackageJson> known = read.get(path);
        if (known == null) {
            known = load(path, importing);
            read.put(path, known);
        }
        return known;
    }

    private Optional<PackageJson> load(String path, String importing) {
        if (!files.isFile(path)) {
            return Optional.empty();
        }
        String text;
        try {
            text = files.read(path);
        } catch (IOException e) {
            return Optional.empty(); // Unreadable is absent, as it is in Node.
        }
        try {
            return Optional.of(PackageJson.of(path, JsonReader.read(text)));
        } catch (JsonReader.Malformed e) {
            throw ModuleErrors.invalidConfig(path, importing, null);
        }
    }

    /// Answers the nearest package.json at or above the directory of `file`, not looking past
    /// a `node_modules` directory.
    Optional<PackageJson> scopeOf(String file) {
        for (String directory = Paths.parent(file); ; directory = Paths.parent(directory)) {
            if (directory.endsWith("/node_modules")) {
                return Optional.empty();
            }
            Optional<PackageJson> found = in(directory, null);
            if (found.isPresent() || directory.isEmpty()) {
                return found;
            }
        }
    }

    /// The package.json that lies furthest up the tree of `file`: where a `type` could be added.
    Optional<PackageJson> nearest(String file) {
        return scopeOf(file);
    }
}
