package dgram4j.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One run of one work with one peer: starts the processes, reads what they tell, sees to it that
/// they end.
final class Trial {
    private static final long GRACE_MILLIS = 30_000;
    private static final long LOOK_MILLIS = 50;

    /// How long others go on beyond the part that counts, in seconds.
    private static final double OVERLAP = 0.5;
    private static final String PORT = "PORT ";
    private static final String RESULT = "RESULT ";

    /// What a program says that has no such work: its peer takes no part in it.
    private static final String UNABLE = "no such work";

    private final Peer peer;
    private final Work work;
    private final double warmUp;
    private final double seconds;
    private final List<Process> started = new ArrayList<>();
    private long peakBytes;

    private Trial(Peer peer, Work work, double warmUp, double seconds) {
        this.peer = peer;
        this.work = work;
        this.warmUp = warmUp;
        this.seconds = seconds;
    }

    /// What the run has told; nothing when it failed, which is printed.
    static Optional<Sample> run(Peer peer, Work work, Peer load, double warmUp, double seconds)
            throws IOException, InterruptedException {
        Trial trial = new Trial(peer, work, warmUp, seconds);
        try {
            return trial.run(load);
        } finally {
            for (Process process : trial.started) {
                process.destroyForcibly().waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private Optional<Sample> run(Peer load) throws IOException, InterruptedException {
        Process first = start(peer, work.program(), List.of());
        return switch (work.shape()) {
            case ALONE -> result(first, first);
            case PAIR -> result(partner(first, peer, "flood-send", List.of()), first);
            case FLOODED -> result(
                    partner(first, load, "flood-send", List.of("--pause-micros", "200")), first);
            case SHARED -> shared(first, load);
            case LOADED -> {
                Process loading = partner(first, load, "load",
                        List.of("--open", "64", "--seconds", Double.toString(seconds + OVERLAP)));
                Optional<Sample> served = result(first, first);
                Optional<Sample> told = result(first, loading);
                told.ifPresent(sample -> sample.numbers().put("cpuMicros", sample.number("received")
                        * served.map(Sample::cpuMicros).orElse(Double.NaN)));
                yield told;
            }
            case QUERIED -> queried(first);
        };
    }

    /// dnsperf takes what comes back for an answer to its question.
    private Optional<Sample> queried(Process first) throws IOException, InterruptedException {
        String port = line(first, PORT);
        if (port.isEmpty()) {
            return Optional.empty();
        }
        Path question = Files.writeString(Home.path("bench/target/question"), "example.com A\n");
        started.add(new ProcessBuilder("dnsperf", "-s", "127.0.0.1", "-p", port, "-q", "64",
                "-l", Long.toString((long) Math.ceil(warmUp + seconds + OVERLAP)),
                "-d", question.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
        return result(first, first);
    }

    /// More processes on the first one's port; what they tell is added up.
    private Optional<Sample> shared(Process first, Peer load)
            throws IOException, InterruptedException {
        String port = line(first, PORT);
        int processes = Integer.parseInt(work.options().getLast());
        List<Process> all = new ArrayList<>(List.of(first));
        for (int i = 1; i < processes; i++) {
            Process more = start(peer, work.program(), List.of("--port", port));
            line(more, PORT);
            all.add(more);
        }
        start(load, "flood-send", List.of("--port", port, "--sockets", "64"));
        double received = 0;
        Optional<Sample> sample = Optional.empty();
        for (Process one : all) {
            sample = result(one, one);
            received += sample.map(it -> it.number("received")).orElse(0.0);
        }
        double sum = received;
        sample.ifPresent(last -> last.numbers().put("received", sum));
        return sample;
    }

    /// Starts the other process, on the port the first one tells.
    private Process partner(Process first, Peer of, String program, List<String> options)
            throws IOException, InterruptedException {
        String port = line(first, PORT);
        if (port.isEmpty()) {
            return first;
        }
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--port", port));
        Process second = start(of, program, all);
        return work.shape() == Work.Shape.LOADED ? second : first;
    }

    private Process start(Peer of, String program, List<String> more) throws IOException {
        List<String> options = new ArrayList<>(work.options());
        options.addAll(more);
        options.addAll(List.of("--warm-up", Double.toString(warmUp),
                "--seconds", Double.toString(seconds),
                "--started", Long.toString(System.currentTimeMillis())));
        ProcessBuilder builder = new ProcessBuilder(of.command(program, options))
                .redirectErrorStream(true);
        builder.environment().putAll(Peers.environment());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private Optional<Sample> result(Process watched, Process telling)
            throws IOException, InterruptedException {
        String told = line(telling, RESULT);
        look(watched);
        return told.isEmpty() ? Optional.empty() : Optional.of(Sample.read(told, peakBytes));
    }

    /// The rest of the line that begins so; empty when the process ends or takes too long before.
    private String line(Process process, String beginning)
            throws IOException, InterruptedException {
        long deadline = System.currentTimeMillis()
                + (long) ((warmUp + seconds) * 1000) + GRACE_MILLIS;
        BufferedReader lines = process.inputReader();
        StringBuilder others = new StringBuilder();
        while (System.currentTimeMillis() < deadline) {
            look(started.getFirst());
            if (!lines.ready()) {
                if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) && !lines.ready()) {
                    break;
                }
                continue;
            }
            String line = lines.readLine();
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
            others.append("  ").append(line).append('\n');
        }
        if (others.indexOf(UNABLE) >= 0) {
            return "";
        }
        System.err.print(peer.name() + " " + work.name() + " told no " + beginning.strip() + "\n"
                + others);
        return "";
    }

    /// The most memory the process has had in use so far; what it had last counts when it is gone.
    private void look(Process process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    peakBytes = Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
        } catch (IOException e) {
            // It has ended, or this system keeps no such file: the number stays as it is.
            return;
        }
    }
}
