package dgram4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// Each jar of the folder that runs without Java, and each package of npm inside ours, is named
/// among the notices, and in the bill of materials where one was made.
class NoticesNameAllThatShipsIT {
    private static final Path BUILT = Jsrt.HOME.resolve("cli/target/jsrt");

    private static final Path BILL = Jsrt.HOME.resolve("cli/target/dgram4j-cli-bom.json");

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

    @Test
    void billOfMaterials() throws Exception {
        assumeThat(BILL).as("mvn -Prelease package makes it").exists();
        String bill = Files.readString(BILL);
        List<String> unnamed = new ArrayList<>();
        for (Path jar : jars("modules", "graal", "tools")) {
            String name = jar.getFileName().toString().replaceAll("(-[0-9].*)?[.]jar$", "");
            if (!name.equals("dgram4j-cli") && !names(bill, name)) {
                unnamed.add(name);
            }
        }
        npmPackages().stream().filter(name -> !names(bill, name)).forEach(unnamed::add);
        assertThat(unnamed).isEmpty();
    }

    private static boolean names(String bill, String component) {
        return Pattern.compile("\"name\"\\s*:\\s*\"" + Pattern.quote(component) + "\"")
                .matcher(bill).find();
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
