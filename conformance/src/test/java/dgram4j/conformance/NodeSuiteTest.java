package dgram4j.conformance;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// No file of Node's suite does worse than expected.
///
/// `mvn verify -Dnode.tests=DIR`, DIR being a checkout of Node; skipped without one.
class NodeSuiteTest {
    @Test
    void noFileDoesWorseThanExpected() throws IOException, InterruptedException {
        String suite = System.getProperty("node.tests", "");
        assumeTrue(!suite.isEmpty(), "no checkout of Node's tests was given: -Dnode.tests=DIR");

        Process run = new ProcessBuilder(
                Path.of("run").toAbsolutePath().toString(), "--node-tests", suite)
                .inheritIO()
                .start();

        assertThat(run.waitFor()).isZero();
    }
}
