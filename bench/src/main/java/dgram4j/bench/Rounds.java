package dgram4j.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Does works in turns: a round is one run with each peer, one after the other, so that what the
/// machine does meanwhile falls on all of them alike.
///
/// @param load who floods and loads others: the C program
record Rounds(List<Peer> peers, Peer load, int rounds, double warmUp, double seconds) {
    List<Outcome> run(Work work, List<Peer> among) throws IOException, InterruptedException {
        List<Outcome> outcomes = among.stream().filter(work::suits)
                .map(peer -> new Outcome(work, peer)).toList();
        List<Outcome> able = new ArrayList<>(outcomes);
        for (int round = 0; round < rounds; round++) {
            for (Outcome outcome : List.copyOf(able)) {
                System.err.printf("\r%-24s round %d of %d: %-14s", work.name(), round + 1, rounds,
                        outcome.peer().name());
                Optional<Sample> sample =
                        Trial.run(outcome.peer(), work, load, outcome.peer().warmUp(warmUp),
                                seconds);
                sample.ifPresent(outcome.samples()::add);
                if (outcome.samples().isEmpty()) {
                    able.remove(outcome);
                }
            }
        }
        System.err.printf("\r%60s\r", "");
        return outcomes.stream().filter(outcome -> !outcome.samples().isEmpty()).toList();
    }

    Rounds timed(int times, double warmUpSeconds, double measuredSeconds) {
        return new Rounds(peers, load, times, warmUpSeconds, measuredSeconds);
    }
}
