package dgram4j.loop;

import java.util.function.BooleanSupplier;

/// Which thread has the loop: the one that runs it, or one that visits it while nobody does.
///
/// *Thread:* any thread.
final class LoopOwner {
    /// Serialises visits with each other and with the beginning and the end of a run. It is held
    /// during a visit, which is short: a visitor never waits and never runs a phase.
    private final Object door = new Object();

    /// Written behind the door, read by anyone who wants to know whether it is his own.
    private volatile Thread thread;

    /// True on the thread that has the loop.
    boolean isMine() {
        return thread == Thread.currentThread();
    }

    /// True while another thread than this one has the loop.
    boolean isAnothers() {
        Thread owner = thread;
        return owner != null && owner != Thread.currentThread();
    }

    /// Takes the loop for a run. *Errors:* `IllegalStateException` when somebody has it.
    void enter() {
        synchronized (door) {
            if (thread != null) {
                throw new IllegalStateException("the event loop is running already");
            }
            thread = Thread.currentThread();
        }
    }

    /// Runs the action on this thread if nobody has the loop, else `otherwise`; whoever has the
    /// loop then does not leave it before that is done.
    void visit(Runnable action, Runnable otherwise) {
        synchronized (door) {
            if (thread != null) {
                otherwise.run();
                return;
            }
            thread = Thread.currentThread();
            try {
                action.run();
            } finally {
                thread = null;
            }
        }
    }

    /// Gives the loop back unless others still want something of it; then that comes first.
    /// Returns whether it was given back.
    boolean leave(BooleanSupplier wanted) {
        synchronized (door) {
            if (wanted.getAsBoolean()) {
                return false;
            }
            thread = null;
            return true;
        }
    }
}
