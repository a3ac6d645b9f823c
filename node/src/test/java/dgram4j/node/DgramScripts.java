package dgram4j.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// The scripts under `src/test/js/dgram`, and what they tell of their cases.
///
/// A line `// flags: --a --b` names what the runtime is started with.
final class DgramScripts {
    static final Path FOLDER = Path.of("src/test/js/dgram").toAbsolutePath();
    private static final Pattern FLAGS = Pattern.compile("(?m)^// flags: (.+)$");
    private static final String SKIP = " # SKIP ";

    private DgramScripts() {}

    /// All scripts; with `-Ddgram=bind` those only whose name contains `bind`.
    static List<Path> all() {
        String only = System.getProperty("dgram", "");
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("test_dgram_"))
                    .filter(file -> file.getFileName().toString().contains(only))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> flags(Path script) {
        try {
            Matcher flags = FLAGS.matcher(Files.readString(script));
            return flags.find() ? List.of(flags.group(1).split(" ")) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A test for each case of a script that has run, and one for how it ended.
    static List<DynamicTest> tests(String output, String errors, int status) {
        List<DynamicTest> cases = read(output);
        String plan = "1.." + cases.size();
        cases.add(dynamicTest("ends with status 0 and nothing on standard error", () -> {
            assertThat(errors).isEmpty();
            assertThat(output).contains(plan);
            assertThat(status).isZero();
        }));
        return cases;
    }

    private static List<DynamicTest> read(String told) {
        List<DynamicTest> cases = new ArrayList<>();
        String[] lines = told.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("ok - ")) {
                cases.add(passed(lines[i].substring("ok - ".length())));
            } else if (lines[i].startsWith("not ok - ")) {
                StringBuilder reason = new StringBuilder();
                for (int k = i + 1; k < lines.length && lines[k].startsWith("# "); k++) {
                    reason.append(lines[k].substring(2)).append('\n');
                }
                String text = reason.toString();
                cases.add(dynamicTest(lines[i].substring("not ok - ".length()), () -> {
                    throw new AssertionError(text);
                }));
            }
        }
        return cases;
    }

    private static DynamicTest passed(String name) {
        int skip = name.indexOf(SKIP);
        return skip < 0
                ? dynamicTest(name, () -> { })
                : dynamicTest(name.substring(0, skip), () -> abort(name.substring(skip + 1)));
    }
}
