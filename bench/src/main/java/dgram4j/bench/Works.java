package dgram4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dgram4j.bench.Peer.Kind;
import dgram4j.bench.Work.Metric;
import dgram4j.bench.Work.Shape;

/// All works there are. A name, or the beginning of one, selects.
final class Works {
    private static final List<Kind> ALL = List.of(Kind.SCRIPT, Kind.JAVA, Kind.C);
    private static final List<Kind> SCRIPTS = List.of(Kind.SCRIPT);
    private static final List<Kind> NATIVE = List.of(Kind.JAVA, Kind.C);

    private static final Pattern STEP =
            Pattern.compile("(burst|destinations|shared)-([0-9]+)(?:x([0-9]+))?");

    private Works() {
    }

    static List<Work> all() {
        List<Work> works = new ArrayList<>();
        for (int size : List.of(1, 64, 256, 1024)) {
            for (int count : List.of(1, 10, 100)) {
                works.add(burst(size, count));
            }
        }
        works.add(of("burst-mixed", Shape.ALONE, "burst", Metric.RATE, SCRIPTS,
                "--size", "mixed", "--count", "100"));
        works.add(burst(65507, 1));
        for (int count : List.of(16, 100)) {
            works.add(destinations(count));
        }
        for (int size : List.of(64, 1400)) {
            works.add(of("flood-" + size, Shape.PAIR, "flood-receive", Metric.RATE, ALL,
                    "--size", "" + size, "--count", "100", "--mode", "segmented"));
            works.add(of("flood-plain-" + size, Shape.PAIR, "flood-receive", Metric.RATE, NATIVE,
                    "--size", "" + size, "--count", "100", "--mode", "plain"));
        }
        works.add(of("ping-pong", Shape.ALONE, "ping-pong", Metric.P50, ALL,
                "--mode", "plain", "--size", "64"));
        works.add(of("sockets-1000", Shape.ALONE, "sockets", Metric.CPU, SCRIPTS,
                "--count", "1000", "--rate", "1000"));
        works.add(of("multicast-8", Shape.ALONE, "multicast", Metric.RATE, SCRIPTS,
                "--members", "8", "--count", "10"));
        works.add(of("echo", Shape.LOADED, "echo", Metric.RATE,
                List.of(Kind.SCRIPT, Kind.JAVA), "--size", "64"));
        works.add(of("echo-dnsperf", Shape.QUERIED, "echo", Metric.RATE,
                List.of(Kind.SCRIPT, Kind.JAVA)));
        works.add(of("timer", Shape.FLOODED, "timer", Metric.P99, SCRIPTS,
                "--size", "64", "--count", "100"));
        works.add(of("steady-1000", Shape.ALONE, "steady", Metric.CPU, SCRIPTS,
                "--size", "64", "--rate", "1000"));
        works.add(of("steady-65507", Shape.ALONE, "steady", Metric.CPU, SCRIPTS,
                "--size", "65507", "--rate", "1000", "--every", "1"));
        for (String shape : List.of("single", "parts", "part", "concat", "bind")) {
            works.add(of("shape-" + shape, Shape.ALONE, "shapes", Metric.RATE, SCRIPTS,
                    "--shape", shape));
        }
        works.add(of("shape-bind-named", Shape.ALONE, "shapes", Metric.RATE, SCRIPTS,
                "--shape", "bind", "--named", "1"));
        return works;
    }

    static Work burst(int size, int count) {
        return of("burst-" + size + "x" + count, Shape.ALONE, "burst", Metric.RATE, ALL,
                "--size", "" + size, "--count", "" + count, "--mode", "segmented");
    }

    /// A burst whose pace is told from the start on.
    static Work warmUp() {
        return of("warm-up", Shape.ALONE, "burst", Metric.RATE, SCRIPTS,
                "--size", "64", "--count", "100", "--bin", "50");
    }

    static Work destinations(int count) {
        return of("destinations-" + count, Shape.ALONE, "destinations", Metric.RATE,
                List.of(Kind.SCRIPT, Kind.JAVA), "--size", "64", "--count", "" + count);
    }

    /// So many processes on one port, flooded by the C program.
    static Work shared(int processes) {
        return of("shared-" + processes, Shape.SHARED, "flood-receive", Metric.RATE, SCRIPTS,
                "--size", "64", "--reuse-port", "1", "--processes", "" + processes);
    }

    static Work named(String name) {
        return find(name).orElseThrow();
    }

    /// The work of this name, also one that only a curve or a target has.
    static Optional<Work> find(String name) {
        if (name.equals("ping-pong-java")) {
            return Optional.of(of(name, Shape.ALONE, "ping-pong", Metric.P50, NATIVE,
                    "--mode", "plain", "--size", "64"));
        }
        Matcher step = STEP.matcher(name);
        if (step.matches()) {
            int number = Integer.parseInt(step.group(2));
            return Optional.of(switch (step.group(1)) {
                case "burst" -> burst(number, Integer.parseInt(step.group(3)));
                case "destinations" -> destinations(number);
                default -> shared(number);
            });
        }
        return all().stream().filter(work -> work.name().equals(name)).findFirst();
    }

    /// Those whose names begin with one of these; all that can be done here when there are none.
    static List<Work> selected(List<String> names) {
        boolean queries = Peers.onPath("dnsperf").isPresent();
        return all().stream().filter(work -> queries || work.shape() != Shape.QUERIED)
                .filter(work -> names.isEmpty() || names.stream().anyMatch(name ->
                        work.name().equals(name) || work.name().startsWith(name + "-"))).toList();
    }

    private static Work of(String name, Shape shape, String program, Metric metric,
            List<Kind> kinds, String... options) {
        return new Work(name, shape, program, Stream.of(options).toList(), metric, kinds);
    }
}
