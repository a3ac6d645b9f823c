package dgram4j.node.module;

import java.util.LinkedHashMap;
import java.util.Map;

/// A module that cannot be found, told or linked: what becomes a JavaScript error with Node's code.
///
/// *Units/shape:* `properties` are further own members of the error, in order of appearance.
public final class ModuleError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The JavaScript class of the error.
    public enum Kind {
        ERROR("Error"),
        TYPE_ERROR("TypeError"),
        RANGE_ERROR("RangeError"),
        URI_ERROR("URIError"),
        SYNTAX_ERROR("SyntaxError");

        private final String className;

        Kind(String className) {
            this.className = className;
        }

        /// The name of the constructor.
        public String className() {
            return className;
        }
    }

    private final Kind kind;
    private final String code;
    private String excerpt = "";
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    ModuleError(Kind kind, String code, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
    }

    /// The JavaScript class of the error.
    public Kind kind() {
        return kind;
    }

    /// Node's error code; empty when Node gives none.
    public String code() {
        return code;
    }

    /// Further own properties: strings, or lists of strings.
    public Map<String, Object> properties() {
        return properties;
    }

    /// File and line, the line of source and a caret; empty for most errors.
    public String excerpt() {
        return excerpt;
    }

    ModuleError at(String place) {
        excerpt = place;
        return this;
    }

    ModuleError with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    boolean is(String otherCode) {
        return code.equals(otherCode);
    }
}
