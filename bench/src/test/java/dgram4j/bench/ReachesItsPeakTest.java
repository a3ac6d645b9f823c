package dgram4j.bench;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dgram4j.bench.WarmUp.Pace;

import static org.assertj.core.api.Assertions.assertThat;

/// When a run had half of its peak, and nearly all.
class ReachesItsPeakTest {
    /// A second of nothing, one at a tenth, one at 60 %, then full pace.
    private static Pace inSteps() {
        List<Double> received = new ArrayList<>();
        double sum = 0;
        for (int bucket = 0; bucket < 80; bucket++) {
            sum += bucket < 10 ? 0 : bucket < 20 ? 10_000 : bucket < 30 ? 60_000 : 100_000;
            received.add(sum);
        }
        return new Pace(400, received);
    }

    @Test
    void peakIsThePaceAtTheEnd() {
        assertThat(inSteps().peak()).isEqualTo(1_000_000);
    }

    @Test
    void twoBucketsMakeARate() {
        assertThat(inSteps().reached(0.5)).isEqualTo(2_200);
        assertThat(inSteps().reached(0.9)).isEqualTo(3_200);
    }

    @Test
    void whatIsNeverReachedHasNoTime() {
        assertThat(inSteps().reached(2)).isNaN();
    }

    @Test
    void bucketsComeOfWhatTheScriptTold() {
        Sample sample = Sample.read(
                "{\"script\":150,\"bins\":[[200,0],[300,1000],[450,2500]]}", 0);

        Pace pace = Pace.of(sample);

        assertThat(pace.script()).isEqualTo(150);
        assertThat(pace.received()).containsExactly(0.0, 0.0, 1_000.0, 2_000.0);
    }
}
