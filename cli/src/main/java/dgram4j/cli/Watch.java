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

    private static final WatchEvent.Kind<?>[] CHANGES = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE,
    };

    private final List<String> command = new ArrayList<>();
    private final List<Path> trees = new ArrayList<>();
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Set<Path> watched = new HashSet<>();
    private final String shown;
    private final PrintStream output;
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
        command.addAll(arguments.scriptArguments());
        shown = "'" + String.join(" ", arguments.scriptArguments()) + "'";
    }

    /// Runs and watches until the process is ended.
    int run() throws IOException, InterruptedException {
        Path report = Files.createTempFile("jsrt-watch", ".txt");
        report.toFile().deleteOnExit();
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            watchTrees(changes);
            while (true) {
                Files.writeString(report, "");
                Process child = start(report);
                Thread hook = new Thread(child::destroy);
                Runtime.getRuntime().addShutdownHook(hook);
                awaitChange(child, report, changes);
                Runtime.getRuntime().removeShutdownHook(hook);
                child.destroy();
                child.waitFor();
                settle(changes);
                if (clears && System.console() != null && System.console().isTerminal()) {
                    output.print("\033c");
                }
                output.println("Restarting " + shown);
            }
        }
    }

    private Process start(Path report) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Surroundings.restore(builder.environment());
        builder.environment().put(REPORT, report.toString());
        return builder.start();
    }

    private void awaitChange(Process child, Path report, WatchService changes)
            throws IOException, InterruptedException {
        boolean ended = false;
        while (true) {
            WatchKey key = changes.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
            if (key != null && concerns(key)) {
                return;
            }
            watchLoaded(report, changes);
            if (!ended && !child.isAlive()) {
                ended = true;
                output.println((child.exitValue() == 0 ? "Completed" : "Failed") + " running "
                        + shown + ". Waiting for file changes before restarting...");
            }
        }
    }

    private boolean concerns(WatchKey key) {
        Path folder = folders.get(key);
        boolean found = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            found |= event.context() instanceof Path name
                    && (!trees.isEmpty() || watched.contains(folder.resolve(name)));
        }
        key.reset();
        return found;
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
            Path file = Path.of(line);
            if (watched.add(file) && Files.isDirectory(file.getParent())) {
                folders.put(file.getParent().register(changes, CHANGES), file.getParent());
            }
        }
    }
}
