package dgram4j.cli;

import java.nio.file.Path;
import java.util.List;

import dgram4j.node.NodeRuntime;

/// The launcher's entry.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        List<String> rest = List.of(arguments);
        try (NodeRuntime runtime =
                NodeRuntime.builder()
                        .arguments(rest.subList(1, rest.size()))
                        .ownsProcess(true)
                        .build()) {
            Runtime.getRuntime().halt(runtime.run(Path.of(rest.get(0)).toAbsolutePath()));
        }
    }
}
