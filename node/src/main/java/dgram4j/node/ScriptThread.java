package dgram4j.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

import dgram4j.loop.EventLoop;
import dgram4j.node.binding.Bindings;
import dgram4j.node.core.Environment;
import dgram4j.node.core.ProcessFacts;
import dgram4j.node.core.ProcessSignals;
import dgram4j.node.core.Turn;
import dgram4j.node.core.WorkerOrder;
import dgram4j.node.fence.Fence;
import dgram4j.node.module.BuiltinModules;
import dgram4j.node.module.DiskFiles;
import dgram4j.node.module.ModuleLoader;
import dgram4j.node.module.ReportedFiles;
import dgram4j.udp.UdpEngine;

/// The life of one script: boot, main, the loop until nothing keeps it, the end. Without a main
/// script it serves calls until it is ended.
///
/// *Thread:* the runtime's own; [#await], [#call] and [#cancel] are for others.
final class ScriptThread implements Environment {
    /// Room for deep recursion in scripts: the JVM's default gives a few hundred frames.
    private static final long STACK_BYTES = 64L << 20;

    /// How long is waited for a script that has been cancelled.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ProcessFacts facts;
    private final Fence fence;
    private final NodeRuntime.Entry entry;
    private final Contexts contexts;
    private final Limits limits;
    private final RuntimeLoop runtimeLoop;
    private final RuntimeCalls calls = new RuntimeCalls();

    /// Opened when calls can be served, or never will be.
    private final CountDownLatch up = new CountDownLatch(1);

    private final Turn turn = new Turn(this::stopLoop);
    private final ModuleLoader modules;
    private final Thread thread = new Thread(null, this::run, "main", STACK_BYTES);

    /// Those this script made; each is gone from here once it has ended.
    private final Set<ScriptThread> workers = ConcurrentHashMap.newKeySet();

    /// Whose worker this is; null if nobody's.
    private WorkerOrder.Seat seat;

    /// Set before `cancelled` is read and read after it is set: one of two threads sees the other.
    private volatile Context context;
    private volatile boolean cancelled;
    private Value requireBuiltin;
    private Value beforeExit;
    private Value atExit;
    private Value exitStatus;
    private volatile int status;
    private volatile boolean abandoned;
    private volatile Thread canceller;

    /// Completed when the script has ended, or nobody waits for it any longer.
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    private volatile Throwable failure;

    /// @param entry the main script; null for none
    ScriptThread(
            ProcessFacts facts, Fence fence, Contexts contexts, Limits limits,
            RuntimeLoop runtimeLoop, NodeRuntime.Entry entry) {
        this.facts = facts;
        this.fence = fence;
        this.contexts = contexts;
        this.limits = limits;
        this.runtimeLoop = runtimeLoop;
        this.entry = entry;
        modules =
                new ModuleLoader(
                        ReportedFiles.of(
                                new DiskFiles(facts.workingDirectory().getFileSystem(), fence),
                                facts.environment()),
                        facts.conditions(), facts.workingDirectory().toString());
    }

    void start() {
        runtimeLoop.onFault(this::fail);
        // A loop that was given tells the thread of it.
        thread.setUncaughtExceptionHandler((self, fault) -> fail(fault));
        thread.start();
    }

    /// True on the script's own thread.
    boolean isMine() {
        return Thread.currentThread() == thread;
    }

    /// Runs the action on the script's thread, as a macrotask; waits for what it answers.
    ///
    /// *Errors:* as [RuntimeCalls#call].
    <T> T call(Callable<T> action) {
        if (isMine()) {
            try {
                return action.call();
            } catch (Exception thrown) {
                throw RuntimeCalls.unchecked(thrown);
            }
        }
        Future<?> deadline = entry == null ? deadline() : null;
        try {
            up.await();
            return calls.call(loop(), turn, context, action);
        } catch (PolyglotException thrown) {
            if (thrown.isGuestException() && !isEnd(thrown)) {
                throw thrown;
            }
            join();
            throw ended(thrown);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the runtime", stopped);
        } finally {
            cancel(deadline);
        }
    }

    /// What becomes of a promise.
    ///
    /// *Errors:* as [NodeRuntime#await].
    Value await(Callable<Value> promise) {
        if (isMine()) {
            throw new IllegalStateException("the runtime's thread cannot wait for itself");
        }
        CompletableFuture<Value> settled = calls.future();
        CompletableFuture<Value> rejected = new CompletableFuture<>();
        Future<?> deadline = entry == null ? deadline() : null;
        try {
            call(() -> embed().invokeMember("settle", promise.call(),
                    (ProxyExecutable) values -> later(() -> settled.complete(values[0])),
                    (ProxyExecutable) values -> later(() -> {
                        rejected.complete(values[0]);
                        settled.complete(null);
                    })));
            Value value = calls.join(settled);
            return rejected.isDone()
                    ? call(() -> embed().invokeMember("raise", rejected.join())) : value;
        } finally {
            cancel(deadline);
        }
    }

    // When JavaScript has been left: whoever waits may use the value at once.
    private Object later(Runnable tell) {
        loop().post(tell);
        return null;
    }

    /// The module that serves callers from Java. *Thread:* the runtime's own.
    Value embed() {
        return builtin("internal/main/embed");
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    int status() {
        return status;
    }

    /// Waits until the thread is done; from that thread itself it would be too long.
    void awaitEnd() {
        if (!isMine()) {
            join();
        }
    }

    private static boolean isEnd(PolyglotException thrown) {
        return thrown.isCancelled() || thrown.isInterrupted() || thrown.isExit()
                || thrown.isResourceExhausted();
    }

    private IllegalStateException ended(Throwable cause) {
        return new IllegalStateException("the runtime has ended with status " + status, cause);
    }

    private Future<?> deadline() {
        return limits.time() == null ? null
                : Watchdog.after(limits.time(), () -> cancel(NodeRuntime.STATUS_TIME_LIMIT));
    }

    /// The exit status, once the thread is done.
    ///
    /// *Errors:* a fault of ours, not of the script, comes out as it is.
    int await() {
        join();
        if (failure != null) {
            throw new IllegalStateException("the runtime failed", failure);
        }
        return status;
    }

    // A long run of the engine's own code, such as a sort, cannot be stopped: its thread is left
    // behind, and ends with it.
    private void join() {
        over.join();
        if (!abandoned) {
            join(thread);
            join(canceller);
        }
    }

    private static void join(Thread done) {
        boolean interrupted = false;
        while (done != null && done.isAlive()) {
            try {
                done.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the script where it stands, with a status, unless it has ended by itself.
    void cancel(int cancelStatus) {
        if (!thread.isAlive() || cancelled) {
            return;
        }
        status = cancelStatus;
        cancelled = true;
        loop().stop();
        Context entered = context;
        if (entered != null) {
            // It waits until the script has left the context, and whoever cancels must not.
            canceller = Thread.ofPlatform().daemon().name("dgram4j-cancel")
                    .start(() -> entered.close(true));
        }
        Future<?> patience = Watchdog.after(GRACE, this::abandon);
        over.thenRun(() -> patience.cancel(false));
    }

    private void abandon() {
        abandoned = true;
        calls.end(ended(null));
        over.complete(null);
    }

    private void run() {
        if (facts.ownsProcess()) {
            ProcessSignals.restoreDefaults();
        }
        Future<?> deadline = entry == null ? null : deadline();
        Future<?> allocation = limits.allocation() == 0 ? null
                : Watchdog.allocated(
                        thread, limits.allocation(),
                        () -> cancel(NodeRuntime.STATUS_ALLOCATION_LIMIT));
        try (runtimeLoop) {
            context = contexts.newContext(limits, modules.ioAccess());
            if (!cancelled) {
                live();
            }
        } catch (RuntimeException | Error fault) {
            // A cancelled context refuses whatever is being tried in it.
            failure = cancelled ? null : fault;
        } finally {
            contexts.gate().open();
            if (context != null) {
                context.close(true);
            }
            workers.forEach(worker -> worker.cancel(1));
            workers.forEach(worker -> worker.over.join());
            cancel(deadline);
            cancel(allocation);
            up.countDown();
            calls.end(ended(failure));
            over.complete(null);
        }
    }

    private static void cancel(Future<?> watch) {
        if (watch != null) {
            watch.cancel(false);
        }
    }

    private void live() {
        boot();
        if (entry == null) {
            up.countDown();
            serve();
            return;
        }
        String argument = entry.argument();
        if (entry.isFile()) {
            Path file = facts.workingDirectory().resolve(argument);
            fence.grantEntry(file);
            argument = file.toString();
        }
        up.countDown();
        contexts.gate().begin();
        turn.run(builtin("internal/main").getMember(entry.function()), argument);
        while (isRunning()) {
            loop().run();
            if (!isRunning()) {
                return;
            }
            turn.run(beforeExit);
            if (isRunning() && !loop().isAlive()) {
                end();
                return;
            }
        }
    }

    private void serve() {
        while (isRunning()) {
            loop().serve(() -> { });
        }
    }

    private boolean isRunning() {
        return !turn.exited() && !cancelled && failure == null;
    }

    private void end() {
        turn.run(atExit);
        if (isRunning()) {
            status = exitStatus.execute().asInt();
        }
    }

    private void boot() {
        Value boot = BuiltinModules.compileBoot(context).execute(new Host());
        turn.attach(boot.getMember("enter"), boot.getMember("settle"));
        modules.attach(context, this::builtin);
        requireBuiltin = boot.getMember("requireBuiltin");
        beforeExit = boot.getMember("emitBeforeExit");
        atExit = boot.getMember("emitEnd");
        exitStatus = boot.getMember("exitStatus");
    }

    private void fail(Throwable fault) {
        failure = cancelled ? null : fault;
        loop().stop();
    }

    private void stopLoop() {
        if (turn.exhausted()) {
            status = limits.statements() > 0
                    ? NodeRuntime.STATUS_STATEMENT_LIMIT : NodeRuntime.STATUS_ALLOCATION_LIMIT;
        }
        loop().stop();
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public EventLoop loop() {
        return runtimeLoop.events();
    }

    @Override
    public UdpEngine udp() {
        UdpEngine engine = runtimeLoop.engine();
        engine.noTrySend(facts.execArguments().contains("--test-udp-no-try-send"));
        return engine;
    }

    @Override
    public Turn turn() {
        return turn;
    }

    @Override
    public ProcessFacts process() {
        return facts;
    }

    @Override
    public Fence fence() {
        return fence;
    }

    @Override
    public ModuleLoader modules() {
        return modules;
    }

    @Override
    public Value builtin(String id) {
        return requireBuiltin.execute(id);
    }

    @Override
    public WorkerOrder.Worker startWorker(WorkerOrder order) {
        ScriptThread worker = new ScriptThread(
                order.facts(), fence, contexts.ofWorker(), limits,
                new RuntimeLoop(order.facts().driver()),
                new NodeRuntime.Entry("runWorker", ""));
        worker.seat = order.seat();
        worker.thread.setName("worker-" + order.seat().threadId());
        workers.add(worker);
        worker.over.thenRun(() -> {
            workers.remove(worker);
            order.ended().accept(worker.failure == null ? worker.status : 1);
        });
        worker.start();
        return worker::cancel;
    }

    @Override
    public WorkerOrder.Seat seat() {
        return seat;
    }

    @Override
    public void exit(int exitStatus) {
        status = exitStatus;
        // Cancels the script where it stands: no catch or finally of its own runs after this.
        context.close(true);
    }

    /// Java's side of `internal/boot`.
    public final class Host {
        /// Ticks or rejections wait although no callback runs.
        @HostAccess.Export
        public void ticksPending() {
            turn.ticksPending();
        }

        /// The function of a built-in module, or null.
        @HostAccess.Export
        public Value builtin(String id) {
            return BuiltinModules.compile(context, id).orElse(null);
        }

        /// A binding's object, or null.
        @HostAccess.Export
        public Object binding(String name) {
            return Bindings.create(name, ScriptThread.this);
        }
    }
}
