package dgram4j.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The pictures of `docs/numbers.md` and of the README, drawn of the samples that lie beside them.
final class Pictures {
    static final String THROUGHPUT = "throughput";
    static final String WARM_UP = "warm-up";

    /// Beside whom the README shows ours.
    private static final List<String> RUNTIMES = List.of("jsrt", "bun", "node", "deno");

    /// The works it shows, and what it calls them.
    private static final List<Map.Entry<String, String>> HEADLINES = List.of(
            Map.entry("burst-64x100", "bursts of 100 × 64 bytes to itself"),
            Map.entry("burst-1024x100", "bursts of 100 × 1024 bytes to itself"),
            Map.entry("destinations-100", "100 different destinations a tick"),
            Map.entry("burst-64x1", "one datagram a tick"),
            Map.entry("ping-pong", "ping-pong: round trips a second"));

    private Pictures() {
    }

    static Path file(String name) {
        return NumbersPage.file(name + ".svg");
    }

    /// Draws each picture there are samples for.
    static void draw() throws IOException {
        Path targets = NumbersPage.samples(NumbersPage.TARGETS);
        if (Files.exists(targets)) {
            write(THROUGHPUT, throughput(Csv.read(targets)));
        }
        Path warmUp = NumbersPage.samples(NumbersPage.WARM_UP);
        if (Files.exists(warmUp)) {
            write(WARM_UP, WarmUp.chart(WarmUp.read(warmUp)));
        }
        Path curves = NumbersPage.samples(NumbersPage.CURVES);
        if (Files.exists(curves)) {
            Map<String, List<Outcome>> samples = Csv.read(curves);
            for (Curves.Curve curve : Curves.ALL) {
                write(curve.name(), Curves.chart(curve, samples));
            }
        }
    }

    private static void write(String name, String picture) throws IOException {
        if (!picture.isEmpty()) {
            Files.writeString(file(name), picture);
        }
    }

    static String throughput(Map<String, List<Outcome>> samples) {
        Bars bars = new Bars("Messages delivered a second",
                "after warm-up, medians; each group has its own scale; in brackets how many times"
                        + " more jsrt delivers");
        for (Map.Entry<String, String> headline : HEADLINES) {
            List<Outcome> outcomes = samples.getOrDefault(headline.getKey(), List.of());
            if (outcomes.isEmpty()) {
                continue;
            }
            bars.group(headline.getValue());
            for (String runtime : RUNTIMES) {
                outcomes.stream().filter(one -> one.peer().name().equals(runtime)).forEach(one ->
                        bars.bar(runtime,
                                one.median(sample -> sample.value(Work.Metric.RATE))));
            }
        }
        return bars.svg();
    }
}
