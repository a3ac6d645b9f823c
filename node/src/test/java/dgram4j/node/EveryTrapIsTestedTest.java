package dgram4j.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// Each trap of `src/test/js/traps.txt` names what tests it, and all of that is there.
class EveryTrapIsTestedTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TestFactory
    Stream<DynamicTest> whatGuardsATrapIsThere() throws IOException {
        Set<String> guards = guards();
        return Arrays.stream(NumberedCases.read(NumberedCases.SCRIPTS.resolve("traps.txt"))
                        .split("\n"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> DynamicTest.dynamicTest(
                        line.substring(0, line.lastIndexOf(": ")),
                        () -> assertThat(guards).containsAll(
                                List.of(line.substring(line.lastIndexOf(": ") + 2).split(" ")))));
    }

    /// Numbers of checks that have a case, names of scripts, names of test classes.
    private static Set<String> guards() throws IOException {
        Set<String> all = new TreeSet<>();
        NumberedCases.scripts().keySet().forEach(number -> all.add(number.toString()));
        NumberedCases.all().forEach(script -> all.add(script.getFileName().toString()));
        for (String module : List.of("udp", "node", "cli")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                all.addAll(files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.java") || name.endsWith("IT.java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .collect(Collectors.toSet()));
            }
        }
        return all;
    }
}
