package dgram4j.node.binding;

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
        } catch (java.io.IOException noSuchView) {
            return System.console() != null && System.console().isTerminal();
        }
    }
}
