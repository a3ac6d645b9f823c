package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// `docs/compat.md` says how things stand; with `-Dcompat.write` it is written anew.
class CompatPageTest {
    private static final Path PAGE = Path.of("../docs/compat.md");
    private static final Path SCRIPT = Path.of("src/test/compat/members.js").toAbsolutePath();
    private static final Path LIST = SCRIPT.resolveSibling("node26.txt");

    @Test
    void thePageIsUpToDate() throws IOException {
        String text = new CompatPage(standing()).text();
        if (System.getProperty("compat.write") != null) {
            Files.writeString(PAGE, text);
        }

        assertThat(Files.readString(PAGE))
                .describedAs("written anew by mvn -pl udp,node test -Dtest=CompatPageTest"
                        + " -Dcompat.write -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(text);
    }

    @Test
    void noMemberOfNodesIsSilentlyAbsent() throws IOException {
        assertThat(new CompatPage(standing()).silentlyAbsent()).isEmpty();
    }

    @Test
    void theListOfMembersIsNodes() throws Exception {
        Optional<String> node = Node26.find();
        assumeTrue(node.isPresent(), Node26.NOT_FOUND);
        Process process = new ProcessBuilder(node.get(), SCRIPT.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String members =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        if (System.getProperty("compat.record") != null) {
            Files.writeString(LIST, members);
        }

        assertThat(members).isEqualTo(Files.readString(LIST));
    }

    private static String standing() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        try (NodeRuntime runtime =
                NodeRuntime.builder().permissions(Permissions.all())
                        .execArguments(List.of("--expose-internals"))
                        .arguments(List.of(LIST.toString()))
                        .stdin(InputStream.nullInputStream())
                        .stdout(output)
                        .stderr(error)
                        .build()) {
            assertThat(runtime.run(SCRIPT)).describedAs("%s", error).isZero();
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
