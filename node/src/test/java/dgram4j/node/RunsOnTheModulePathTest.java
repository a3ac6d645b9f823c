package dgram4j.node;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The runtime works as a module, in a JVM whose classes all are in modules but the program's.
class RunsOnTheModulePathTest {
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void aScriptThatSendsToItself() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("a.js"), """
                const socket = require('dgram').createSocket('udp4', (message) => {
                  console.log(`${message}`, require('util').inspect(new Map([[1, 2]])));
                  socket.close();
                });
                socket.bind(0, '127.0.0.1', () => socket.send('round', socket.address().port));
                """);
        Path output = folder.resolve("output");
        Process java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=dgram4j,org.graalvm.truffle",
                "-p", modules(), "--add-modules", "dgram4j.node",
                "-cp", Path.of("target", "test-classes").toAbsolutePath().toString(),
                "dgram4j.node.examples.PlainMain", script.toString())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(java.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output, StandardCharsets.UTF_8))
                .contains("round Map(1) { 1 => 2 }");
        assertThat(java.exitValue()).isZero();
    }

    private static String modules() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(
                        ".*(test-classes|junit|assertj|archunit|byte-buddy|opentest4j|apiguardian"
                                + "|surefire).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
