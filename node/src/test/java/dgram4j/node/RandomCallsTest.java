package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// A hundred thousand made-up calls of sockets do what they do on Node 26: the same values, errors,
/// events and callbacks in the same order, call by call.
///
/// For where `DGRAM4J_NODE` is set; [SameAsNodeTest] has fewer, recorded, everywhere. What they are
/// is decided by a seed: `-Drandom.seed=N` runs others, `-Drandom.calls=N` more or fewer each.
class RandomCallsTest {
    private static final Path SCRIPT = SameScripts.FOLDER.resolve("dgram/random_calls.js");
    private static final int SEEDS = 10;

    @TestFactory
    Stream<DynamicTest> doWhatNodeDoes() {
        Optional<RealNode> node = RealNode.find();
        if (node.isEmpty() || System.getenv("DGRAM4J_NODE") == null) {
            return Stream.of(dynamicTest("needs DGRAM4J_NODE", () -> abort("no DGRAM4J_NODE")));
        }
        long first = Long.getLong("random.seed", 1);
        return LongStream.range(first, first + SEEDS)
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> check(node.get(), seed)));
    }

    private static void check(RealNode node, long seed) throws Exception {
        List<String> arguments =
                List.of(Long.toString(seed), Integer.getInteger("random.calls", 10_000).toString());
        String[] expected = rounds(node.run(List.of(), SCRIPT, arguments, Map.of()).out());
        String[] actual = rounds(ours(arguments));
        for (int i = 0; i < Math.min(expected.length, actual.length); i++) {
            assertThat(actual[i]).isEqualTo(expected[i]);
        }
        assertThat(actual).hasSameSizeAs(expected);
    }

    private static String ours(List<String> arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (NodeRuntime runtime = NodeRuntime.builder().permissions(Permissions.all())
                .arguments(arguments).workingDirectory(SCRIPT.getParent())
                .stdin(InputStream.nullInputStream()).stdout(output).stderr(errors).build()) {
            assertThat(runtime.run(SCRIPT)).describedAs(() -> errors.toString()).isZero();
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    /// The output, cut before each line that does not begin with a space: a round's number.
    private static String[] rounds(String output) {
        return output.split("\n(?! )");
    }
}
