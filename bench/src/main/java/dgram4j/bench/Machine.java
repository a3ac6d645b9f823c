package dgram4j.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Where and when a run was made, as it stands above its numbers.
final class Machine {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

    private Machine() {
    }

    static List<String> about(String command, List<Peer> peers) {
        StringBuilder versions = new StringBuilder();
        peers.stream().filter(peer -> !peer.version().isEmpty()).forEach(peer ->
                versions.append(peer.name()).append(' ').append(peer.version()).append("; "));
        return List.of("command: bench/run " + command,
                "machine: " + processor() + ", " + Runtime.getRuntime().availableProcessors()
                        + " processors, " + System.getProperty("os.name") + " "
                        + System.getProperty("os.version") + ", load " + load() + " at the start",
                "date: " + DATE.format(ZonedDateTime.now(ZoneOffset.UTC)),
                "peers: " + versions + "JDK " + System.getProperty("java.vendor.version", "")
                        + " " + System.getProperty("java.version"));
    }

    private static String processor() {
        return line("/proc/cpuinfo", "model name").map(name -> name.replaceAll(".*:\\s*", ""))
                .orElse(System.getProperty("os.arch"));
    }

    private static String load() {
        return line("/proc/loadavg", "").map(all -> all.split(" ")[0]).orElse("unknown");
    }

    private static Optional<String> line(String file, String beginning) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(beginning)).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
