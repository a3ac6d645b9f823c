package dgram4j.node.binding;

import java.util.LinkedHashMap;
import java.util.Map;

/// The versions a script is shown.
final class Versions {
    /// The Node whose behaviour this runtime follows.
    static final String NODE = "26.10.0";

    private Versions() {}

    /// `process.versions`: Node's, ours, the engine's and the JVM's.
    static Map<String, String> all(String engineVersion) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("node", NODE);
        versions.put("jsrt", own());
        versions.put("graaljs", engineVersion);
        versions.put("java", Runtime.version().toString());
        versions.put("modules", "147");
        return versions;
    }

    /// This release, from the manifest; `dev` when run from class files.
    static String own() {
        String version = Versions.class.getPackage().getImplementationVersion();
        if (version == null) {
            version = Versions.class.getModule().getDescriptor() == null
                    ? null
                    : Versions.class.getModule().getDescriptor().rawVersion().orElse(null);
        }
        return version == null ? "dev" : version;
    }
}
