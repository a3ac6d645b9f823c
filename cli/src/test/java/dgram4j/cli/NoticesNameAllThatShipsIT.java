package dgram4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Each jar of the folder that runs without Java, and each package of npm inside ours, is named
/// among the notices.
class NoticesNameAllThatShipsIT {
    private static final Path BUILT = Jsrt.HOME.resolve("cli/target/jsrt");

    /// Where packages of npm lie in our jar.
    private static final String NPM = "dgram4j/node/module/npm/";

    @Test
    void jars() throws Exception {
        List<String> unnamed = new ArrayList<>();
        String notices = notices();
        for (Path jar : jars("modules", "graal", "tools")) {
            String name = jar.getFileName().toString().replaceAll("(-[0-9].*)?[.]jar$", "");
            boolean starred = notices.contains(name + "-*") || name.startsWith("jline-");
            if (!name.startsWith("dgram4j") && !starred && !notices.contains("`" + name + "`")) {
                unnamed.add(name);
            }
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void packagesOfNpm() throws Exception {
        List<String> unnamed = new ArrayList<>();
        String notices = notices();
        for (String name : npmPackages()) {
            if (!notices.contains(name)) {
                unnamed.add(name);
            }
        }
        assertThat(unnamed).isEmpty();
    }

    private static String notices() throws IOException {
        return Files.readString(BUILT.resolve("THIRD-PARTY.md"));
    }

    private static List<String> npmPackages() throws IOException {
        Path ours = jars("modules").stream()
                .filter(jar -> jar.getFileName().toString().startsWith("dgram4j-node"))
                .findFirst().orElseThrow();
        try (JarFile jar = new JarFile(ours.toFile())) {
            List<String> names = jar.stream().map(JarEntry::getName)
                    .filter(entry -> entry.startsWith(NPM) && entry.length() > NPM.length())
                    .map(entry -> entry.substring(NPM.length()).split("/")[0])
                    .distinct().sorted().toList();
            assertThat(names).isNotEmpty();
            return names;
        }
    }

    private static List<Path> jars(String... folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(BUILT.resolve("lib").resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".jar")).forEach(found::add);
            }
        }
        return found;
    }
}
