package dgram4j.node.binding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells terminals from files and pipes.
final class Terminals {
    private Terminals() {}

    /// True if the process's descriptor leads to a terminal. Where the system does not show what a
    /// descriptor leads to, true if Java thinks that both ends are a terminal.
    static boolean isTerminal(int descriptor) {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException noSuchView) {
            return System.console() != null && System.console().isTerminal();
        }
    }

    /// What an environment variable says of the terminal's size.
    static int size(String variable, int otherwise) {
        String value = System.getenv(variable);
        return value != null && value.matches("\\d{1,5}") ? Integer.parseInt(value) : otherwise;
    }
}
