package dgram4j.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The numbers of the specification's checks that scripts claim: in front of the names of their
/// cases, or in a line `// checks: 1, 2`.
final class NumberedCases {
    static final Path SCRIPTS = Path.of("src/test/js").toAbsolutePath();
    private static final Pattern CASE = Pattern.compile("(?m)^test\\(\\s*['\"](\\d+) ");
    private static final Pattern LINE = Pattern.compile("(?m)^// checks: ([\\d, ]+)$");

    private NumberedCases() {}

    /// The scripts of each number that some script claims.
    static Map<Integer, TreeSet<String>> scripts() {
        Map<Integer, TreeSet<String>> found = new HashMap<>();
        for (Path script : all()) {
            String text = read(script);
            String name = SCRIPTS.relativize(script).toString();
            Matcher cases = CASE.matcher(text);
            while (cases.find()) {
                add(found, cases.group(1), name);
            }
            Matcher line = LINE.matcher(text);
            if (line.find()) {
                for (String number : line.group(1).split(",")) {
                    add(found, number.trim(), name);
                }
            }
        }
        return found;
    }

    /// Every script of dgram, those for namespaces included.
    static List<Path> all() {
        return Stream.of("dgram", "netns", "same/dgram")
                .map(SCRIPTS::resolve)
                .filter(Files::isDirectory)
                .flatMap(NumberedCases::scriptsIn)
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> scriptsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.m?js")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(Map<Integer, TreeSet<String>> found, String number, String name) {
        found.computeIfAbsent(Integer.valueOf(number), unused -> new TreeSet<>()).add(name);
    }
}
