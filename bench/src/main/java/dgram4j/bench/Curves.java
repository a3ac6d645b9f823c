package dgram4j.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/// How the cost of a message grows, as charts: with its bytes, with the datagrams of a tick, with
/// the sockets, with the processes that share a port.
final class Curves {
    private static final double WARM_UP_SECONDS = 8;
    private static final double SECONDS = 1;
    private static final Set<String> PEERS =
            Set.of("jsrt", "node", "bun", "java", "c");

    /// One chart.
    ///
    /// @param name of its file
    /// @param across what its steps are
    /// @param log whether equal ways across are equal ratios
    record Curve(String name, String title, String across, boolean log, List<Integer> steps,
            IntFunction<Work> work) {
    }

    static final List<Curve> ALL = List.of(
            new Curve("payload", "Payload: bursts of 100 to itself", "bytes of a datagram", true,
                    List.of(1, 64, 512, 1400), size -> Works.burst(size, 100)),
            new Curve("batch", "Batch: 64-byte datagrams to itself", "datagrams a tick", true,
                    List.of(1, 4, 16, 64, 256), count -> Works.burst(64, count)),
            new Curve("sockets", "Sockets: one 64-byte datagram to each a tick", "sockets", true,
                    List.of(1, 8, 64, 512), Works::destinations),
            new Curve("cores", "Cores: processes that share a port (reusePort), flooded by C",
                    "processes", false, List.of(1, 2, 4), Works::shared));

    private Curves() {
    }

    /// Measures all steps of all charts.
    static void run(Rounds rounds, double scale, Csv csv) throws IOException, InterruptedException {
        List<Peer> peers = rounds.peers().stream()
                .filter(peer -> PEERS.contains(peer.name())).toList();
        Rounds timed = rounds.timed(rounds.rounds(), scale * WARM_UP_SECONDS, scale * SECONDS);
        List<String> done = new ArrayList<>();
        for (Curve curve : ALL) {
            for (int step : curve.steps()) {
                Work work = curve.work().apply(step);
                if (done.contains(work.name())) {
                    continue;
                }
                done.add(work.name());
                List<Outcome> outcomes = timed.run(work, peers);
                Table.print(outcomes);
                csv.add(outcomes);
            }
        }
    }

    /// The chart of the samples there are; empty without any.
    static String chart(Curve curve, Map<String, List<Outcome>> samples) {
        Chart chart = new Chart(curve.title(), "messages received a second, after warm-up; medians",
                curve.across(), "messages received a second");
        Map<String, List<double[]>> lines = new LinkedHashMap<>();
        for (int step : curve.steps()) {
            for (Outcome one : samples.getOrDefault(curve.work().apply(step).name(), List.of())) {
                lines.computeIfAbsent(one.peer().name(), peer -> new ArrayList<>())
                        .add(new double[] {step, one.median()});
            }
        }
        lines.forEach(chart::line);
        return lines.isEmpty() ? "" : chart.ofSteps(
                curve.steps().stream().map(Integer::doubleValue).toList(), curve.log());
    }
}
