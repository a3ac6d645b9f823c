package dgram4j.node;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// What is recorded beside each script is what a real Node 26 prints, where one is found
/// ([RealNode]).
///
/// With `-Dsame.record` what it prints is written down instead.
class NodeStillPrintsTheSameTest {
    @TestFactory
    Stream<DynamicTest> recordedOutputIsNodes() {
        Optional<RealNode> node = RealNode.find();
        if (node.isEmpty()) {
            return RealNode.missing();
        }
        return SameScripts.all().stream()
                .map(script ->
                        DynamicTest.dynamicTest(
                                script.name(),
                                script.script().toUri(),
                                () -> check(script, run(node.get(), script))));
    }

    private static void check(SameScripts script, RealNode.Result result) throws IOException {
        String output = SameScripts.portable(result.out());
        if (System.getProperty("same.record") != null) {
            Files.writeString(script.recorded(), output);
        }
        assertThat(output).isEqualTo(script.expected());
        assertThat(result.status()).isEqualTo(script.status());
    }

    private static RealNode.Result run(RealNode node, SameScripts script) throws Exception {
        return node.run(script.flags(), script.script(), script.arguments(), Map.of());
    }
}
