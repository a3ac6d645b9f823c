package dgram4j;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import dgram4j.loop.ErrorHandler;
import dgram4j.loop.EventLoop;
import dgram4j.loop.NanoClock;
import dgram4j.udp.LoopFace;
import dgram4j.udp.UdpEngine;
import dgram4j.udp.driver.Drivers;
import dgram4j.udp.driver.UdpDriver;

/// The thread on which sockets wait, send and tell their listeners.
///
/// Sockets live on [#shared()] unless their options name a loop of one's own, which is opened
/// here and run by a thread of one's own:
///
/// ```java
/// try (Loop loop = Loop.open()) {
///     Dgram.createSocket(SocketOptions.udp4().loop(loop)).bind(41234);
///     loop.run();
/// }
/// ```
///
/// What a listener throws goes to that thread's uncaught exception handler; the loop goes on.
///
/// *Thread:* any thread.
public sealed class Loop implements Executor, AutoCloseable permits SharedLoop {
    static {
        LoopFace.tell(loop -> ((Loop) loop).engine(), Loop::new);
    }

    private final UdpDriver driver;
    private final EventLoop events;
    private final UdpEngine engine;
    private final Set<Capability> capabilities;

    Loop(UdpDriver driver) {
        this(new UdpEngine(
                new EventLoop(driver.pollers(), NanoClock.SYSTEM, ErrorHandler.UNCAUGHT), driver));
        engine.log(new SystemLog());
    }

    private Loop(UdpEngine engine) {
        this.engine = engine;
        driver = engine.driver();
        events = engine.loop();
        Set<Capability> able = EnumSet.noneOf(Capability.class);
        driver.capabilities().forEach(one -> able.add(Capability.valueOf(one.name())));
        capabilities = Collections.unmodifiableSet(able);
    }

    /// A loop of one's own that nobody runs yet, on the driver of this machine or the one that
    /// the system property `dgram4j.driver` names.
    ///
    /// *Errors:* `IllegalArgumentException` for a driver that does not work here,
    /// `UncheckedIOException` when the system has no descriptor left.
    /// @return the loop, not running
    public static Loop open() {
        return new Loop(Drivers.choose());
    }

    /// A loop of one's own on the driver of this name, "linux" or "nio". *Errors:* as [#open()].
    /// @param driver "linux" or "nio"
    /// @return the loop, not running
    public static Loop open(String driver) {
        return new Loop(Drivers.named(driver));
    }

    /// The loop that is there anyway, on a thread that needs no care: it keeps the JVM from
    /// ending while a socket that is ref'd is open and bound, and not longer.
    /// *Errors:* as [#open()].
    /// @return the loop
    public static Loop shared() {
        return SharedLoop.instance();
    }

    /// Runs on this thread until nothing keeps the loop alive, or it is stopped or closed.
    /// Answers whether anything keeps it alive.
    /// *Errors:* `IllegalStateException` when it is running or closed.
    /// @return whether anything keeps it alive
    public boolean run() {
        return events.run();
    }

    /// Makes one turn on this thread, without waiting. Answers whether anything keeps the loop
    /// alive. *Errors:* as [#run()].
    /// @return whether anything keeps it alive
    public boolean runOnce() {
        return events.runOnce();
    }

    /// Ends the run after the turn it is in, or the next run at once.
    public void stop() {
        events.stop();
    }

    /// Closes the loop's sockets, with their events, and all it has: at once when it is not
    /// running, else after the turn it is in. A second time does nothing.
    @Override
    public void close() {
        events.close();
    }

    /// Runs the task on the loop's thread, soon, and keeps the loop alive until then.
    /// *Errors:* `RejectedExecutionException` once the loop is closed.
    @Override
    public void execute(Runnable task) {
        Objects.requireNonNull(task);
        dispatch(() -> events.pending(task));
    }

    /// True on the thread that runs the loop.
    /// @return whether this is its thread
    public boolean inLoop() {
        return events.inLoop();
    }

    /// What sockets of this loop can do.
    /// @return what they can do; it does not change
    public Set<Capability> capabilities() {
        return capabilities;
    }

    /// The name of its way to the kernel: "linux" or "nio".
    /// @return the name
    public String driver() {
        return driver.name();
    }

    /// Runs the action as the loop's thread does, at once if it can be.
    void dispatch(Runnable action) {
        events.dispatch(action);
    }

    /// The answer of an action that is run as the loop's thread does.
    <T> T call(Supplier<T> action) {
        return events.call(action);
    }

    EventLoop events() {
        return events;
    }

    UdpEngine engine() {
        return engine;
    }
}
