package dgram4j.node;

import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

import dgram4j.Loop;
import dgram4j.node.binding.Versions;
import dgram4j.node.core.ProcessFacts;
import dgram4j.node.fence.Fence;
import dgram4j.node.module.BuiltinModules;
import dgram4j.node.prompt.Prompt;

/// A small Node in this JVM: its own globals, modules, loop and sockets.
///
/// A runtime is made by a [Builder] and used in one of two ways. Either it has a main script
/// ([#run(Path)] and its kin), which may be run once and ends when nothing keeps it; or it has
/// none, and does what it is asked ([#eval(String)], [#require(String)],
/// [#importModule(String)], [#call(Callable)]) until it is closed. Any number of runtimes may
/// live in one JVM, each on a thread of its own; they share compiled code.
///
/// ```java
/// try (NodeRuntime node = NodeRuntime.builder().permissions(Permissions.none()).build()) {
///     int sum = node.eval("19 + 23").asInt();
/// }
/// ```
///
/// What a script may do to the world is what its [Permissions] grant: nothing, unless the
/// builder is told otherwise.
///
/// *Thread:* any, where nothing else is said; calls wait while the runtime's thread does them,
/// and come one after the other. A `Value` belongs to that thread: while nothing of the script
/// runs others may use it too, and get an `IllegalStateException` if something does; inside
/// [#call(Callable)] it is safe.
/// *Lifetime:* a closed runtime leaves no thread, descriptor or file behind.
/// *Errors:* `PolyglotException` for what a script throws to a caller; `IllegalStateException`
/// once the runtime has ended.
public final class NodeRuntime implements AutoCloseable {
    /// The status of a script that [#close] ended, as of a program that SIGTERM ended.
    public static final int STATUS_CLOSED = 143;

    /// The status of a script that took longer than it may, as `timeout` has it.
    public static final int STATUS_TIME_LIMIT = 124;

    /// The status of a script that executed more statements than it may.
    public static final int STATUS_STATEMENT_LIMIT = 152;

    /// The status of a script that allocated more than it may, or more than there is.
    public static final int STATUS_ALLOCATION_LIMIT = 137;

    private final ProcessFacts facts;
    private final Fence fence;
    private final Contexts contexts;
    private final Limits limits;

    /// The loop that was given; then the one there is, once somebody needs it.
    private final Loop given;

    private final AtomicReference<RuntimeLoop> loop = new AtomicReference<>();

    /// The script that runs or ran; set once, so that a second run is refused.
    private final AtomicReference<ScriptThread> script = new AtomicReference<>();

    private NodeRuntime(
            ProcessFacts facts, Fence fence, Contexts contexts, Limits limits, Loop given) {
        this.facts = facts;
        this.fence = fence;
        this.contexts = contexts;
        this.limits = limits;
        this.given = given;
    }

    /// A builder with the JVM's own environment, directory and streams.
    public static Builder builder() {
        return new Builder();
    }

    /// True if the Graal compiler serves scripts in this JVM, false if they run interpreted.
    public static boolean compiles() {
        return GraalEngine.compiles();
    }

    /// Brings up what all engines of this JVM share, which the first runtime else does itself: a
    /// launcher calls it beside what more it has to do. Returns [#compiles()].
    ///
    /// *Thread:* any; a runtime waits for it where it must.
    public static boolean prepare() {
        boolean compiles = compiles();
        GraalEngine.fallBack();
        CompilerGate.monitor();
        BuiltinModules.readAhead();
        // A global object wants numbers of this class, whose tables take 6 ms to make.
        Objects.requireNonNull(BigDecimal.ONE);
        return compiles;
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

    private synchronized ScriptThread begin(Entry entry) {
        if (script.get() != null) {
            throw new IllegalStateException("a runtime runs once");
        }
        ScriptThread fresh =
                new ScriptThread(facts, fence, contexts, limits, runtimeLoop(), entry);
        script.set(fresh);
        fresh.start();
        return fresh;
    }

    private int perform(Entry entry) {
        return begin(entry).await();
    }

    // ---- Calls ----

    /// Evaluates a script in the global scope, as `node -e` has it, and answers the value of its
    /// last expression. A promise is answered as one, for [#await(Value)]; that it is rejected is
    /// then the caller's business and does not end the runtime.
    ///
    /// *Errors:* `PolyglotException` for what it throws, also for wrong syntax.
    public Value eval(String code) {
        return eval(Source.newBuilder("js", code, "[eval]").buildLiteral());
    }

    /// As [#eval(String)], with a name and a place for stack traces; a module's source is an ES
    /// module, whose namespace is answered.
    public Value eval(Source source) {
        return call(() -> {
            running().embed().invokeMember("prepare");
            return running().embed().invokeMember("handed", running().context().eval(source));
        });
    }

    /// What `require(id)` answers to a script in the working directory: `node:dgram`, `./lib.js`,
    /// a package.
    ///
    /// *Errors:* `PolyglotException`: there is none, it may not be read, or it throws.
    public Value require(String id) {
        return call(() -> running().embed().invokeMember("requireModule", id));
    }

    /// The namespace of the module that `import` gets by this name in the working directory; its
    /// top level has run.
    ///
    /// *Thread:* any but the runtime's own. *Errors:* as [#require].
    public Value importModule(String specifier) {
        return running().await(() -> running().embed().invokeMember("importModule", specifier));
    }

    /// What a promise is fulfilled with; any other value is its own answer.
    ///
    /// *Thread:* any but the runtime's own, which has to go on meanwhile.
    /// *Errors:* `PolyglotException` for what it is rejected with.
    public Value await(Value promise) {
        return running().await(() -> promise);
    }

    /// The global object: what a program puts there scripts see. Of Java's objects they see what
    /// `@HostAccess.Export` shows, and the proxies of `org.graalvm.polyglot.proxy`.
    public Value globals() {
        return call(() -> running().context().getBindings("js"));
    }

    /// Has the runtime's thread do something, as a macrotask of its own, and answers its answer.
    /// In it values are safe to use, and sockets of [#loop()].
    ///
    /// *Errors:* what the action throws; a checked exception as the cause of a
    /// `CompletionException`.
    public <T> T call(Callable<T> action) {
        return running().call(action);
    }

    /// Calls a function of the script's, as a macrotask of its own, and answers its answer. The
    /// arguments are as for `Value.execute`.
    ///
    /// *Errors:* `PolyglotException` for what it throws.
    public Value call(Value function, Object... arguments) {
        return call(() ->
                running().embed().invokeMember("handed", answerOf(function, arguments)));
    }

    // The engine would wait for an async function by itself, and throw what comes of it.
    private static Value answerOf(Value function, Object[] arguments) {
        if (!function.canInvokeMember("call")) {
            return function.execute(arguments);
        }
        Object[] all = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return function.invokeMember("call", all);
    }

    // The one that runs, or else one without a main script.
    private synchronized ScriptThread running() {
        ScriptThread now = script.get();
        return now == null ? begin(null) : now;
    }

    /// The loop the runtime's timers and sockets live on. Java's sockets may live there too: their
    /// listeners are called on the runtime's thread, between two callbacks of the script, and
    /// while they are ref'd they keep a main script running. What a listener throws ends the
    /// runtime.
    ///
    /// *Errors:* `RejectedExecutionException` once the runtime has ended.
    public Loop loop() {
        return runtimeLoop().face();
    }

    private synchronized RuntimeLoop runtimeLoop() {
        RuntimeLoop now = loop.get();
        if (now == null) {
            now = given == null ? new RuntimeLoop(facts.driver()) : new RuntimeLoop(given);
            loop.set(now);
        }
        return now;
    }

    /// The status the script ended with; empty while it runs, or has not begun.
    public OptionalInt exitStatus() {
        ScriptThread begun = script.get();
        return begun == null || begun.isAlive() ? OptionalInt.empty()
                : OptionalInt.of(begun.status());
    }

    /// Ends the script where it stands, if it still runs: its run returns [#STATUS_CLOSED]. Nothing
    /// of the script runs afterwards, and its thread, timers and sockets are gone. On the
    /// runtime's own thread that is so when what runs there returns.
    ///
    /// What cannot be stopped is a long run of the engine's own code, such as the sort of a list
    /// with four billion places. After five seconds nobody waits for that any longer; its thread
    /// ends when it does.
    @Override
    public void close() {
        ScriptThread begun = script.get();
        RuntimeLoop unused = loop.get();
        if (begun != null) {
            begun.cancel(STATUS_CLOSED);
            begun.awaitEnd();
        } else if (unused != null) {
            unused.close();
        }
    }

    /// What is called in `internal/main`, and with what.
    record Entry(String function, String argument) {
        /// True if the argument is the path of the script.
        boolean isFile() {
            return function.equals("runMain") || function.equals("checkSyntax");
        }
    }

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
        private Limits limits = Limits.NONE;
        private Engine engine;
        private Loop loop;

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

        /// Where relative paths start, and with it the file system of all of the script's files
        /// and modules: that of this path, such as one in an archive or in memory.
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

        /// Says that the script is the process, as for a launcher: it may handle signals, and no
        /// other runtime shares its compiled code.
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

        /// How long a main script may run; without one, how long each call may last. Then the
        /// runtime is ended, even in an endless loop, with [#STATUS_TIME_LIMIT].
        public Builder timeLimit(Duration limit) {
            limits = limits.withTime(limit);
            return this;
        }

        /// How many statements the script may execute in all, those of built-in modules not
        /// counted. Then the runtime is ended, with [#STATUS_STATEMENT_LIMIT].
        public Builder statementLimit(long statements) {
            limits = limits.withStatements(statements);
            return this;
        }

        /// How many bytes the script's thread may allocate in all, whether they are kept or not.
        /// Then the runtime is ended, with [#STATUS_ALLOCATION_LIMIT]. It is looked at now and
        /// then, so that one big allocation can come before: GraalJS' community edition has no
        /// limit of the heap a script holds, only the JVM has (`-Xmx`).
        public Builder allocationLimit(long bytes) {
            limits = limits.withAllocation(bytes);
            return this;
        }

        /// The engine whose compiled code is shared; unless one is named all runtimes of the JVM
        /// share one. It stays open.
        ///
        /// *Errors:* `IllegalArgumentException` when the runtime begins if the engine's other
        /// contexts have another access to the host.
        public Builder engine(Engine shared) {
            engine = shared;
            return this;
        }

        /// A loop of one's own that nobody runs ([Loop#open()]), with Java's sockets on it: the
        /// runtime runs it and, in the end, closes it. Unless one is given [NodeRuntime#loop()]
        /// is a new one.
        public Builder loop(Loop own) {
            loop = own;
            return this;
        }

        /// A runtime that has not run yet.
        public NodeRuntime build() {
            ProcessFacts facts = new ProcessFacts(
                    execPath, execArguments, new ArrayList<>(arguments), environment,
                    workingDirectory, input, output, error, ownsProcess, driver,
                    environmentOptions, prompt);
            return new NodeRuntime(
                    facts, permissions.fence(),
                    new Contexts(
                            engine, permissions.grants().classes(), ownsProcess),
                    limits, loop);
        }
    }
}
