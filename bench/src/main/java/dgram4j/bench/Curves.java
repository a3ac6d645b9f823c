package dgram4j.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// How the cost of a message grows, as charts: with its bytes, with the datagrams of a tick, with
/// the sockets, with the processes that share a port; and how fast each is after its start.
final class Curves {
    private static final double BIN_MILLIS = 250;
    private static final double WARM_UP_MILLIS = 9_000;

    private final Rounds rounds;
    private final Csv csv;
    private final Path folder;

    Curves(Rounds rounds, Csv csv, Path folder) {
        this.rounds = rounds;
        this.csv = csv;
        this.folder = folder;
    }

    void run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        warmUp();
        curve("payload", "Bursts of 100 to itself", "bytes of a datagram", true,
                List.of(1, 16, 64, 256, 512, 1024, 1400), size -> Works.burst(size, 100));
        curve("batch", "Bursts of 64-byte datagrams to itself", "datagrams a tick", true,
                List.of(1, 4, 10, 32, 100, 200), count -> Works.burst(64, count));
        curve("sockets", "One datagram to each socket a tick", "sockets", true,
                List.of(1, 4, 16, 64, 256), Works::destinations);
        curve("cores", "Receivers that share a port (reusePort), flooded by C", "processes", false,
                List.of(1, 2, 3, 4), Works::shared);
    }

    private void curve(String name, String title, String across, boolean log, List<Integer> steps,
            IntFunction<Work> work) throws IOException, InterruptedException {
        Chart chart = new Chart(title, across, log, "messages received a second", true);
        Map<String, List<double[]>> lines = new LinkedHashMap<>();
        for (int step : steps) {
            List<Outcome> outcomes = rounds.run(work.apply(step), rounds.peers());
            Table.print(outcomes);
            csv.add(outcomes);
            outcomes.forEach(one -> lines
                    .computeIfAbsent(one.peer().name(), peer -> new ArrayList<>())
                    .add(new double[] {step, one.median()}));
        }
        lines.forEach(chart::add);
        Files.writeString(folder.resolve(name + ".svg"), chart.svg());
    }

    private void warmUp() throws IOException, InterruptedException {
        List<Peer> scripts = rounds.peers().stream()
                .filter(peer -> peer.kind() == Peer.Kind.SCRIPT).toList();
        List<Outcome> outcomes = rounds.timed(rounds.rounds(), WARM_UP_MILLIS / 1000 - 1, 1)
                .run(Works.burst(64, 100), scripts);
        csv.add(outcomes);
        Chart chart = new Chart("Bursts of 100 × 64 bytes, after the process was started",
                "seconds", false, "messages received a second", true);
        for (Outcome outcome : outcomes) {
            List<double[]> points = new ArrayList<>();
            for (double at = BIN_MILLIS; at <= WARM_UP_MILLIS; at += BIN_MILLIS) {
                double end = at;
                points.add(new double[] {at / 1000, outcome.median(sample ->
                        (sample.receivedAt(end) - sample.receivedAt(end - BIN_MILLIS))
                                / BIN_MILLIS * 1000)});
            }
            chart.add(outcome.peer().name(), points);
        }
        Files.writeString(folder.resolve("warm-up.svg"), chart.svg());
    }
}
