package dgram4j.bench;

import java.util.ArrayList;
import java.util.List;

/// One that does the works: a runtime for scripts, a way to UDP in Java, or the C program.
///
/// @param name as it is asked for and printed
/// @param kind what its works are written in
/// @param version as it tells it
/// @param command what comes before a work's name
record Peer(String name, Kind kind, String version, List<String> command) {
    enum Kind { SCRIPT, JAVA, C }

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
