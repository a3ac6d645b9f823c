package dgram4j.node;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import dgram4j.node.binding.Versions;
import dgram4j.node.core.ProcessFacts;
import dgram4j.node.fence.Fence;
import dgram4j.node.prompt.Prompt;

/// A small Node that runs one script: its own globals, modules, loop and sockets.
///
/// A runtime is made by a [Builder], runs once, and is closed. Any number of them may live in one
/// JVM, each on a thread of its own; they share compiled code.
///
/// *Thread:* [#run] blocks its caller while the script runs on a thread of the runtime's.
/// *Lifetime:* a closed runtime leaves no thread, descriptor or file behind.
public final class NodeRuntime implements AutoCloseable {
    /// The status of a script that [#close] ended, as of a program that SIGTERM ended.
    public static final int STATUS_CLOSED = 143;

    private final ProcessFacts facts;
    private final Fence fence;

    /// The script that runs or ran; set once, so that a second run is refused.
    private final AtomicReference<ScriptThread> script = new AtomicReference<>();

    private NodeRuntime(ProcessFacts facts, Permissions permissions) {
        this.facts = facts;
        this.fence = permissions.fence();
    }

    /// A builder with the JVM's own environment, directory and streams.
    public static Builder builder() {
        return new Builder();
    }

    /// True if the Graal compiler serves scripts in this JVM, false if they run interpreted.
    public static boolean compiles() {
        return GraalEngine.compiles();
    }

    /// This release's version.
    public static String version() {
        return Versions.own();
    }

    /// The version of Node whose behaviour scripts see, without the leading `v`.
    public static String nodeVersion() {
        return Versions.NODE;
    }

    /// The version of GraalJS.
    public static String engineVersion() {
        return Versions.engine();
    }

    /// Runs a file as `node file` does and returns its exit status.
    ///
    /// *Errors:* those of the script are told on its standard error, as Node does, and show in the
    /// status; `IllegalStateException` if this runtime ran before.
    public int run(Path script) {
        return perform(new Entry("runMain", script.toString()));
    }

    /// Runs code as `node -e code` does and returns its exit status.
    ///
    /// *Errors:* as [#run].
    public int evaluate(String code) {
        return perform(new Entry("evaluate", code));
    }

    /// Runs code as `node -p code` does: the value of its last expression goes to standard output.
    ///
    /// *Errors:* as [#run].
    public int print(String code) {
        return perform(new Entry("print", code));
    }

    /// Runs code as `node -` does with what standard input holds.
    ///
    /// *Errors:* as [#run].
    public int runInput(String code) {
        return perform(new Entry("runInput", code));
    }

    /// Looks whether a file's syntax is right, as `node --check file` does: 0 if it is.
    ///
    /// *Errors:* as [#run].
    public int check(Path script) {
        return perform(new Entry("checkSyntax", script.toString()));
    }

    /// How often the script was refused what its permissions do not grant.
    ///
    /// *Thread:* any.
    public long refusals() {
        return fence.refusals();
    }

    /// Runs the files of tests that the arguments name, or all below the working directory, each
    /// in a process of its own that `execPath` starts, as `node --test` does. The status is 1 if a
    /// test failed.
    ///
    /// *Errors:* `IllegalStateException` if this runtime ran before.
    public int runTests() {
        return perform(new Entry("runTests", ""));
    }

    /// Asks for lines and runs each, as `node` does at a terminal; `code` runs before the first, if
    /// it is not empty. The status is that of `.exit`, or of the end of the lines.
    ///
    /// *Errors:* `IllegalStateException` if this runtime ran before, or has no prompt.
    public int interact(String code) {
        if (facts.prompt() == null) {
            throw new IllegalStateException("there is no prompt to ask");
        }
        return perform(new Entry("interact", code));
    }

    private int perform(Entry entry) {
        ScriptThread fresh = new ScriptThread(facts, fence, entry);
        if (!script.compareAndSet(null, fresh)) {
            throw new IllegalStateException("a runtime runs once");
        }
        fresh.start();
        return fresh.await();
    }

    /// Ends the script where it stands, if it still runs: its run returns [#STATUS_CLOSED]. Nothing
    /// of the script runs afterwards, and its thread, timers and sockets are gone.
    ///
    /// *Thread:* any but the script's own.
    @Override
    public void close() {
        ScriptThread running = script.get();
        if (running != null) {
            running.cancel(STATUS_CLOSED);
            running.await();
        }
    }

    /// What is called in `internal/main`, and with what.
    record Entry(String function, String argument) {}

    /// Says what the script's process looks like.
    public static final class Builder {
        private String execPath = "jsrt";
        private List<String> execArguments = List.of();
        private List<String> arguments = List.of();
        private Map<String, String> environment = System.getenv();
        private Path workingDirectory = Path.of("").toAbsolutePath();
        private InputStream input = System.in;
        private OutputStream output = System.out;
        private OutputStream error = System.err;
        private boolean ownsProcess;
        private String driver = "";
        private Permissions permissions = Permissions.none();
        private List<String> environmentOptions = List.of();
        private Prompt prompt;

        private Builder() {}

        /// `process.execPath`.
        public Builder execPath(String path) {
            execPath = path;
            return this;
        }

        /// `process.execArgv`.
        public Builder execArguments(List<String> values) {
            execArguments = List.copyOf(values);
            return this;
        }

        /// `process.argv` from its third element on.
        public Builder arguments(List<String> values) {
            arguments = List.copyOf(values);
            return this;
        }

        /// `process.env` at start.
        public Builder environment(Map<String, String> variables) {
            environment = Map.copyOf(variables);
            return this;
        }

        /// Where relative paths start.
        public Builder workingDirectory(Path directory) {
            workingDirectory = directory.toAbsolutePath();
            return this;
        }

        /// Standard input; read only if the script asks, by a thread of its own.
        public Builder stdin(InputStream stream) {
            input = stream;
            return this;
        }

        /// Standard output; not closed by the runtime.
        public Builder stdout(OutputStream stream) {
            output = stream;
            return this;
        }

        /// Standard error; not closed by the runtime.
        public Builder stderr(OutputStream stream) {
            error = stream;
            return this;
        }

        /// Says that the script is the process, as for a launcher: it may handle signals.
        public Builder ownsProcess(boolean owns) {
            ownsProcess = owns;
            return this;
        }

        /// The UDP driver: `linux`, `nio`. Unless one is named the best that can work here serves.
        ///
        /// *Errors:* one there is not, or that cannot work here, is told when the runtime runs.
        public Builder driver(String name) {
            driver = name;
            return this;
        }

        /// What the script may do to the world; [Permissions#none()] unless this is called.
        public Builder permissions(Permissions granted) {
            permissions = granted;
            return this;
        }

        /// Options that apply but that `process.execArgv` does not show: those of `NODE_OPTIONS`.
        public Builder environmentOptions(List<String> values) {
            environmentOptions = List.copyOf(values);
            return this;
        }

        /// Where [#interact] gets its lines.
        public Builder prompt(Prompt lines) {
            prompt = lines;
            return this;
        }

        /// A runtime that has not run yet.
        public NodeRuntime build() {
            return new NodeRuntime(
                    new ProcessFacts(
                            execPath, execArguments, new ArrayList<>(arguments), environment,
                            workingDirectory, input, output, error, ownsProcess, driver,
                            environmentOptions, prompt),
                    permissions);
        }
    }
}
