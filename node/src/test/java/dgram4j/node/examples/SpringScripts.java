package dgram4j.node.examples;

import java.nio.file.Path;

import org.graalvm.polyglot.Value;

import dgram4j.node.NodeRuntime;
import dgram4j.node.Permissions;

/// A bean: one runtime that lives as long as the application. Annotated with Spring's `@Service`
/// it is made with its folder from `@Value("${scripts.folder}")`; Spring calls `close()` at the
/// end, as of every `AutoCloseable`.
final class SpringScripts implements AutoCloseable {
    private final NodeRuntime node;
    private final Value greet;

    SpringScripts(Path folder) {
        node = NodeRuntime.builder()
                .permissions(Permissions.none().allowFileRead(folder))
                .workingDirectory(folder)
                .build();
        greet = node.require("./greet.cjs").getMember("greet");
    }

    String greet(String name) {
        return node.call(() -> greet.execute(name).asString());
    }

    @Override
    public void close() {
        node.close();
    }
}
