package dgram4j.bench;

import java.util.List;

/// One thing to do, the same for each peer.
///
/// @param name as it is asked for and printed: "burst-64x100"
/// @param shape which processes it takes
/// @param program the peer's program
/// @param options of the program, beyond the time it runs
/// @param metric what is compared
/// @param kinds whose peers can do it
record Work(String name, Shape shape, String program, List<String> options, Metric metric,
        List<Peer.Kind> kinds) {
    enum Shape {
        /// The peer alone.
        ALONE,
        /// The peer's `flood-send` sends to its `flood-receive`, which tells.
        PAIR,
        /// The C program floods the peer's program, which tells.
        FLOODED,
        /// The C program floods several processes of the peer's on one port, which tell.
        SHARED,
        /// The C program loads the peer's program; both tell.
        LOADED,
        /// `dnsperf` loads the peer's program, which tells.
        QUERIED
    }

    enum Metric {
        /// Messages received a second: more is better.
        RATE("messages/s", true),
        /// Microseconds of the median sample: less is better.
        P50("µs, p50", false),
        /// Microseconds, or milliseconds of a timer, that one in a hundred exceeds.
        P99("p99", false),
        /// CPU time of a message in microseconds: less is better.
        CPU("µs CPU a message", false);

        final String unit;
        final boolean moreIsBetter;

        Metric(String unit, boolean moreIsBetter) {
            this.unit = unit;
            this.moreIsBetter = moreIsBetter;
        }
    }

    boolean suits(Peer peer) {
        return kinds.contains(peer.kind());
    }
}
