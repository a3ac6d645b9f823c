package dgram4j.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// How a file wants to be run stands in its comments.
class NodeTestFlagsTest {
    @Test
    void flagsAndVariablesAreRead(@TempDir Path suite) throws IOException {
        Files.createDirectory(suite.resolve("parallel"));
        Files.writeString(suite.resolve("parallel/test-x.js"),
                "'use strict';\n// Flags: --expose-internals --no-warnings\n// Env: A=1 B=x=y\n");

        NodeTest test = NodeTest.read(suite, "parallel/test-x.js");

        assertThat(test.flags()).containsExactly("--expose-internals", "--no-warnings");
        assertThat(test.variables()).containsEntry("A", "1").containsEntry("B", "x=y");
        assertThat(NodeTest.named(suite, "parallel/")).containsExactly("parallel/test-x.js");
    }
}
