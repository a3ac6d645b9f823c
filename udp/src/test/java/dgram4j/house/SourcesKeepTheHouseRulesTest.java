package dgram4j.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The rules a formatter does not know, for the sources of all modules.
class SourcesKeepTheHouseRulesTest {
    private static final int JAVA_LINES = 500;
    private static final int SCRIPT_LINES = 300;
    private static final int COLUMNS = 100;

    private static final Path HOUSE = house();

    /// Where sources of ours stand; scripts under test may be as crooked as the test needs.
    private static final List<String> ROOMS = List.of(
            "udp/src/main/java", "udp/src/test/java",
            "node/src/main/java", "node/src/main/js", "node/src/test/java",
            "cli/src/main/java", "cli/src/test/java",
            "bench/src/main/java", "bench/src/main/js", "examples");

    static Stream<String> rooms() {
        return ROOMS.stream().filter(room -> Files.isDirectory(HOUSE.resolve(room)));
    }

    @Test
    void theHouseIsWhereItIsSought() {
        assertThat(rooms()).contains("udp/src/main/java", "node/src/main/java");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aFileHoldsOneIdea(String room) throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources(room)) {
            int limit = source.toString().endsWith(".java") ? JAVA_LINES : SCRIPT_LINES;
            int lines = Files.readAllLines(source).size();
            if (lines > limit) {
                tooLong.add(HOUSE.relativize(source) + ": " + lines + " lines of " + limit);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aLineFitsTheScreen(String room) throws IOException {
        List<String> tooWide = new ArrayList<>();
        for (Path source : sources(room)) {
            int number = 0;
            for (String line : Files.readAllLines(source)) {
                number++;
                int columns = line.codePointCount(0, line.length());
                if (columns > COLUMNS) {
                    tooWide.add(place(source, number) + ": " + columns + " columns");
                }
            }
        }
        assertThat(tooWide).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void importsNameWhatTheyImport(String room) throws IOException {
        List<String> wildcards = new ArrayList<>();
        for (Path source : sources(room)) {
            int number = 0;
            for (String line : Files.readAllLines(source)) {
                number++;
                if (line.matches("import (static )?[\\w.]+\\.\\*;.*")) {
                    wildcards.add(place(source, number) + ": " + line);
                }
            }
        }
        assertThat(wildcards).isEmpty();
    }

    private static String place(Path source, int line) {
        return HOUSE.relativize(source) + ":" + line;
    }

    private static List<Path> sources(String room) throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE.resolve(room))) {
            List<Path> sources = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|js|mjs|cjs)"))
                    .sorted().toList();
            assertThat(sources).as("sources in %s", room).isNotEmpty();
            return sources;
        }
    }

    /// The folder with the modules, from wherever in it the test was started.
    private static Path house() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("udp/src/main/java"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("started outside of the sources");
        }
        return folder;
    }
}
