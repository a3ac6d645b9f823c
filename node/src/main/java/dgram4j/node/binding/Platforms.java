package dgram4j.node.binding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What Node calls the machine, and what only the operating system knows of the process.
final class Platforms {
    private static final long PAGE_BYTES = 4096;

    private Platforms() {}

    /// `process.platform`: Node's name of the operating system.
    static String name() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return "win32";
        }
        return os.startsWith("mac") ? "darwin" : os;
    }

    /// `process.arch`: Node's name of the processor.
    static String architecture() {
        String arch = System.getProperty("os.arch");
        return switch (arch) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            case "x86", "i386" -> "ia32";
            default -> arch;
        };
    }

    /// Bytes of memory the process holds in RAM; the Java heap's where the system does not say.
    static long residentBytes() {
        try {
            String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ");
            return Long.parseLong(pages[1]) * PAGE_BYTES;
        } catch (IOException notLinux) {
            return Runtime.getRuntime().totalMemory();
        }
    }
}
