package dgram4j.bench;

import java.util.List;
import java.util.Locale;

/// The outcomes of a work as text: medians, and how many times the first peer's each is.
final class Table {
    private Table() {
    }

    static void print(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        Outcome ours = outcomes.getFirst();
        Work work = ours.work();
        System.out.printf("%n%s (%s)%n", work.name(), work.metric().unit);
        System.out.printf("  %-13s %14s %9s %9s %10s %9s%n", "", "median", "ratio", "loss %",
                "µs CPU/msg", "peak MiB");
        for (Outcome one : outcomes) {
            System.out.printf("  %-13s %14s %9s %9s %10s %9s%s%n", one.peer().name(),
                    number(one.median()), one == ours ? "" : number(ratio(ours, one)),
                    number(100 * one.median(Sample::loss)), number(one.median(Sample::cpuMicros)),
                    number(one.median(sample -> sample.number("peakMiB"))), tails(one));
        }
        System.out.println("  ratio: how many times better (more, or less where less is better) "
                + ours.peer().name() + " is");
    }

    private static String tails(Outcome one) {
        double p999 = one.median(sample -> sample.number("p999"));
        return Double.isNaN(p999) ? "" : "  p99 "
                + number(one.median(sample -> sample.number("p99"))) + "  p99.9 " + number(p999);
    }

    /// How many times better the first is than the second.
    static double ratio(Outcome first, Outcome second) {
        return first.work().metric().moreIsBetter
                ? first.median() / second.median() : second.median() / first.median();
    }

    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT,
                size >= 1000 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.01 || size == 0
                        ? "%.2f" : "%.4f", value);
    }
}
