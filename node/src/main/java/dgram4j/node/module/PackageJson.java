package dgram4j.node.module;

import java.util.List;
import java.util.Map;

/// What one `package.json` says that matters to resolution.
///
/// *Units/shape:* `path` is that of the file itself; `name`, `main` and `exports` are null when
/// absent or of a type Node passes over; `imports` is empty then.
record PackageJson(
        String path, String name, String main, Type type, Object exports,
        Map<String, Object> imports, boolean hasImports) {

    /// The `type` field.
    enum Type {
        NONE,
        COMMONJS,
        MODULE
    }

    static PackageJson of(String path, Object json) {
        if (!(json instanceof Map<?, ?> fields)) {
            return new PackageJson(path, null, null, Type.NONE, null, Map.of(), false);
        }
        Object exports = fields.get("exports");
        boolean usable = exports instanceof String || exports instanceof List<?>
                || exports instanceof Map<?, ?>;
        boolean hasImports = fields.get("imports") instanceof Map<?, ?>;
        return new PackageJson(
                path,
                fields.get("name") instanceof String name ? name : null,
                fields.get("main") instanceof String main ? main : null,
                type(fields.get("type")),
                usable ? exports : null,
                hasImports ? members(fields.get("imports")) : Map.of(),
                hasImports);
    }

    private static Type type(Object field) {
        if ("module".equals(field)) {
            return Type.MODULE;
        }
        return "commonjs".equals(field) ? Type.COMMONJS : Type.NONE;
    }

    /// The members of a JSON object; names of JSON objects are always strings.
    @SuppressWarnings("unchecked")
    static Map<String, Object> members(Object json) {
        return (Map<String, Object>) json;
    }

    /// The directory the package lies in, without a trailing slash ("" for the root).
    String directory() {
        return path.substring(0, path.length() - "/package.json".length());
    }
}
