package dgram4j.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

/// What the scripts under `src/test/js/dgram` demand is what a real Node 26 does, where there is
/// one: each of their cases passes there as well.
class NodePassesTheDgramScriptsTest {
    /// A thousand datagrams of one tick are more than Node's receive buffer holds.
    private static final Map<String, String> LACKS = Map.of("DGRAM_LACKS", "SEGMENTED_RECEIVE");

    @TestFactory
    Stream<? extends DynamicNode> everyCaseOfEveryScript() {
        Optional<RealNode> node = RealNode.find();
        if (node.isEmpty()) {
            return RealNode.missing();
        }
        return DgramScripts.all().stream().map(script -> dynamicContainer(
                script.getFileName().toString(),
                Stream.of(script).flatMap(file -> casesOf(node.get(), file).stream())));
    }

    private static List<DynamicTest> casesOf(RealNode node, Path script) {
        try {
            RealNode.Result result = node.run(DgramScripts.flags(script), script, List.of(), LACKS);
            return DgramScripts.tests(result.out(), result.err(), result.status());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
