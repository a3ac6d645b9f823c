package dgram4j.conformance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Says what became of each file, and at the end whether all did as the list says.
///
/// A file does worse than it should if it was expected to pass and did not. In a network of its own
/// everything can be tested, so that a file which skips itself there has not passed either. A file
/// that does better is to be promoted: the list may only get better, and is not left behind.
final class Report {
    private final PrintStream out;
    private final boolean verbose;
    private final boolean complete;
    private final Map<Outcome.Kind, Integer> counts = new EnumMap<>(Outcome.Kind.class);
    private final List<String> worse = new ArrayList<>();
    private final List<String> better = new ArrayList<>();

    /// @param complete the network offers all that a file may ask for
    Report(PrintStream out, boolean verbose, boolean complete) {
        this.out = out;
        this.verbose = verbose;
        this.complete = complete;
    }

    synchronized void add(
            String file, Expectations.Expectation expected, Outcome outcome, long millis) {
        counts.merge(outcome.kind(), 1, Integer::sum);
        boolean passed = outcome.kind() == Outcome.Kind.PASSED;
        boolean missed = outcome.failed()
                || (complete && outcome.kind() == Outcome.Kind.SKIPPED_ITSELF);
        String remark = "";
        if (expected.kind() == Expectations.Kind.PASS && missed) {
            worse.add(file);
            remark = " WORSE than expected";
        } else if (expected.kind() == Expectations.Kind.UNLISTED && passed) {
            remark = " and is not listed";
        } else if (expected.kind() != Expectations.Kind.PASS && passed) {
            better.add(file);
            remark = " better than expected";
        } else if (outcome.failed() && expected.kind() == Expectations.Kind.FAIL) {
            remark = " as expected: " + expected.reason();
        }
        out.printf("%-14s %s (%d ms)%s%n", outcome.kind().name().toLowerCase(), file, millis,
                remark);
        boolean unknown = outcome.failed() && expected.kind() != Expectations.Kind.FAIL;
        if (!outcome.detail().isEmpty() && (verbose || unknown || !outcome.failed())) {
            outcome.detail().lines().forEach(line -> out.println("    " + line));
        }
    }

    /// Prints the summary; the exit status.
    int finish() {
        if (!better.isEmpty()) {
            out.println();
            out.println("These pass; promote them in the list:");
            better.forEach(file -> out.println("pass " + file));
        }
        if (!worse.isEmpty()) {
            out.println();
            out.println("These should have passed:");
            worse.forEach(file -> out.println("  " + file));
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        out.println();
        out.printf("%d files: %d passed, %d failed, %d skipped themselves, %d not run;"
                        + " %d worse and %d better than expected%n",
                total, count(Outcome.Kind.PASSED),
                count(Outcome.Kind.FAILED) + count(Outcome.Kind.TIMED_OUT),
                count(Outcome.Kind.SKIPPED_ITSELF), count(Outcome.Kind.NOT_RUN),
                worse.size(), better.size());
        return worse.isEmpty() && better.isEmpty() ? 0 : 1;
    }

    private int count(Outcome.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
