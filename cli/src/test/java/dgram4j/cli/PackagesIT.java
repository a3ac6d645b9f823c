package dgram4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// What is installed by npm or dpkg runs where it is put, and is made the same twice.
class PackagesIT {
    @TempDir
    static Path folder;
    private static List<Path> packages;

    @BeforeAll
    static void make() throws Exception {
        packages = madeIn("first");
    }

    @Test
    void ofTheSameFolderTheSameBytes() throws Exception {
        List<Path> again = madeIn("second");
        assertThat(again).hasSameSizeAs(packages);
        for (int at = 0; at < again.size(); at++) {
            assertThat(Files.mismatch(packages.get(at), again.get(at))).isEqualTo(-1);
        }
    }

    @Test
    void npmLinksToTheLauncher() throws Exception {
        Path modules = Files.createDirectories(folder.resolve("node_modules/.bin")).getParent();
        Image.command("tar", "-xzf", one(".tgz").toString(), "-C", modules.toString());
        Path manifest = modules.resolve("package/package.json");
        String read = "const { bin, os, cpu } = require('%s'); `${bin.jsrt} ${os} ${cpu}`";
        Path link = Files.createSymbolicLink(
                modules.resolve(".bin/jsrt"), Path.of("../package/bin/jsrt"));
        assertThat(output(link, "-p", read.formatted(manifest)))
                .isEqualTo("bin/jsrt linux " + (isArm() ? "arm64" : "x64") + "\n");
        assertThat(modules.resolve("package/lib/jsrt.aot")).doesNotExist();
    }

    @Test
    void debianLinksToTheLauncher() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "dpkg-deb is not installed");
        Path root = folder.resolve("root");
        Image.command("dpkg-deb", "--extract", one(".deb").toString(), root.toString());
        assertThat(output(root.resolve("usr/bin/jsrt"), "-p", "process.execPath"))
                .isEqualTo(root.toRealPath().resolve("usr/lib/jsrt/bin/jsrt") + "\n");
        assertThat(Files.readString(root.resolve("usr/share/doc/jsrt/copyright")))
                .contains("OpenJDK", "GraalJS");
    }

    private static String output(Path launcher, String... arguments) throws Exception {
        Jsrt.Result result =
                new Jsrt().by(launcher.toString()).with("JSRT_CACHE", "never").run(arguments);
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    private static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    private static Path one(String ending) {
        return packages.stream().filter(file -> file.toString().endsWith(ending))
                .findFirst().orElseThrow();
    }

    private static List<Path> madeIn(String name) throws Exception {
        Path out = folder.resolve(name);
        Image.command("sh", Jsrt.HOME.resolve("build/packages.sh").toString(),
                Jsrt.HOME.resolve("cli/target").toString(), out.toString());
        try (Stream<Path> files = Files.list(out)) {
            return files.sorted().toList();
        }
    }
}
