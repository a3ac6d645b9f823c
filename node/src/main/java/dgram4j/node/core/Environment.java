package dgram4j.node.core;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

import dgram4j.loop.EventLoop;
import dgram4j.node.fence.Fence;
import dgram4j.node.module.ModuleLoader;
import dgram4j.udp.UdpEngine;

/// One runtime's parts, as its bindings and module loaders see them.
///
/// *Thread:* the runtime's own, but for [#finish] and the posts of the loop.
public interface Environment {
    /// The context all of the runtime's JavaScript lives in.
    Context context();

    /// The loop that runs its macrotasks.
    EventLoop loop();

    /// The UDP engine of that loop, made when first asked for.
    UdpEngine udp();

    /// The only way into JavaScript once the runtime is up.
    Turn turn();

    /// Tells the script what work done elsewhere came to: a macrotask that gives back the work's
    /// [EventLoop#retain] and calls `done`. Once the runtime has ended nobody waits for it.
    /// *Thread:* any thread.
    default void finish(Value done, Object... outcome) {
        loop().offer(() -> {
            loop().release();
            turn().run(done, outcome);
        });
    }

    /// The facts of its process.
    ProcessFacts process();

    /// What its script may do to the world. Bindings ask before they act.
    Fence fence();

    /// How it finds and loads modules.
    ModuleLoader modules();

    /// A built-in module's exports, loaded on first use.
    ///
    /// @param id a public name such as `events`, or an internal one such as `internal/errors`
    Value builtin(String id);

    /// Starts a runtime beside this one, with its fence; it ends with this one.
    WorkerOrder.Worker startWorker(WorkerOrder order);

    /// Where this runtime finds the one that made it; null if it is nobody's worker.
    WorkerOrder.Seat seat();

    /// Ends the runtime: nothing of the script runs after this call, not even a `finally`.
    ///
    /// @param status the exit status [dgram4j.node.NodeRuntime] reports
    void exit(int status);
}
