package dgram4j.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// What is recorded beside each script is what a real Node 26 prints, where one is found.
///
/// With `-Dsame.record` what it prints is written down instead.
class NodeStillPrintsTheSameTest {
    @TestFactory
    Stream<DynamicTest> recordedOutputIsNodes() {
        Optional<String> node = Node26.find();
        if (node.isEmpty()) {
            return Stream.of(
                    DynamicTest.dynamicTest(
                            Node26.NOT_FOUND, () -> assumeTrue(false, Node26.NOT_FOUND)));
        }
        return SameScripts.all().stream()
                .map(script ->
                        DynamicTest.dynamicTest(
                                script.name(),
                                script.script().toUri(),
                                () -> check(script, run(node.get(), script))));
    }

    private static void check(SameScripts script, String output) throws IOException {
        if (System.getProperty("same.record") != null) {
            Files.writeString(script.recorded(), output);
        }
        assertThat(output).isEqualTo(script.expected());
    }

    private static String run(String node, SameScripts script) throws Exception {
        List<String> command = new ArrayList<>(List.of(node, script.script().toString()));
        command.addAll(script.arguments());
        Process process =
                new ProcessBuilder(command)
                        .directory(script.script().getParent().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.getOutputStream().close();
        String output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return SameScripts.portable(output);
    }
}
