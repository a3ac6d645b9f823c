package dgram4j.node.examples;

import java.nio.file.Path;
import java.util.List;

import dgram4j.node.NodeRuntime;
import dgram4j.node.Permissions;

/// Runs a script as `node` does, from a program of one's own.
final class PlainMain {
    private PlainMain() {}

    public static void main(String[] args) {
        System.exit(run(Path.of(args[0]), List.of(args).subList(1, args.length)));
    }

    static int run(Path script, List<String> arguments) {
        try (NodeRuntime node = NodeRuntime.builder()
                .permissions(Permissions.all())
                .arguments(arguments)
                .build()) {
            return node.run(script);
        }
    }
}
