package dgram4j.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What the project has promised of its pace, as ratios in one run, and whether that is so.
final class Targets {
    /// One of the runs they take. Together, with five rounds, some half an hour.
    private record Part(String work, List<String> peers, double warmUp, double seconds) {
    }

    /// A promise and what was measured.
    ///
    /// @param measured in the promise's own words
    /// @param met empty when it could not be measured
    record Row(String work, String target, String measured, Optional<Boolean> met) {
        String verdict() {
            return met.map(yes -> yes ? "met" : "not met").orElse("not measured");
        }
    }

    private static final int TIMER_MILLIS = 15;

    private static final List<String> RUNTIMES = List.of("jsrt", "node", "bun", "deno");
    private static final List<Part> PARTS = List.of(
            new Part("burst-64x100", RUNTIMES, 10, 3),
            new Part("burst-1024x100", RUNTIMES, 10, 3),
            new Part("destinations-100", RUNTIMES, 10, 2),
            new Part("burst-64x1", RUNTIMES, 10, 2),
            new Part("ping-pong", RUNTIMES, 10, 3),
            new Part("flood-64", List.of("java", "c", "nio", "netty"), 3, 2),
            new Part("flood-1400", List.of("java", "c", "nio", "netty"), 3, 2),
            new Part("flood-plain-64", List.of("java", "nio"), 3, 2),
            new Part("ping-pong-java", List.of("java", "c", "nio"), 3, 2),
            new Part("timer", List.of("jsrt"), 10, 3),
            new Part("steady-1000", List.of("jsrt"), 12, 5),
            new Part("steady-65507", List.of("jsrt"), 4, 3));

    private final Map<String, List<Outcome>> runs;
    private final List<Row> rows = new ArrayList<>();

    private Targets(Map<String, List<Outcome>> runs) {
        this.runs = runs;
    }

    static void run(Rounds rounds, double scale, Csv csv) throws IOException, InterruptedException {
        for (Part part : PARTS) {
            List<Peer> peers = rounds.peers().stream()
                    .filter(peer -> part.peers().contains(peer.name())).toList();
            List<Outcome> outcomes = rounds
                    .timed(rounds.rounds(), scale * part.warmUp(), scale * part.seconds())
                    .run(Works.named(part.work()), peers);
            Table.print(outcomes);
            csv.add(outcomes);
        }
    }

    /// Each promise beside what the samples say.
    static List<Row> judge(Map<String, List<Outcome>> runs) {
        Targets targets = new Targets(runs);
        targets.scripts();
        targets.java();
        return targets.rows;
    }

    private void scripts() {
        String burst = "jsrt, burst of 100 × 64 B to itself, delivered";
        atLeast(burst, 12, "burst-64x100", "jsrt", "bun");
        atLeast(burst, 30, "burst-64x100", "jsrt", "node");
        atMost("the same: lost", 0.001, "burst-64x100", Sample::loss, "of what was sent");
        atLeast("the same, 1024 B", 8, "burst-1024x100", "jsrt", "bun");
        atLeast("the same, 1024 B", 20, "burst-1024x100", "jsrt", "node");
        ratio("the same, 64 B, in the script's first 2 s", 1, true, "burst-64x100", "jsrt", "bun",
                sample -> sample.number("first2sOfScript"));
        ratio("the same, in the process' first 2 s", 1, true, "burst-64x100", "jsrt", "bun",
                sample -> sample.number("first2sOfProcess"));
        atLeast("jsrt, 100 different destinations a tick", 1.5, "destinations-100", "jsrt", "bun");
        atLeast("jsrt, 100 different destinations a tick", 1.5, "destinations-100", "jsrt",
                "node");
        atLeast("jsrt, one datagram a tick", 1.2, "burst-64x1", "jsrt", "bun");
        ratio("jsrt, ping-pong, p50", 0.7, false, "ping-pong", "jsrt", "bun",
                sample -> sample.number("p50"));
        ratio("jsrt, ping-pong, p99", 1, false, "ping-pong", "jsrt", "bun",
                sample -> sample.number("p99"));
        timer();
        atMost("jsrt, 1,000 messages a second: one core's share", 0.01, "steady-1000",
                Sample::cpuShare, "of a core");
        atMost("jsrt, 65507-byte datagrams: lost", 0, "steady-65507", Sample::loss,
                "of what was sent");
    }

    private void timer() {
        double gap = outcome("timer", "jsrt").map(it -> it.median(sample -> sample.number("p99")))
                .orElse(Double.NaN);
        rows.add(new Row("jsrt, a 10 ms timer under a flood, p99", "≤ " + TIMER_MILLIS + " ms",
                Table.number(gap) + " ms", Double.isNaN(gap)
                        ? Optional.empty() : Optional.of(gap <= TIMER_MILLIS)));
    }

    private void java() {
        for (int size : List.of(64, 1400)) {
            String flood = "Java face, flood one way in bursts, " + size + " B";
            atLeast(flood, 0.9, "flood-" + size, "java", "c");
            atLeast(flood, 10, "flood-" + size, "java", "nio");
            atLeast(flood, 10, "flood-" + size, "java", "netty");
        }
        atLeast("Java face, flood one by one, 64 B", 1, "flood-plain-64", "java", "nio");
        ratio("Java face, ping-pong, p50", 1.15, false, "ping-pong-java", "java", "c",
                sample -> sample.number("p50"));
        ratio("Java face, ping-pong, p50", 0.95, false, "ping-pong-java", "java", "nio",
                sample -> sample.number("p50"));
    }

    private Optional<Outcome> outcome(String work, String peer) {
        return runs.getOrDefault(work, List.of()).stream()
                .filter(one -> one.peer().name().equals(peer)).findFirst();
    }

    private void atLeast(String what, double times, String work, String ours, String other) {
        ratio(what, times, true, work, ours, other, sample -> sample.value(Work.Metric.RATE));
    }

    private void ratio(String what, double bound, boolean least, String work, String ours,
            String other, ToDoubleFunction<Sample> number) {
        double one = outcome(work, ours).map(it -> it.median(number)).orElse(Double.NaN);
        double two = outcome(work, other).map(it -> it.median(number)).orElse(Double.NaN);
        double ratio = one / two;
        String target = (least ? "≥ " : "≤ ") + Table.number(bound) + "× " + other;
        String measured = Table.number(ratio) + "× (" + Table.number(one) + " to "
                + Table.number(two) + ")";
        rows.add(new Row(what, target, measured, Double.isNaN(ratio)
                ? Optional.empty() : Optional.of(least ? ratio >= bound : ratio <= bound)));
    }

    private void atMost(String what, double bound, String work, ToDoubleFunction<Sample> number,
            String unit) {
        double value = outcome(work, "jsrt").map(it -> it.median(number)).orElse(Double.NaN);
        rows.add(new Row(what, "≤ " + Table.number(100 * bound) + " % " + unit,
                Table.number(100 * value) + " %", Double.isNaN(value)
                        ? Optional.empty() : Optional.of(value <= bound)));
    }

    static void print(List<Row> rows) {
        System.out.printf("%n%-50s %-26s %-34s%n", "target", "", "measured");
        rows.forEach(row -> System.out.printf("%-50s %-26s %-34s %s%n", row.work(), row.target(),
                row.measured(), row.verdict()));
        System.out.printf("%d of %d met%n",
                rows.stream().filter(row -> row.met().orElse(false)).count(), rows.size());
    }
}
