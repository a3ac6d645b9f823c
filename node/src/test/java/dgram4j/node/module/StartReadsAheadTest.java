package dgram4j.node.module;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dgram4j.node.NodeRuntime;
import dgram4j.node.Permissions;

import static org.assertj.core.api.Assertions.assertThat;

/// What is read beside the engine's start is what the start of a script then loads.
class StartReadsAheadTest {
    @TempDir
    Path folder;

    @Test
    void nothingThatItDoesNotLoad() throws Exception {
        String ids = BuiltinModules.AT_START.stream()
                .map(id -> "'" + id + "'").collect(Collectors.joining(", ", "[", "]"));
        Path script = Files.writeString(folder.resolve("a.js"),
                "const { isLoaded } = require('internal/boot');"
                        + "console.log(" + ids + ".filter((id) => !isLoaded(id)).join());");
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (NodeRuntime runtime = NodeRuntime.builder()
                .permissions(Permissions.all())
                .execArguments(List.of("--expose-internals"))
                .stdout(output)
                .build()) {
            assertThat(runtime.run(script)).isZero();
        }
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("\n");
    }
}
