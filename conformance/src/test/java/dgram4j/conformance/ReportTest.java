package dgram4j.conformance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The report fails for a file that does worse than expected, and asks to promote a better one.
class ReportTest {
    private final Expectations list = Expectations.parse(
            List.of("pass good.js", "fail bad.js: not yet", "skip far.js: loads cluster"));
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    private int status(boolean complete, String file, Outcome.Kind kind) {
        Report report = new Report(new PrintStream(text, true), false, complete);
        report.add(file, list.of(file), new Outcome(kind, ""), 1);
        return report.finish();
    }

    @Test
    void whatWasExpectedIsWell() {
        assertThat(status(true, "good.js", Outcome.Kind.PASSED)).isZero();
        assertThat(status(true, "bad.js", Outcome.Kind.FAILED)).isZero();
        assertThat(status(true, "far.js", Outcome.Kind.NOT_RUN)).isZero();
    }

    @Test
    void worseThanExpectedIsAFailure() {
        assertThat(status(true, "good.js", Outcome.Kind.FAILED)).isOne();
        assertThat(status(true, "good.js", Outcome.Kind.TIMED_OUT)).isOne();
        assertThat(text.toString()).contains("These should have passed:");
    }

    @Test
    void aFileThatSkipsItselfPassesOnlyWhereItCouldNotBeTested() {
        assertThat(status(true, "good.js", Outcome.Kind.SKIPPED_ITSELF)).isOne();
        assertThat(status(false, "good.js", Outcome.Kind.SKIPPED_ITSELF)).isZero();
    }

    @Test
    void betterThanExpectedIsToBePromoted() {
        assertThat(status(true, "bad.js", Outcome.Kind.PASSED)).isOne();
        assertThat(text.toString()).contains("pass bad.js");
    }

    @Test
    void ofAFileThatIsNotListedNothingIsExpected() {
        assertThat(status(true, "new.js", Outcome.Kind.PASSED)).isZero();
        assertThat(status(true, "new.js", Outcome.Kind.FAILED)).isZero();
    }
}
