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

    static Path folder() {
        return FOLDER;
    }

    static void write() throws IOException {
        NumbersPage made = new NumbersPage();
        made.compose();
        Files.writeString(Home.path("docs/numbers.md"), made.page);
    }

    private void compose() throws IOException {
        line("# Numbers");
        line("");
        line("Written by `bench/run`; the samples are in `docs/numbers/`. Each number is a median,"
                + " all peers of a row ran in");
        line("turns within one run on one machine: read the ratios.");
        line("");
        losses();
        targets();
        works();
        charts();
    }

    private void losses() throws IOException {
        line("## What we lose at");
        line("");
        List<Loss> losses = new ArrayList<>();
        if (Files.exists(samples("targets"))) {
            Targets.judge(Csv.read(samples("targets"))).stream()
                    .filter(row -> !row.met().orElse(true))
                    .forEach(row -> losses.add(new Loss("target not met: " + row.work() + ", "
                            + row.target() + ": " + row.measured(), 0)));
        }
        if (Files.exists(samples("works"))) {
            for (List<Outcome> outcomes : Csv.read(samples("works")).values()) {
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
        if (!Files.exists(samples("targets"))) {
            return;
        }
        line("## The targets");
        line("");
        about(samples("targets"));
        line("| work | target | measured | |");
        line("|---|---|---|---|");
        Targets.judge(Csv.read(samples("targets"))).forEach(row -> line("| " + row.work() + " | "
                + row.target() + " | " + row.measured() + " | " + row.verdict() + " |"));
        line("");
    }

    private void works() throws IOException {
        if (!Files.exists(samples("works"))) {
            return;
        }
        line("## All works");
        line("");
        about(samples("works"));
        line("×: how many times better ours is, `jsrt` beside the runtimes, `java` beside the"
                + " others. Loss, CPU time a message");
        line("and peak memory are each one's own.");
        line("");
        line("| work | peer | median | × | lost | p99 | µs CPU | MiB |");
        line("|---|---|--:|--:|--:|--:|--:|--:|");
        for (Map.Entry<String, List<Outcome>> work : Csv.read(samples("works")).entrySet()) {
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
                + Table.number(one.median(Sample::cpuMicros)) + " | "
                + Table.number(one.median(sample -> sample.number("peakMiB"))) + " |");
    }

    private void charts() throws IOException {
        List<String> names = List.of("warm-up", "payload", "batch", "sockets", "cores");
        if (names.stream().noneMatch(name -> Files.exists(FOLDER.resolve(name + ".svg")))) {
            return;
        }
        line("## Curves");
        line("");
        if (Files.exists(samples("curves"))) {
            about(samples("curves"));
        }
        for (String name : names) {
            if (Files.exists(FOLDER.resolve(name + ".svg"))) {
                line("![" + name + "](numbers/" + name + ".svg)");
                line("");
            }
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
