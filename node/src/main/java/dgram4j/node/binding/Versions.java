package dgram4j.node.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/// The versions a script is shown.
public final class Versions {
    /// The Node whose behaviour this runtime follows.
    public static final String NODE = "26.10.0";

    /// The number of Node's binary interface, which packages with native parts look at.
    private static final String MODULES = "147";

    private Versions() {}

    /// `process.versions`: Node's, ours, the engine's and the JVM's.
    static Map<String, String> all() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("node", NODE);
        versions.put("jsrt", own());
        versions.put("graaljs", engine());
        versions.put("java", Runtime.version().toString());
        versions.put("modules", MODULES);
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
