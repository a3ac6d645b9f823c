package dgram4j.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long short programs take from their process' start to its end, and how much memory: a line
/// of text and `examples/echo.js`, with each runtime for scripts and each way to start ours.
final class Starts {
    private static final String HELLO = "console.log('hi')";
    private static final String RESIDENT = "VmHWM:";

    /// One program on one runtime.
    private record Start(String name, List<String> command, Map<String, String> environment) {
        Process process() throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            return builder.start();
        }
    }

    private Starts() {
    }

    /// Runs each in turns, and prints medians, and how many times Node's each is.
    static void run(List<Peer> peers, int rounds) throws IOException, InterruptedException {
        List<Start> starts = starts(peers);
        List<List<Double>> millis = new ArrayList<>();
        for (Start start : starts) {
            // Once before it counts, so that its files have been read.
            millis(start);
            millis.add(new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < starts.size(); i++) {
                millis.get(i).add(millis(starts.get(i)));
            }
        }
        double node = Double.NaN;
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i).name().equals("node hello")) {
                node = median(millis.get(i));
            }
        }
        System.out.printf("%n  %-24s %9s %9s %9s %9s%n", "ms from start to end", "median", "least",
                "x node", "peak MiB");
        for (int i = 0; i < starts.size(); i++) {
            double median = median(millis.get(i));
            System.out.printf("  %-24s %9s %9s %9s %9s%n", starts.get(i).name(),
                    Table.number(median), Table.number(millis.get(i).getFirst()),
                    Table.number(median / node), Table.number(peakMiB(starts.get(i))));
        }
    }

    private static List<Start> starts(List<Peer> peers)
            throws IOException, InterruptedException {
        String hello = Files.writeString(Home.path("bench/target/hello.js"), HELLO).toString();
        String echo = Home.file("examples/echo.js");
        List<Start> starts = new ArrayList<>();
        for (Peer peer : peers) {
            if (peer.kind() != Peer.Kind.SCRIPT || peer.name().equals("javet")) {
                continue;
            }
            boolean ours = peer.name().equals("jsrt");
            List<String> command = ours
                    ? List.of(Home.file("cli/target/jsrt/bin/jsrt")) : peer.command();
            starts.add(start(peer.name() + " hello", command, hello, Map.of()));
            starts.add(start(peer.name() + " echo", command, echo, Map.of()));
            if (ours) {
                Map<String, String> fast = Map.of("JSRT_STARTUP", "fast");
                makeCache(Map.of());
                makeCache(fast);
                starts.add(start("jsrt, fast, hello", command, hello, fast));
                starts.add(start("jsrt, fast, echo", command, echo, fast));
                starts.add(start("jsrt --version", command, "--version", Map.of()));
                starts.add(start("its java -version",
                        List.of(Home.file("cli/target/jsrt/runtime/bin/java"),
                                "-XX:+UseSerialGC"), "-version", Map.of()));
            }
        }
        return starts;
    }

    /// Makes the cache of a kind of start, unless there is one that fits.
    private static void makeCache(Map<String, String> environment)
            throws IOException, InterruptedException {
        millis(new Start("make-cache",
                List.of(Home.file("cli/target/jsrt/lib/make-cache")), environment));
    }

    private static Start start(
            String name, List<String> command, String last, Map<String, String> environment) {
        List<String> whole = new ArrayList<>(command);
        whole.add(last);
        return new Start(name, whole, environment);
    }

    private static double millis(Start start) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int status = start.process().waitFor();
        double took = (System.nanoTime() - begun) / 1e6;
        if (status != 0) {
            throw new IllegalStateException(start.name() + " ended with " + status);
        }
        return took;
    }

    /// The most that was resident, as the kernel says shortly before the end; a run of its own,
    /// for looking takes time.
    private static double peakMiB(Start start) throws IOException, InterruptedException {
        Process process = start.process();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        double peak = Double.NaN;
        while (process.isAlive() && Files.exists(status)) {
            peak = resident(status).orElse(peak);
            Thread.sleep(1);
        }
        process.waitFor();
        return peak;
    }

    private static Optional<Double> resident(Path status) {
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith(RESIDENT))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private static double median(List<Double> values) {
        values.sort(null);
        return values.get(values.size() / 2);
    }
}
