package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `async_hooks` hear of promises in each runtime, whether or not its engine is another's too.
class EveryEngineTellsOfPromisesTest {
    private static final String SCRIPT = """
            const types = [];
            require('async_hooks').createHook({ init(id, type) { types.push(type); } }).enable();
            new Promise(() => {});
            console.log(types.join());
            """;

    @Test
    void sharedOrItsOwn() {
        assertThat(printed(false)).startsWith("PROMISE");
        assertThat(printed(true)).startsWith("PROMISE");
        assertThat(printed(true)).startsWith("PROMISE");
    }

    private static String printed(boolean alone) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (NodeRuntime runtime = NodeRuntime.builder().permissions(Permissions.all())
                .ownsProcess(alone).stdout(output).build()) {
            runtime.eval(SCRIPT);
        }
        return output.toString(StandardCharsets.UTF_8).strip();
    }
}
