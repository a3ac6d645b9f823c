package dgram4j.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import static org.junit.jupiter.api.Assumptions.abort;

/// Runs scripts with the Node 26 that stands beside us for comparison ([Node26]).
record RealNode(String program) {
    private static final long LIMIT_MINUTES = 10;

    /// How a run ended.
    record Result(int status, String out, String err) {}

    /// Empty where there is none, or one of another version.
    static Optional<RealNode> find() {
        return Node26.find().map(RealNode::new);
    }

    /// One test that is skipped, by this name, where there is no Node 26.
    static Stream<DynamicTest> missing() {
        return Stream.of(
                DynamicTest.dynamicTest(Node26.NOT_FOUND, () -> abort(Node26.NOT_FOUND)));
    }

    /// Runs a script in its folder, to its end.
    Result run(List<String> flags, Path script, List<String> arguments, Map<String, String> more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program);
        command.addAll(flags);
        command.add(script.toString());
        command.addAll(arguments);
        Path out = Files.createTempFile("node", ".out");
        Path err = Files.createTempFile("node", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(script.getParent().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(more);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running: " + command);
            }
            return new Result(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
