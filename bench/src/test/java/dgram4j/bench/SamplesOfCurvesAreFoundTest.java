package dgram4j.bench;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The works of a curve's steps have names that a file of samples is read with, and one work only.
class SamplesOfCurvesAreFoundTest {
    @Test
    void byTheNamesOfTheirWorks() {
        for (Curves.Curve curve : Curves.ALL) {
            for (int step : curve.steps()) {
                Work work = curve.work().apply(step);
                assertThat(Works.find(work.name())).hasValue(work);
            }
        }
    }

    @Test
    void andDrawnWithALineForEachPeer() {
        Curves.Curve batch = Curves.ALL.get(1);
        Map<String, List<Outcome>> samples = Map.of("burst-64x1", List.of(one("jsrt", 2e5),
                one("bun", 1e5)), "burst-64x4", List.of(one("jsrt", 8e5)));

        assertThat(Curves.chart(batch, samples)).contains(">jsrt</text>", ">bun</text>")
                .doesNotContain(">node</text>");
        assertThat(Curves.chart(batch, Map.of())).isEmpty();
    }

    private static Outcome one(String peer, double rate) {
        Outcome outcome = new Outcome(Works.burst(64, 1), Peers.absent(peer, ""));
        outcome.samples().add(new Sample(Map.of("received", rate, "nanos", 1e9), List.of()));
        return outcome;
    }
}
