package dgram4j.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `--watch`: the command in a process of its own, started again when a file it loaded, or one
/// under a `--watch-path`, has changed.
final class Watch {
    /// Names the file a run lists what it loads in; see `ReportedFiles` in `dgram4j.node`.
    static final String REPORT = "JSRT_WATCH_REPORT";

    private static final String PATH = "--watch-path";

    /// Editors write a file in several steps.
    private static final long SETTLE_MILLIS = 200;

    /// How long a child takes to end before that is worth a word.
    private static final long PATIENCE_MILLIS = 1_000;

    private static final int RED = 31;
    private static final int GREEN = 32;
    private static final int BLUE = 34;

    private static final WatchEvent.Kind<?>[] CHANGES = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE,
    };

    private final List<String> command = new ArrayList<>();
    private final List<Path> trees = new ArrayList<>();
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Set<Path> watched = new HashSet<>();
    private final List<String> script;
    private final String shown;
    private final PrintStream output;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private final boolean colored = terminal && System.getenv("NO_COLOR") == null;
    private boolean clears = true;

    Watch(String program, Arguments arguments, PrintStream output) {
        this.output = output;
        command.add(program);
        List<String> options = arguments.options();
        for (int at = 0; at < options.size(); at++) {
            String option = options.get(at);
            if (option.equals(PATH)) {
                trees.add(Path.of(options.get(++at)));
            } else if (option.startsWith(PATH + "=")) {
                trees.add(Path.of(option.substring(PATH.length() + 1)));
            } else if (option.equals("--watch-preserve-output")) {
                clears = false;
            } else if (!option.equals("--watch")) {
                command.add(option);
            }
        }
        script = arguments.scriptArguments();
        command.addAll(script);
        shown = "'" + String.join(" ", script) + "'";
    }

    /// Runs and watches until the process is ended.
    int run() throws IOException, InterruptedException {
        Path report = Files.createTempFile("jsrt-watch", ".txt");
        report.toFile().deleteOnExit();
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            watchTrees(changes);
            watchScript(changes);
            while (true) {
                Files.writeString(report, "");
                Process child = start(report);
                Thread hook = new Thread(child::destroy);
                Runtime.getRuntime().addShutdownHook(hook);
                Path changed = awaitChange(child, report, changes);
                settle(changes);
                if (clears && terminal) {
                    output.print("\033c");
                }
                say(BLUE, "Change detected in '" + changed.toAbsolutePath().normalize() + "'");
                say(GREEN, "Restarting " + shown);
                end(child);
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    /// Has the child end in its own time, and tells who waits.
    private void end(Process child) throws InterruptedException {
        child.destroy();
        if (!child.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            say(BLUE, "Waiting for graceful termination...");
            child.waitFor();
            say(GREEN, "Gracefully restarted " + shown);
        }
    }

    private void say(int color, String line) {
        output.println(colored ? "\033[" + color + "m" + line + "\033[39m" : line);
    }

    private Process start(Path report) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Surroundings.restore(builder.environment());
        builder.environment().put(REPORT, report.toString());
        return builder.start();
    }

    /// The file that has changed.
    private Path awaitChange(Process child, Path report, WatchService changes)
            throws IOException, InterruptedException {
        boolean ended = false;
        while (true) {
            WatchKey key = changes.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
            Path changed = key == null ? null : changed(key);
            if (changed != null) {
                return changed;
            }
            watchLoaded(report, changes);
            if (!ended && !child.isAlive()) {
                ended = true;
                boolean well = child.exitValue() == 0;
                say(well ? BLUE : RED, (well ? "Completed" : "Failed") + " running " + shown
                        + ". Waiting for file changes before restarting...");
            }
        }
    }

    /// The first file that matters of those a folder tells of; null without one.
    private Path changed(WatchKey key) {
        Path folder = folders.get(key);
        Path first = null;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (first == null && event.context() instanceof Path name
                    && (!trees.isEmpty() || watched.contains(folder.resolve(name)))) {
                first = folder.resolve(name);
            }
        }
        key.reset();
        return first;
    }

    private void settle(WatchService changes) throws InterruptedException {
        WatchKey key;
        while ((key = changes.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS)) != null) {
            key.pollEvents();
            key.reset();
        }
    }

    private void watchTrees(WatchService changes) throws IOException {
        for (Path tree : trees) {
            try (Stream<Path> below = Files.walk(tree)) {
                for (Path folder : below.filter(Files::isDirectory).toList()) {
                    folders.put(folder.register(changes, CHANGES), folder);
                }
            }
        }
    }

    // Whole lines only: the run may be writing the last one.
    private void watchLoaded(Path report, WatchService changes) throws IOException {
        if (!trees.isEmpty()) {
            return;
        }
        String text = Files.readString(report);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            watch(Path.of(line), changes);
        }
    }

    // The script itself before it runs: it may change before it has told what it loaded.
    private void watchScript(WatchService changes) throws IOException {
        if (trees.isEmpty() && !script.isEmpty()) {
            Path file = Path.of(script.getFirst());
            if (Files.isRegularFile(file)) {
                watch(file.toRealPath(), changes);
            }
        }
    }

    private void watch(Path file, WatchService changes) throws IOException {
        if (watched.add(file) && Files.isDirectory(file.getParent())) {
            folders.put(file.getParent().register(changes, CHANGES), file.getParent());
        }
    }
}
