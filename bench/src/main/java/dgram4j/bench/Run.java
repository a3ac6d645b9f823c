package dgram4j.bench;

import java.io.IOException;
import java.util.List;

/// `bench/run`: see its `--help`.
public final class Run {
    private static final String HELP = """
            bench/run [work…] [options]   runs works with each peer in turns: medians, ratios

              --list                 names the works and the peers there are
              --peers a,b,…          only these: jsrt node bun deno node-on-path java nio netty
                                     vertx c
              --rounds N             turns of each peer (5)
              --seconds S            what is measured of each run (3)
              --warm-up S            what comes before and does not count (2)
              --csv FILE             where the samples go (bench/target/results.csv)
              --targets              the works of the project's targets, each met or not met
              --curves               cost against payload, batch, sockets, cores, and warm-up
              --docs                 writes docs/numbers.md and its charts of what was run

            A work is named whole or by its beginning: burst, burst-64x100, ping-pong.
            """;

    private Run() {
    }

    /// Ends with status 2 for arguments that are not understood.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        RunOptions options = RunOptions.read(arguments);
        if (options.help()) {
            System.out.print(HELP);
            return;
        }
        List<Peer> peers = Peers.find().stream().filter(options::wants).toList();
        if (options.list()) {
            Works.all().forEach(work -> System.out.println(work.name()));
            peers.forEach(peer -> System.out.println("peer " + peer.name() + " "
                    + peer.version()));
            return;
        }
        Rounds rounds = new Rounds(peers, options.rounds(), options.warmUp(), options.seconds());
        Csv csv = new Csv(options.csv());
        for (Work work : Works.selected(options.works())) {
            List<Outcome> outcomes = rounds.run(work, peers);
            Table.print(outcomes);
            csv.add(outcomes);
        }
        System.out.println("\nsamples: " + options.csv());
    }
}
