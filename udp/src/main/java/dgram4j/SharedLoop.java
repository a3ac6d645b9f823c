package dgram4j;

import dgram4j.udp.driver.Drivers;
import dgram4j.udp.driver.UdpDriver;

/// The loop of all sockets that name none: a daemon thread serves it, and while anything keeps
/// it alive, another thread keeps the JVM.
final class SharedLoop extends Loop {
    private static SharedLoop instance;

    /// Serialises the changes of `keepJvm`, and with them what makes the loop alive from outside:
    /// a task is posted and the JVM held in one step.
    private final Object holding = new Object();

    private final KeepJvm keepJvm = new KeepJvm();

    private SharedLoop(UdpDriver driver) {
        super(driver);
    }

    static synchronized SharedLoop instance() {
        if (instance == null) {
            SharedLoop made = new SharedLoop(Drivers.choose());
            Thread.ofPlatform().name("dgram4j-loop").daemon().start(made::serve);
            instance = made;
        }
        return instance;
    }

    private void serve() {
        while (!events().isClosed()) {
            try {
                events().serve(this::beforeWait);
            } catch (RuntimeException | Error thrown) {
                // Only an uncaught exception handler that throws gets here; it was told already,
                // and as on any thread nobody hears of it. The sockets of others go on.
                continue;
            }
        }
    }

    private void beforeWait() {
        if (events().isAlive() != keepJvm.isHeld()) {
            synchronized (holding) {
                if (events().isAlive()) {
                    keepJvm.hold();
                } else {
                    keepJvm.letGo();
                }
            }
        }
    }

    @Override
    void dispatch(Runnable action) {
        if (inLoop()) {
            action.run();
            return;
        }
        synchronized (holding) {
            super.dispatch(action);
            keepJvm.hold();
        }
    }

    /// *Errors:* always `UnsupportedOperationException`: it has its thread.
    @Override
    public boolean run() {
        throw new UnsupportedOperationException("the shared loop runs by itself");
    }

    /// *Errors:* as [#run()].
    @Override
    public boolean runOnce() {
        return run();
    }

    /// *Errors:* always `UnsupportedOperationException`: others may use it.
    @Override
    public void stop() {
        throw new UnsupportedOperationException("the shared loop cannot be stopped");
    }

    /// *Errors:* as [#stop()].
    @Override
    public void close() {
        stop();
    }
}
