package dgram4j.node;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.loop.EventLoop;
import dgram4j.loop.NanoClock;
import dgram4j.node.binding.Bindings;
import dgram4j.node.core.Environment;
import dgram4j.node.core.ProcessFacts;
import dgram4j.node.core.ProcessSignals;
import dgram4j.node.core.Turn;
import dgram4j.node.fence.Fence;
import dgram4j.node.module.BuiltinModules;
import dgram4j.node.module.DiskFiles;
import dgram4j.node.module.ModuleLoader;
import dgram4j.udp.UdpEngine;
import dgram4j.udp.driver.Drivers;
import dgram4j.udp.driver.UdpDriver;

/// The life of one script: boot, main, the loop until nothing keeps it, the end.
///
/// *Thread:* the runtime's own; [#await] and [#cancel] are for others.
final class ScriptThread implements Environment {
    /// Room for deep recursion in scripts: the JVM's default gives a few hundred frames.
    private static final long STACK_BYTES = 64L << 20;

    private final ProcessFacts facts;
    private final Fence fence;
    private final NodeRuntime.Entry entry;
    private final Turn turn = new Turn(this::stopLoop);
    private final ModuleLoader modules;
    private final Thread thread = new Thread(null, this::run, "main", STACK_BYTES);

    /// Set before `cancelled` is read and read after it is set: one of two threads sees the other.
    private volatile Context context;
    private volatile EventLoop loop;
    private volatile boolean cancelled;
    private UdpDriver driver;
    private UdpEngine engine;
    private Value requireBuiltin;
    private Value beforeExit;
    private Value atExit;
    private Value exitStatus;
    private volatile int status;
    private volatile Throwable failure;

    ScriptThread(ProcessFacts facts, Fence fence, NodeRuntime.Entry entry) {
        this.facts = facts;
        this.fence = fence;
        this.entry = entry;
        modules =
                new ModuleLoader(
                        new DiskFiles(), facts.conditions(), facts.workingDirectory().toString());
    }

    void start() {
        thread.start();
    }

    /// The exit status, once the thread is done.
    ///
    /// *Errors:* a fault of ours, not of the script, comes out as it is.
    int await() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("the runtime failed", failure);
        }
        return status;
    }

    /// Ends the script where it stands, with a status, unless it has ended by itself.
    void cancel(int cancelStatus) {
        if (!thread.isAlive()) {
            return;
        }
        status = cancelStatus;
        cancelled = true;
        EventLoop running = loop;
        if (running != null) {
            running.stop();
        }
        Context entered = context;
        if (entered != null) {
            entered.close(true);
        }
    }

    private void run() {
        if (facts.ownsProcess()) {
            ProcessSignals.restoreDefaults();
        }
        try (UdpDriver chosen = chooseDriver();
                EventLoop own = new EventLoop(chosen.pollers(), NanoClock.SYSTEM, this::fail)) {
            driver = chosen;
            loop = own;
            context = GraalEngine.newContext().allowIO(modules.ioAccess()).build();
            if (!cancelled) {
                live();
            }
        } catch (RuntimeException | Error fault) {
            // A cancelled context refuses whatever is being tried in it.
            failure = cancelled ? null : fault;
        } finally {
            if (context != null) {
                context.close(true);
            }
        }
    }

    private UdpDriver chooseDriver() {
        return facts.driver().isEmpty() ? Drivers.choose() : Drivers.named(facts.driver());
    }

    private void live() {
        boot();
        turn.run(builtin("internal/main").getMember(entry.function()), entry.argument());
        while (isRunning()) {
            loop.run();
            if (!isRunning()) {
                return;
            }
            turn.run(beforeExit);
            if (isRunning() && !loop.isAlive()) {
                end();
                return;
            }
        }
    }

    private boolean isRunning() {
        return !turn.exited() && !cancelled;
    }

    private void end() {
        turn.run(atExit);
        if (isRunning()) {
            status = exitStatus.execute().asInt();
        }
    }

    private void boot() {
        Value globals = context.getBindings("js");
        Value graal = globals.getMember("Graal");
        globals.removeMember("Graal");
        Value boot = BuiltinModules.compileBoot(context).execute(new Host(), graal);
        turn.attach(boot.getMember("enter"), boot.getMember("settle"));
        modules.attach(context, this::builtin);
        requireBuiltin = boot.getMember("requireBuiltin");
        beforeExit = boot.getMember("emitBeforeExit");
        atExit = boot.getMember("emitEnd");
        exitStatus = boot.getMember("exitStatus");
    }

    private void fail(Throwable fault) {
        failure = cancelled ? null : fault;
        loop.stop();
    }

    private void stopLoop() {
        loop.stop();
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public EventLoop loop() {
        return loop;
    }

    @Override
    public UdpEngine udp() {
        if (engine == null) {
            engine = new UdpEngine(loop, driver);
            engine.noTrySend(facts.execArguments().contains("--test-udp-no-try-send"));
        }
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
