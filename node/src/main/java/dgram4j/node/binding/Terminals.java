package dgram4j.node.binding;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Tells terminals from files and pipes, and sets how the process's own behaves.
///
/// The size and the modes of a terminal are the business of `stty`, which every system with
/// terminals has.
final class Terminals {
    private static final File DEVICE = new File("/dev/tty");
    private static final List<String> RAW = List.of(
            "stty", "-icanon", "-echo", "-isig", "-iexten", "-ixon", "-icrnl", "-inlcr", "-istrip",
            "-brkint", "min", "1", "time", "0");
    private static final List<String> COOKED = List.of("stty", "sane");
    private static final List<String> SIZE = List.of("stty", "size");
    private static final String FAILED = "";
    private static final long PATIENCE_SECONDS = 5;

    private Terminals() {}

    /// True if the process's descriptor leads to a terminal. Where the system does not show what a
    /// descriptor leads to, true if Java thinks that both ends are a terminal.
    static boolean isTerminal(int descriptor) {
        try {
            String target = target(descriptor);
            return target.startsWith("/dev/pts") || target.startsWith("/dev/tty");
        } catch (IOException noSuchView) {
            return System.console() != null && System.console().isTerminal();
        }
    }

    /// True if the process's descriptor leads to a pipe or a socket.
    static boolean isPipe(int descriptor) {
        try {
            String target = target(descriptor);
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException noSuchView) {
            return false;
        }
    }

    /// The lines and columns of the terminal; what the environment says where it cannot be asked.
    static int[] size() {
        String[] words = stty(SIZE).strip().split(" ");
        if (words.length == 2 && isNumber(words[0]) && isNumber(words[1])) {
            return new int[] {Integer.parseInt(words[0]), Integer.parseInt(words[1])};
        }
        return new int[] {size("LINES", 24), size("COLUMNS", 80)};
    }

    /// Has every key told at once and unchanged, or lines as usual; false if that cannot be.
    static boolean rawMode(boolean raw) {
        return stty(raw ? RAW : COOKED) != FAILED;
    }

    private static String stty(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(DEVICE)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(
                    process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            boolean done = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return done && process.exitValue() == 0 ? said + '\n' : FAILED;
        } catch (IOException noTerminal) {
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static String target(int descriptor) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,5}");
    }

    private static int size(String variable, int otherwise) {
        String value = System.getenv(variable);
        return value != null && isNumber(value) ? Integer.parseInt(value) : otherwise;
    }
}
