package dgram4j;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Programs in JVMs of their own, on the shared loop.
@Timeout(120)
class TheJvmEndsWhenNothingIsRefdTest {
    private static final String MAIN = """
            import dgram4j.Dgram;
            import dgram4j.Socket;
            void main() throws Exception {
                %s
                IO.println("main ends");
            }
            """;

    @TempDir
    Path folder;

    @Test
    void afterTheCloseEventOfTheLastOne() throws Exception {
        assertThat(run("""
                Socket socket = Dgram.createSocket("udp4");
                socket.onMessage((message, from) -> {
                    IO.println("message");
                    socket.close(() -> IO.println("close"));
                });
                socket.bind(0, "127.0.0.1", () ->
                    socket.send("x", socket.address().port(), "127.0.0.1"));
                """)).contains("main ends").containsSubsequence("message", "close");
    }

    @Test
    void atOnceWithSocketsUnboundOrUnrefd() throws Exception {
        assertThat(run("""
                Dgram.createSocket("udp4").onMessage((message, from) -> IO.println("never"));
                var bound = new java.util.concurrent.CountDownLatch(1);
                Dgram.createSocket("udp4").unref().bind(0, "127.0.0.1", bound::countDown);
                bound.await();
                """)).containsExactly("main ends");
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.driver.Drivers#names")
    void theExampleDoes(String driver) throws Exception {
        Path house = Path.of("").toAbsolutePath();
        while (!Files.exists(house.resolve("examples/Echo.java"))) {
            house = house.getParent();
        }
        List<String> lines = java(driver, house.resolve("examples/Echo.java"));
        assertThat(lines).hasSize(8).first().asString()
                .matches("server listening on 127\\.0\\.0\\.1:\\d+");
        assertThat(lines).last().isEqualTo("closed");
        for (String who : List.of("server", "client")) {
            assertThat(lines.stream().filter(line -> line.startsWith(who + " got"))
                    .map(line -> line.replaceAll("\\d+$", "PORT"))).containsExactly(
                    who + " got \"one\" from 127.0.0.1:PORT",
                    who + " got \"two\" from 127.0.0.1:PORT",
                    who + " got \"three\" from 127.0.0.1:PORT");
        }
    }

    private List<String> run(String body) throws Exception {
        Path source = folder.resolve("Program.java");
        Files.writeString(source, MAIN.formatted(body));
        return java("nio", source);
    }

    private static List<String> java(String driver, Path source)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("program", ".out");
        try {
            Process process = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-Ddgram4j.driver=" + driver,
                    "-cp", classes(), source.toString())
                    .redirectErrorStream(true).redirectOutput(output.toFile()).start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as("ended; it said %s", Files.readString(output)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
            return Files.readAllLines(output);
        } finally {
            Files.delete(output);
        }
    }

    /// Where this build has its classes, out of the class path of the tests.
    private static String classes() {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                .filter(entry -> Files.exists(Path.of(entry, "dgram4j", "Dgram.class")))
                .findFirst().orElseThrow();
    }
}
