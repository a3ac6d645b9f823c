package dgram4j.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// `conformance/run`: reads the command line, runs the files, and ends with the report's status.
public final class Main {
    private static final String HELP = """
            Usage: conformance/run --node-tests DIR [options] [pattern...]

              --node-tests DIR  a checkout of Node, or its folder `test`
              --exec FILE       what runs the files; jsrt unless another is named
              --jobs N          how many at once; 1 unless told otherwise
              --timeout S       seconds a file may take; 120 unless told otherwise
              --related         the files of conformance/related.txt: about what datagram programs
                                lean on
              --list            only says which files would be run, and what is expected of them
              --verbose         shows what failing files print even if they were expected to fail
              pattern           a part of a file's path; without one, all files listed in
                                conformance/expectations.txt

            With JSRT_DRIVER=nio, conformance/expectations-nio.txt says what is different there.
            """;

    private final Path home = Path.of(System.getProperty("conformance.home", ""));
    private final List<String> patterns = new ArrayList<>();
    private Path suite;
    private String executable = home.resolve("jsrt").toString();
    private int jobs = 1;
    private long limitSeconds = 120;
    private boolean listOnly;
    private boolean related;
    private boolean verbose;

    private Main() {}

    public static void main(String... line) throws Exception {
        System.exit(new Main().perform(line));
    }

    private int perform(String... line) throws IOException, InterruptedException {
        for (int i = 0; i < line.length; i++) {
            switch (line[i]) {
                case "--node-tests" -> suite = suiteIn(Path.of(line[++i]));
                case "--exec" -> executable = line[++i];
                case "--jobs" -> jobs = Integer.parseInt(line[++i]);
                case "--timeout" -> limitSeconds = Long.parseLong(line[++i]);
                case "--related" -> related = true;
                case "--list" -> listOnly = true;
                case "--verbose" -> verbose = true;
                case "--help" -> {
                    System.out.print(HELP);
                    return 0;
                }
                default -> patterns.add(line[i]);
            }
        }
        if (suite == null || !Files.exists(suite.resolve("common/index.js"))) {
            System.err.print(HELP);
            System.err.println("conformance: no tests of Node's there");
            return 2;
        }
        Expectations expectations = expectations();
        return listOnly ? list(expectations) : runAll(expectations);
    }

    /// The list asked for; a pattern may name files of either. Another driver than the best for
    /// this platform has a list of what it does differently.
    private Expectations expectations() throws IOException {
        List<String> lines = new ArrayList<>();
        if (!related || !patterns.isEmpty()) {
            lines.addAll(linesOf("expectations.txt"));
        }
        if (related || !patterns.isEmpty()) {
            lines.addAll(linesOf("related.txt"));
        }
        Expectations expectations = Expectations.parse(lines);
        String driver = System.getenv("JSRT_DRIVER");
        if (driver != null && Files.exists(place("expectations-" + driver + ".txt"))) {
            expectations.change(linesOf("expectations-" + driver + ".txt"));
        }
        return expectations;
    }

    private List<String> linesOf(String name) throws IOException {
        return Files.readAllLines(place(name));
    }

    private Path place(String name) {
        return home.resolve("conformance").resolve(name);
    }

    private static Path suiteIn(Path folder) {
        Path below = folder.resolve("test").toAbsolutePath().normalize();
        return Files.isDirectory(below) ? below : folder.toAbsolutePath().normalize();
    }

    private Set<String> files(Expectations expectations) {
        Set<String> files = new LinkedHashSet<>();
        if (patterns.isEmpty()) {
            files.addAll(expectations.files());
        }
        for (String pattern : patterns) {
            files.addAll(NodeTest.named(suite, pattern));
        }
        return files;
    }

    private int list(Expectations expectations) {
        for (String file : files(expectations)) {
            Expectations.Expectation expected = expectations.of(file);
            System.out.println(expected.kind().name().toLowerCase() + " " + file
                    + (expected.reason().isEmpty() ? "" : ": " + expected.reason()));
        }
        return 0;
    }

    private int runAll(Expectations expectations) throws InterruptedException {
        boolean network = "private".equals(System.getenv("CONFORMANCE_NETWORK"));
        Report report = new Report(System.out, verbose, network);
        TestProcess process = new TestProcess(executable, limitSeconds);
        BlockingQueue<Integer> slots = new ArrayBlockingQueue<>(jobs);
        for (int slot = 0; slot < jobs; slot++) {
            slots.add(slot);
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(jobs)) {
            for (String file : files(expectations)) {
                Expectations.Expectation expected = expectations.of(file);
                workers.submit(() -> {
                    long start = System.nanoTime();
                    Outcome outcome;
                    try {
                        outcome = run(file, expected, process, slots, network);
                    } catch (RuntimeException fault) {
                        outcome = new Outcome(Outcome.Kind.FAILED, fault.toString());
                    }
                    report.add(file, expected, outcome,
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                    return null;
                });
            }
        }
        return report.finish();
    }

    private Outcome run(
            String file, Expectations.Expectation expected, TestProcess process,
            BlockingQueue<Integer> slots, boolean network) throws InterruptedException {
        // A pattern asks for a file by name: then it is run whatever is expected of it.
        if (expected.kind() == Expectations.Kind.SKIP && patterns.isEmpty()) {
            return new Outcome(Outcome.Kind.NOT_RUN, expected.reason());
        }
        if (!Files.exists(suite.resolve(file))) {
            return new Outcome(Outcome.Kind.NOT_RUN, "this checkout has no such file");
        }
        NodeTest test = NodeTest.read(suite, file);
        if (test.wantsNetwork() && !network) {
            return new Outcome(Outcome.Kind.NOT_RUN, "no network namespace may be made here");
        }
        int slot = slots.take();
        try {
            return process.run(test, slot);
        } finally {
            slots.add(slot);
        }
    }
}
