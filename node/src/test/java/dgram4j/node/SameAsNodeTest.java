package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/// Each script under `src/test/js/same` prints here what it printed on Node 26.
///
/// `mvn -pl node test -Dtest=SameAsNodeTest -Dsame=events/` runs those whose path contains a text.
class SameAsNodeTest {
    /// Long enough for the slowest machine; a script that hangs ends here.
    private static final Duration LIMIT = Duration.ofSeconds(120);

    @TestFactory
    Stream<DynamicTest> printsWhatNodePrints() {
        return SameScripts.all().stream()
                .map(script ->
                        DynamicTest.dynamicTest(
                                script.name(), script.script().toUri(), () -> check(script)));
    }

    private static void check(SameScripts script) {
        assertTimeoutPreemptively(LIMIT, () -> {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            ByteArrayOutputStream error = new ByteArrayOutputStream();
            int status;
            try (NodeRuntime runtime =
                    NodeRuntime.builder().permissions(PermissionOptions.read(script.flags()))
                            .execPath(ScriptProgram.path())
                            .execArguments(script.flags())
                            .arguments(script.arguments())
                            .workingDirectory(script.script().getParent())
                            .stdin(InputStream.nullInputStream())
                            .stdout(output)
                            .stderr(error)
                            .build()) {
                status = runtime.run(script.script());
            }
            assertThat(SameScripts.portable(output.toString(StandardCharsets.UTF_8)))
                    .describedAs("standard error was: %s", error.toString(StandardCharsets.UTF_8))
                    .isEqualTo(script.expected());
            assertThat(status)
                    .describedAs("exit status; standard error was: %s", error)
                    .isEqualTo(script.status());
        });
    }
}
