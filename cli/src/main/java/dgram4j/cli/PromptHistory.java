package dgram4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What was typed at the prompt, kept in a file as Node keeps it: a line an entry, newest first.
///
/// The file is `NODE_REPL_HISTORY`, or `.jsrt_history` in the home directory; with an empty
/// variable, or without a home, there is none. `NODE_REPL_HISTORY_SIZE` says how many are kept.
final class PromptHistory {
    private static final int USUAL_SIZE = 1000;

    // An entry of many lines is one line of the file.
    private static final char LINE_BREAK = '\r';

    private final Path file;
    private final int size;
    private final Deque<String> entries = new ArrayDeque<>();
    private boolean told;

    private PromptHistory(Path file, int size) {
        this.file = file;
        this.size = size;
    }

    static PromptHistory of(Map<String, String> environment) {
        String named = environment.get("NODE_REPL_HISTORY");
        String home = environment.getOrDefault("HOME", "");
        Path file = null;
        if (named != null) {
            file = named.isBlank() ? null : Path.of(named);
        } else if (!home.isEmpty()) {
            file = Path.of(home, ".jsrt_history");
        }
        String wanted = environment.getOrDefault("NODE_REPL_HISTORY_SIZE", "");
        return new PromptHistory(
                file, wanted.matches("[1-9]\\d{0,6}") ? Integer.parseInt(wanted) : USUAL_SIZE);
    }

    /// The entries kept so far, the oldest first; none where the file cannot be read.
    List<String> load() {
        if (file != null && Files.isReadable(file)) {
            try {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.replace(LINE_BREAK, '\n'))
                        .limit(size)
                        .forEach(entries::addLast);
            } catch (IOException unreadable) {
                entries.clear();
            }
        }
        return new ArrayList<>(entries).reversed();
    }

    /// Keeps an entry; false once, if the file cannot be written.
    boolean add(String entry) {
        if (file == null || entry.isBlank() || entry.equals(entries.peekFirst())) {
            return true;
        }
        entries.addFirst(entry);
        if (entries.size() > size) {
            entries.removeLast();
        }
        try {
            write();
            return true;
        } catch (IOException refused) {
            boolean first = !told;
            told = true;
            return !first;
        }
    }

    private void write() throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        String text = entries.stream()
                .map(entry -> entry.replace('\n', LINE_BREAK) + "\n")
                .collect(Collectors.joining());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
