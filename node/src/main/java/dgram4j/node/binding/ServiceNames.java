package dgram4j.node.binding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What TCP ports are for, as the system's list of services has it.
///
/// *Thread:* any.
/// *Source:* services(5): a name, `port/protocol`, aliases, and after `#` a remark.
final class ServiceNames {
    private static final Path SERVICES = Path.of("/etc/services");

    private ServiceNames() {}

    /// The name of a port, or its number where there is no other.
    static String name(int port) {
        try (Stream<String> lines = Files.lines(SERVICES, StandardCharsets.ISO_8859_1)) {
            return name(port, lines);
        } catch (IOException | UncheckedIOException noList) {
            return Integer.toString(port);
        }
    }

    static String name(int port, Stream<String> lines) {
        String wanted = port + "/tcp";
        return lines.map(line -> line.replaceFirst("#.*", "").trim().split("\\s+"))
                .filter(words -> words.length > 1 && words[1].equals(wanted))
                .map(words -> words[0])
                .findFirst()
                .orElseGet(() -> Integer.toString(port));
    }
}
