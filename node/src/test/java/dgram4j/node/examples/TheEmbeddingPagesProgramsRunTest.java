package dgram4j.node.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dgram4j.Dgram;
import dgram4j.Socket;
import dgram4j.node.NodeRuntime;

import static org.assertj.core.api.Assertions.assertThat;

/// Every program of docs/embedding.md does what the page says, and every piece of Java on the page
/// is a piece of these programs.
@Timeout(60)
class TheEmbeddingPagesProgramsRunTest {
    private static final Path PAGE = Path.of("../docs/embedding.md");
    private static final Path SOURCES = Path.of("src/test/java/dgram4j/node/examples");

    @TempDir
    Path folder;

    @Test
    void thePageShowsThem() throws IOException {
        List<String> programs = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                programs.add(unindented(Files.readString(file)));
            }
        }
        String[] parts = Files.readString(PAGE).split("```java\n");
        List<String> strange = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String shown = unindented(parts[i].substring(0, parts[i].indexOf("```")));
            if (programs.stream().noneMatch(program -> program.contains(shown))) {
                strange.add(shown);
            }
        }
        assertThat(parts).hasSizeGreaterThan(4);
        assertThat(strange).isEmpty();
    }

    private static String unindented(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> lines.append(line.strip()).append('\n'));
        return lines.toString();
    }

    @Test
    void aPlainMain() throws IOException {
        Path script = Files.writeString(folder.resolve("a.js"),
                "process.exitCode = process.argv.length");
        assertThat(PlainMain.run(script, List.of("one", "two"))).isEqualTo(4);
    }

    @Test
    void untrusted() throws IOException {
        Files.writeString(folder.resolve("a.js"), """
                try {
                  require('fs').readFileSync('/etc/passwd');
                } catch ({ code }) {
                  console.log(code);
                }
                """);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        assertThat(Untrusted.run(folder, "a.js", output)).isZero();
        assertThat(output).hasToString("ERR_ACCESS_DENIED\n");
        try (NodeRuntime node = NodeRuntime.builder().build()) {
            assertThat(Untrusted.whatWasRefused(node, "require('fs').readFileSync('/etc/passwd')"))
                    .isEqualTo("FileSystemRead /etc/passwd");
        }
    }

    @Test
    void calls() throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.mjs"),
                "export const price = async (pieces) => pieces * 7");
        assertThat(Calls.price(rules, 6)).isEqualTo(42);
        try (NodeRuntime node = NodeRuntime.builder().build();
                Socket client = Dgram.createSocket("udp4")) {
            Socket server = Calls.answering(node, "(length) => `${length} bytes`");
            server.bindSync(0, "127.0.0.1");
            client.connectSync(server.address().port(), "127.0.0.1");
            client.send("hello");
            assertThat(client.receive(Duration.ofSeconds(20)).orElseThrow().text())
                    .isEqualTo("5 bytes");
        }
    }

    @Test
    void aBean() throws IOException {
        Files.writeString(folder.resolve("greet.cjs"), "exports.greet = (name) => `hi ${name}`");
        try (SpringScripts scripts = new SpringScripts(folder)) {
            assertThat(scripts.greet("Ada")).isEqualTo("hi Ada");
        }
    }
}
