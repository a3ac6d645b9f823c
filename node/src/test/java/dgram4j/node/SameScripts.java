package dgram4j.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The scripts under `src/test/js/same` and what Node 26 printed when it ran them.
///
/// A script counts if a file of its name ending in `.out` stands beside it: its standard output.
/// Its exit status is 0 unless a line `// status: N` says otherwise. A line `// args: a b` gives it
/// arguments, `// flags: --a --b` the runtime its options. Other files there are what scripts load.
record SameScripts(
        String name, Path script, Path recorded, int status, List<String> flags,
        List<String> arguments) {
    static final Path FOLDER = Path.of("src/test/js/same").toAbsolutePath();
    private static final Pattern STATUS = Pattern.compile("(?m)^// status: (\\d+)$");
    private static final Pattern ARGUMENTS = Pattern.compile("(?m)^// args: (.+)$");
    private static final Pattern FLAGS = Pattern.compile("(?m)^// flags: (.+)$");

    static List<SameScripts> all() {
        String only = System.getProperty("same", "");
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".out"))
                    .map(SameScripts::of)
                    .filter(script -> script.name().contains(only))
                    .sorted(Comparator.comparing(SameScripts::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String expected() {
        return read(recorded);
    }

    /// Output with the folder of all scripts, which is another on each machine, as `{same}`.
    static String portable(String output) {
        return output.replace(FOLDER.toString(), "{same}");
    }

    private static SameScripts of(Path recorded) {
        String stem = recorded.toString().substring(0, recorded.toString().length() - 4);
        Path script = Path.of(stem + ".js");
        if (!Files.exists(script)) {
            script = Path.of(stem + ".mjs");
        }
        String text = read(script);
        Matcher status = STATUS.matcher(text);
        return new SameScripts(
                FOLDER.relativize(script).toString(),
                script,
                recorded,
                status.find() ? Integer.parseInt(status.group(1)) : 0,
                words(FLAGS, text),
                words(ARGUMENTS, text));
    }

    private static List<String> words(Pattern line, String text) {
        Matcher found = line.matcher(text);
        return found.find() ? List.of(found.group(1).split(" ")) : List.of();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
