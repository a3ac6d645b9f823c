package dgram4j;

import java.util.concurrent.locks.LockSupport;

/// Keeps the JVM from ending: a thread that is no daemon and does nothing, while it is held.
///
/// *Thread:* one at a time; its owner's lock serialises the calls.
final class KeepJvm {
    private static final long STACK_BYTES = 64 * 1024;

    /// The thread that keeps; another or none tells it to end. Volatile: it looks itself.
    private volatile Thread keeper;

    boolean isHeld() {
        return keeper != null;
    }

    void hold() {
        if (keeper == null) {
            keeper = Thread.ofPlatform().name("dgram4j-keep-alive").daemon(false)
                    .stackSize(STACK_BYTES).unstarted(this::keep);
            keeper.start();
        }
    }

    void letGo() {
        Thread done = keeper;
        keeper = null;
        LockSupport.unpark(done);
    }

    private void keep() {
        // Interrupts would make the park return at once, again and again.
        while (keeper == Thread.currentThread()) {
            LockSupport.park(this);
            Thread.interrupted();
        }
    }
}
