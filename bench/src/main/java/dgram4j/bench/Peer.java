package dgram4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One that does the works: a runtime for scripts, a way to UDP in Java, or the C program.
///
/// @param name as it is asked for and printed
/// @param kind what its works are written in
/// @param version as it tells it
/// @param command what comes before a work's name
record Peer(String name, Kind kind, String version, List<String> command) {
    enum Kind { SCRIPT, JAVA, C }

    /// Those that are at full pace within a second, as the curve of the warm-up shows.
    private static final Set<String> SOON = Set.of("node", "node-on-path", "bun", "deno", "c");
    private static final double SOON_SECONDS = 1.5;
    private static final double JAVA_SECONDS = 3;

    /// How long it runs before what counts begins, where a script on a JVM gets so long.
    double warmUp(double seconds) {
        return Math.min(seconds, SOON.contains(name) ? SOON_SECONDS
                : kind == Kind.JAVA ? JAVA_SECONDS : seconds);
    }

    /// The command of a work's program with its options.
    List<String> command(String program, List<String> options) {
        List<String> whole = new ArrayList<>(command);
        if (kind == Kind.SCRIPT) {
            whole.add(Home.file("bench/src/main/js/" + program.replace('-', '_') + ".cjs"));
        } else {
            whole.add(program);
        }
        whole.addAll(options);
        return whole;
    }
}
