package dgram4j.node.binding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /// `uid`, `euid`, `gid` and `egid` of the process.
    ///
    /// *Errors:* `UnsupportedOperationException` where the system has no such numbers.
    static Map<String, Integer> userIds() {
        List<Integer> users = statusNumbers("Uid:");
        List<Integer> groups = statusNumbers("Gid:");
        return Map.of(
                "uid", users.get(0), "euid", users.get(1),
                "gid", groups.get(0), "egid", groups.get(1));
    }

    /// The supplementary groups of the process; its own group if there is no other.
    ///
    /// *Errors:* as [#userIds].
    static List<Integer> groupIds() {
        List<Integer> groups = statusNumbers("Groups:");
        return groups.isEmpty() ? List.of(userIds().get("gid")) : groups;
    }

    private static List<Integer> statusNumbers(String field) {
        try {
            return Arrays.stream(status(field).split("\\s+"))
                    .filter(number -> !number.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        } catch (IOException notLinux) {
            throw new UnsupportedOperationException("user ids on " + name(), notLinux);
        }
    }

    /// The permissions new files of this process are denied; −1 where the system does not say.
    static int umask() {
        try {
            String mask = status("Umask:");
            return mask.isEmpty() ? -1 : Integer.parseInt(mask, 8);
        } catch (IOException notLinux) {
            return -1;
        }
    }

    private static String status(String field) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            String line = lines.filter(text -> text.startsWith(field)).findFirst().orElse(field);
            return line.substring(field.length()).trim();
        }
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
