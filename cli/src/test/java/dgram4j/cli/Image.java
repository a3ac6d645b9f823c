package dgram4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;

/// A copy of the folder that runs without Java, for a test to treat as it likes.
record Image(Path home) {
    /// Lets the JVM refuse to start unless the cache serves it.
    static final String ONLY_WITH_CACHE = "-XX:AOTMode=on";

    private static final Path BUILT = Jsrt.HOME.resolve("cli/target/jsrt");

    /// A copy, times and modes kept, in a folder that everybody may enter.
    static Image copiedTo(Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = folder.resolve("copy of jsrt");
        command("cp", "-a", BUILT.toString(), home.toString());
        return new Image(home);
    }

    /// Runs a program to its end; it must succeed.
    static void command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    Path cache() {
        return home.resolve("lib/jsrt.aot");
    }

    /// What is written last when a cache is made.
    Path cacheNote() {
        return home.resolve("lib/jsrt.aot.of");
    }

    Path launcher() {
        return home.resolve("bin/jsrt");
    }

    /// A run of this copy's launcher.
    Jsrt jsrt() {
        return new Jsrt().by(launcher().toString());
    }

    /// A run by somebody who may not write here: the user, or, if that is root, nobody.
    Jsrt readOnlyJsrt() throws Exception {
        if (!"root".equals(System.getProperty("user.name"))) {
            command("chmod", "-R", "a-w", home.toString());
            return jsrt();
        }
        return new Jsrt().by("setpriv", "--reuid=65534", "--clear-groups", launcher().toString());
    }

    /// So that the test's own folder can be removed.
    void makeWritable() throws Exception {
        command("chmod", "-R", "u+w", home.toString());
    }
}
