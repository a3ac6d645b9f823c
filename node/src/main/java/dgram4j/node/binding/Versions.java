package dgram4j.node.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The versions a script is shown.
public final class Versions {
    /// The Node whose behaviour this runtime follows.
    public static final String NODE = "26.10.0";

    /// The number of Node's binary interface, which packages with native parts look at.
    private static final String MODULES = "147";

    /// The parts of Node that packages ask for by name to learn what they may use; what stands in
    /// for each here behaves as that version of it does. Not `napi`, `v8` and others that say how
    /// native code is to be built: none can be loaded.
    private static final Map<String, String> FOLLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("ares", "1.34.8"), Map.entry("brotli", "1.2.0"),
            Map.entry("icu", "78.3"), Map.entry("llhttp", "9.4.3"),
            Map.entry("openssl", "3.5.8"), Map.entry("undici", "8.10.2"),
            Map.entry("unicode", "17.0"), Map.entry("uv", "1.52.1"),
            Map.entry("zlib", "1.3.2"), Map.entry("zstd", "1.5.7")));

    private Versions() {}

    /// `process.versions`: Node's, ours, the engine's, the JVM's, and those followed.
    static Map<String, String> all() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("node", NODE);
        versions.put("jsrt", own());
        versions.put("graaljs", engine());
        versions.put("java", Runtime.version().toString());
        versions.put("modules", MODULES);
        versions.putAll(FOLLOWED);
        return versions;
    }

    /// This release.
    public static String own() {
        return Built.PROPERTIES.getProperty("jsrt");
    }

    /// GraalJS.
    public static String engine() {
        return Built.PROPERTIES.getProperty("graaljs");
    }

    /// What the build wrote down; read at first use.
    private static final class Built {
        static final Properties PROPERTIES = new Properties();

        static {
            try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
                PROPERTIES.load(in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
