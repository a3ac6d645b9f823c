package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Datagrams go the short way where the engine's classes are open, as they are to these tests, and
/// keep to JavaScript where that is asked for. A function made of nodes has no `prototype`.
class DatagramsGoTheShortWayTest {
    private static final String ASKS =
            "console.log(Object.hasOwn(require('dgram').Socket.prototype.send, 'prototype'))";

    @Test
    void unlessTheyAreKeptFromIt() {
        assertThat(printed(Map.of())).isEqualTo("false");
        assertThat(printed(Map.of("JSRT_SHORT_WAY", "off"))).isEqualTo("true");
    }

    private static String printed(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(more);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (NodeRuntime runtime = NodeRuntime.builder().permissions(Permissions.all())
                .environment(environment).stdout(output).build()) {
            runtime.eval(ASKS);
        }
        return output.toString(StandardCharsets.UTF_8).strip();
    }
}
