package dgram4j.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of `bench/run`.
record RunOptions(List<String> works, List<String> peers, int rounds, double seconds,
        double warmUp, double scale, Path csv, List<String> switches) {

    private static final List<String> SWITCHES =
            List.of("--list", "--targets", "--warmup", "--start", "--curves",
                    "--docs", "--page", "--help");

    static RunOptions read(String[] arguments) {
        List<String> works = new ArrayList<>();
        List<String> peers = List.of();
        List<String> switches = new ArrayList<>();
        int rounds = 5;
        double seconds = 3;
        double warmUp = 2;
        double scale = 1;
        Path csv = Home.path("bench/target/results.csv");
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            if (SWITCHES.contains(word)) {
                switches.add(word);
            } else if (!word.startsWith("--")) {
                works.add(word);
            } else if (i + 1 == arguments.length) {
                throw refused(word + " needs a value");
            } else {
                String value = arguments[++i];
                switch (word) {
                    case "--peers" -> peers = List.of(value.split(","));
                    case "--rounds" -> rounds = Integer.parseInt(value);
                    case "--seconds" -> seconds = Double.parseDouble(value);
                    case "--warm-up" -> warmUp = Double.parseDouble(value);
                    case "--scale" -> scale = Double.parseDouble(value);
                    case "--csv" -> csv = Path.of(value);
                    default -> throw refused("unknown option " + word);
                }
            }
        }
        return new RunOptions(works, peers, rounds, seconds, warmUp, scale, csv, switches);
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(why + "; bench/run --help");
    }

    boolean help() {
        return switches.contains("--help");
    }

    boolean list() {
        return switches.contains("--list");
    }

    boolean targets() {
        return switches.contains("--targets");
    }

    boolean curves() {
        return switches.contains("--curves");
    }

    boolean warmUps() {
        return switches.contains("--warmup");
    }

    boolean starts() {
        return switches.contains("--start");
    }

    boolean page() {
        return switches.contains("--page");
    }

    /// Which samples of `docs/numbers` this run replaces.
    String kind() {
        return targets() ? NumbersPage.TARGETS : warmUps() ? NumbersPage.WARM_UP
                : curves() ? NumbersPage.CURVES : NumbersPage.WORKS;
    }

    boolean docs() {
        return switches.contains("--docs");
    }

    boolean wants(Peer peer) {
        return peers.isEmpty() || peers.contains(peer.name());
    }
}
