package dgram4j.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// `docs/numbers.md`, made of the samples that lie beside it: what we lose at first.
final class NumbersPage {
    static final String TARGETS = "targets";
    static final String WARM_UP = "warm-up";
    static final String CURVES = "curves";
    static final String WORKS = "works";
    private static final Path FOLDER = Home.path("docs/numbers");

    private record Loss(String text, double ratio) {
    }

    private final StringBuilder page = new StringBuilder();

    private NumbersPage() {
    }

    /// Where the samples of a run of this kind are kept.
    static Path samples(String kind) {
        return FOLDER.resolve(kind + ".csv");
    }

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /// Writes the page and its pictures anew, of the samples that are there.
    static void write() throws IOException {
        Pictures.draw();
        NumbersPage made = new NumbersPage();
        made.compose();
        Files.writeString(Home.path("docs/numbers.md"), made.page);
    }

    private void compose() throws IOException {
        line("# Numbers");
        line("");
        line("Written by `bench/run`; the samples are in `docs/numbers/`. Each number is a median,"
                + " all peers of a row ran in");
        line("turns within one run on one machine: read the ratios. Before what counts, scripts on"
                + " a JVM run for 6 to 10 s, Java for");
        line("3 s, Node, Bun, Deno and C, which are at full pace within one, for 1.5 s; `--scale`"
                + " multiplies that.");
        line("");
        losses();
        targets();
        warmUp();
        curves();
        works();
    }

    private void losses() throws IOException {
        line("## What we lose at");
        line("");
        List<Loss> losses = new ArrayList<>();
        if (Files.exists(samples(TARGETS))) {
            Targets.judge(Csv.read(samples(TARGETS))).stream()
                    .filter(row -> !row.met().orElse(true))
                    .forEach(row -> losses.add(new Loss("target not met: " + row.work() + ", "
                            + row.target() + ": " + row.measured(), 0)));
        }
        if (Files.exists(samples(WORKS))) {
            for (List<Outcome> outcomes : Csv.read(samples(WORKS)).values()) {
                lost(losses, outcomes, "jsrt", Peer.Kind.SCRIPT);
                lost(losses, outcomes, "java", Peer.Kind.JAVA);
                lost(losses, outcomes, "java", Peer.Kind.C);
            }
        }
        losses.sort(Comparator.comparingDouble(Loss::ratio));
        if (losses.isEmpty()) {
            line("Nothing that was measured.");
        }
        losses.forEach(loss -> line("- " + loss.text()));
        line("");
    }

    private static void lost(
            List<Loss> losses, List<Outcome> outcomes, String name, Peer.Kind kind) {
        outcomes.stream().filter(one -> one.peer().name().equals(name)).findFirst()
                .ifPresent(ours -> outcomes.stream()
                        .filter(one -> one != ours && one.peer().kind() == kind)
                        .filter(one -> Table.ratio(ours, one) < 1)
                        .forEach(one -> losses.add(new Loss(name + " beside " + one.peer().name()
                                + ", " + ours.work().name() + ": "
                                + Table.number(Table.ratio(ours, one)) + "×",
                                Table.ratio(ours, one)))));
    }

    private void targets() throws IOException {
        if (!Files.exists(samples(TARGETS))) {
            return;
        }
        line("## The targets");
        line("");
        about(samples(TARGETS));
        picture(Pictures.THROUGHPUT, "Messages a second of jsrt, Node, Bun and Deno");
        line("| work | target | measured | |");
        line("|---|---|---|---|");
        Targets.judge(Csv.read(samples(TARGETS))).forEach(row -> line("| " + row.work() + " | "
                + row.target() + " | " + row.measured() + " | " + row.verdict() + " |"));
        line("");
    }

    private void works() throws IOException {
        if (!Files.exists(samples(WORKS))) {
            return;
        }
        line("## All works");
        line("");
        about(samples(WORKS));
        line("×: how many times better ours is, `jsrt` beside the runtimes, `java` beside the"
                + " others. Loss, CPU time a message");
        line("and peak memory are each one's own.");
        line("");
        line("| work | peer | median | × | lost | p99 | p99.9 | µs CPU | MiB |");
        line("|---|---|--:|--:|--:|--:|--:|--:|--:|");
        for (Map.Entry<String, List<Outcome>> work : Csv.read(samples(WORKS)).entrySet()) {
            for (Outcome one : work.getValue()) {
                row(one, work.getValue());
            }
        }
        line("");
    }

    private void row(Outcome one, List<Outcome> all) {
        String name = one.peer().kind() == Peer.Kind.SCRIPT ? "jsrt" : "java";
        String ratio = all.stream().filter(ours -> ours.peer().name().equals(name) && ours != one)
                .findFirst().map(ours -> Table.number(Table.ratio(ours, one))).orElse("");
        line("| " + one.work().name() + " (" + one.work().metric().unit + ") | "
                + one.peer().name() + " | " + Table.number(one.median()) + " | " + ratio + " | "
                + Table.number(100 * one.median(Sample::loss)) + " % | "
                + Table.number(one.median(sample -> sample.number("p99"))) + " | "
                + Table.number(one.median(sample -> sample.number("p999"))) + " | "
                + Table.number(one.median(Sample::cpuMicros)) + " | "
                + Table.number(one.median(sample -> sample.number("peakMiB"))) + " |");
    }

    private void warmUp() throws IOException {
        if (!Files.exists(samples(WARM_UP))) {
            return;
        }
        line("## Warm-up");
        line("");
        about(samples(WARM_UP));
        picture(Pictures.WARM_UP, "Messages a second against the time since the start");
        line("The peak is the median tenth of a second of a run's last four seconds; half of it, or"
                + " 90 %, is reached when two tenths");
        line("together are that fast. Medians of the runs; times are since the process was"
                + " started, and since the script's first line.");
        line("");
        WarmUp.table(WarmUp.read(samples(WARM_UP))).forEach(this::line);
        line("");
    }

    private void curves() throws IOException {
        if (!Files.exists(samples(CURVES))) {
            return;
        }
        line("## How it grows");
        line("");
        about(samples(CURVES));
        for (Curves.Curve curve : Curves.ALL) {
            picture(curve.name(), curve.title());
        }
    }

    private void picture(String name, String told) {
        if (Files.exists(Pictures.file(name))) {
            line("![" + told + "](numbers/" + name + ".svg)");
            line("");
        }
    }

    private void about(Path samples) throws IOException {
        for (String line : Csv.about(samples)) {
            line("- " + line);
        }
        line("");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
