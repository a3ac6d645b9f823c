package dgram4j.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file of Node's suite, and how it wants to be run.
///
/// @param name its path below `test`, such as `parallel/test-dgram-bind.js`
/// @param flags what stands after `// Flags:`
/// @param variables what stands after `// Env:`
record NodeTest(String name, Path file, List<String> flags, Map<String, String> variables) {
    private static final Pattern FLAGS = Pattern.compile("(?m)^// Flags:\\s+(.+)$");
    private static final Pattern VARIABLES = Pattern.compile("(?m)^// Env:\\s+(.+)$");

    static NodeTest read(Path suite, String name) {
        Path file = suite.resolve(name);
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new NodeTest(name, file, words(FLAGS, text), pairs(words(VARIABLES, text)));
    }

    /// True for files that need more of a network than a loopback.
    boolean wantsNetwork() {
        return name.startsWith("internet/");
    }

    private static List<String> words(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find()
                ? Stream.of(found.group(1).trim().split("\\s+")).toList()
                : List.of();
    }

    private static Map<String, String> pairs(List<String> words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                pairs.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return pairs;
    }

    /// The files below a folder whose name says that they are tests and whose path holds `part`.
    static List<String> named(Path suite, String part) {
        try (Stream<Path> files = Files.walk(suite, 2)) {
            return files.filter(file -> file.getFileName().toString().matches("test-.*\\.m?js"))
                    .map(file -> suite.relativize(file).toString())
                    .filter(name -> name.contains(part))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
