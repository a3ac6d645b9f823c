package dgram4j.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `bench/run`: see its `--help`.
public final class Run {
    private static final String HELP = """
            bench/run [work…] [options]   runs works with each peer in turns: medians, ratios

              --list                 names the works and the peers there are
              --peers a,b,…          only these: jsrt node bun deno node-on-path java nio netty
                                     vertx javet c
              --rounds N             turns of each peer (5)
              --seconds S            what is measured of each run (3)
              --warm-up S            what comes before and does not count (2)
              --scale X              the times of --targets and --curves, multiplied: 0.1 to try
                                     them out (1)
              --csv FILE             where the samples go (bench/target/results.csv)
              --targets              the works of the project's targets, each met or not met
              --warmup               the pace of a burst from the process' start on
              --start                how long a line of text and an echo take, process and all
              --curves               messages/s against payload, batch, sockets, cores
              --docs                 keeps the samples in docs/numbers, and writes docs/numbers.md
                                     and its pictures of all that are there
              --page                 measures nothing: writes that page and its pictures anew

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
        List<Peer> all = Peers.find();
        List<Peer> peers = all.stream().filter(options::wants).toList();
        if (options.list()) {
            Works.all().forEach(work -> System.out.println(work.name()));
            peers.forEach(peer -> System.out.println("peer " + peer.name() + " "
                    + peer.version()));
            return;
        }
        if (options.page()) {
            NumbersPage.write();
            return;
        }
        if (options.starts()) {
            Starts.run(peers, options.rounds());
            return;
        }
        Rounds rounds = new Rounds(peers, all.getLast(), options.rounds(), options.warmUp(),
                options.seconds());
        Path samples = options.docs() ? NumbersPage.samples(options.kind()) : options.csv();
        List<String> about = Machine.about(String.join(" ", arguments), peers);
        if (options.warmUps()) {
            WarmUp.run(rounds, samples, about);
            WarmUp.table(WarmUp.read(samples)).forEach(System.out::println);
        } else {
            measure(options, rounds, samples, about);
        }
        if (options.docs()) {
            NumbersPage.write();
        }
        System.out.println("\nsamples: " + samples);
    }

    private static void measure(RunOptions options, Rounds rounds, Path samples,
            List<String> about) throws IOException, InterruptedException {
        Csv csv = new Csv(samples, about);
        if (options.targets()) {
            Targets.run(rounds, options.scale(), csv);
            Targets.print(Targets.judge(Csv.read(samples)));
        } else if (options.curves()) {
            Curves.run(rounds, options.scale(), csv);
        } else {
            for (Work work : Works.selected(options.works())) {
                List<Outcome> outcomes = rounds.run(work, rounds.peers());
                Table.print(outcomes);
                csv.add(outcomes);
            }
        }
    }
}
