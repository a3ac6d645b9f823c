package dgram4j.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import dgram4j.bench.Peer.Kind;

/// How fast each is after its process was started: bursts of 100 × 64 bytes to itself, and what has
/// arrived by every tenth of a second.
final class WarmUp {
    private static final int BUCKET_MILLIS = 100;
    private static final int RUN_SECONDS = 12;
    private static final int PEAK_SECONDS = 4;
    private static final int SECOND = 1_000 / BUCKET_MILLIS;

    /// A rate is that of so many buckets: one alone says too little of who sends in bursts.
    private static final int WINDOW = 2;
    private static final String COLUMNS = "peer,version,round,script,millis,received";

    /// One run.
    ///
    /// @param script milliseconds from the process' start to the script's first line
    /// @param received messages by the end of each bucket since the process' start
    record Pace(double script, List<Double> received) {
        static Pace of(Sample sample) {
            List<Double> received = new ArrayList<>();
            double end = sample.bins().getLast()[0];
            for (int at = BUCKET_MILLIS; at <= end; at += BUCKET_MILLIS) {
                received.add(sample.receivedAt(at));
            }
            return new Pace(sample.number("script"), received);
        }

        /// Messages a second at the end: the median bucket of the last seconds.
        double peak() {
            return Outcome.median(IntStream.range(
                    Math.max(0, received.size() - PEAK_SECONDS * SECOND), received.size())
                    .mapToDouble(this::rate));
        }

        /// Milliseconds from the process' start until so much of the peak was reached.
        double reached(double share) {
            double wanted = share * peak() * WINDOW / SECOND;
            for (int i = WINDOW; i < received.size(); i++) {
                if (received.get(i) - received.get(i - WINDOW) >= wanted) {
                    return (i + 1) * BUCKET_MILLIS;
                }
            }
            return Double.NaN;
        }

        /// Messages a second in a bucket.
        double rate(int bucket) {
            return (received.get(bucket) - (bucket == 0 ? 0 : received.get(bucket - 1))) * SECOND;
        }
    }

    private WarmUp() {
    }

    /// Measures, and writes the samples as they come.
    static void run(Rounds rounds, Path file, List<String> about)
            throws IOException, InterruptedException {
        List<Peer> scripts = rounds.peers().stream()
                .filter(peer -> peer.kind() == Kind.SCRIPT && (peer.name().equals("jsrt")
                        || peer.name().equals("node") || peer.name().equals("bun"))).toList();
        List<Outcome> outcomes = rounds.timed(rounds.rounds(), 0, RUN_SECONDS)
                .run(Works.warmUp(), scripts);
        StringBuilder text = new StringBuilder();
        about.forEach(line -> text.append("# ").append(line).append('\n'));
        text.append(COLUMNS).append('\n');
        for (Outcome outcome : outcomes) {
            for (int round = 0; round < outcome.samples().size(); round++) {
                add(text, outcome.peer(), round + 1, Pace.of(outcome.samples().get(round)));
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    private static void add(StringBuilder text, Peer peer, int round, Pace pace) {
        for (int i = 0; i < pace.received().size(); i++) {
            text.append(String.format(Locale.ROOT, "%s,%s,%d,%.0f,%d,%.0f%n", peer.name(),
                    peer.version(), round, pace.script(), (i + 1) * BUCKET_MILLIS,
                    pace.received().get(i)));
        }
    }

    /// The runs of each peer, as they stand in a file of samples.
    static Map<String, List<Pace>> read(Path file) throws IOException {
        Map<String, List<Pace>> peers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#") || line.equals(COLUMNS)) {
                continue;
            }
            String[] cells = line.split(",");
            List<Pace> paces = peers.computeIfAbsent(cells[0], peer -> new ArrayList<>());
            if (paces.size() < Integer.parseInt(cells[2])) {
                paces.add(new Pace(Double.parseDouble(cells[3]), new ArrayList<>()));
            }
            paces.getLast().received().add(Double.parseDouble(cells[5]));
        }
        return peers;
    }

    /// The curve: medians of each bucket, and where ours has half of its peak and nearly all.
    static String chart(Map<String, List<Pace>> peers) {
        Chart chart = new Chart("Warm-up: bursts of 100 × 64 bytes to itself",
                "medians of tenths of a second; marked: half and 90 % of the peak of jsrt",
                "seconds since the process was started", "messages received a second");
        peers.forEach((peer, paces) -> {
            List<double[]> points = new ArrayList<>();
            int buckets = paces.stream().mapToInt(pace -> pace.received().size()).min().orElse(0);
            for (int i = 0; i < buckets; i++) {
                int bucket = i;
                points.add(new double[] {(i + 0.5) * BUCKET_MILLIS / 1000,
                    Outcome.median(paces.stream().mapToDouble(pace -> pace.rate(bucket)))});
            }
            chart.line(peer, points);
            if (peer.equals("jsrt")) {
                double peak = median(paces, Pace::peak);
                Map.of("half", 0.5, "90 %", 0.9).forEach((name, share) -> {
                    double seconds = median(paces, pace -> pace.reached(share)) / 1000;
                    chart.mark(peer, seconds, share * peak,
                            name + ": " + Table.number(seconds) + " s");
                });
            }
        });
        return chart.fromZero();
    }

    /// What the curve says, in figures: a line a peer.
    static List<String> table(Map<String, List<Pace>> peers) {
        List<String> rows = new ArrayList<>(List.of(
                "| | peak, messages/s | first line after | half of the peak | since the first line"
                        + " | 90 % | since the first line |", "|---|--:|--:|--:|--:|--:|--:|"));
        peers.forEach((peer, paces) -> rows.add("| " + peer + " | "
                + Table.number(median(paces, Pace::peak)) + " | "
                + seconds(median(paces, Pace::script)) + " | "
                + seconds(median(paces, pace -> pace.reached(0.5))) + " | "
                + seconds(median(paces, pace -> pace.reached(0.5) - pace.script())) + " | "
                + seconds(median(paces, pace -> pace.reached(0.9))) + " | "
                + seconds(median(paces, pace -> pace.reached(0.9) - pace.script())) + " |"));
        return rows;
    }

    private static String seconds(double millis) {
        return Table.number(millis / 1000) + " s";
    }

    private static double median(List<Pace> paces, ToDoubleFunction<Pace> number) {
        return Outcome.median(paces.stream().mapToDouble(number));
    }
}
