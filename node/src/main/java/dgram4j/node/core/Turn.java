package dgram4j.node.core;

import java.util.concurrent.locks.LockSupport;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/// Enters JavaScript once for a macrotask and leaves it only when nothing is left to follow.
///
/// The order is Node's: the callback, the next-tick queue, promise jobs (the engine runs them when
/// the outermost call returns), then ticks those queued, and last the unhandled rejections.
///
/// *Thread:* the runtime's own.
public final class Turn {
    private static final long OTHERS_NANOS = 50_000;

    private final Runnable onExit;
    private Value enter;
    private Value settle;
    private boolean ticksPending;
    private boolean exited;
    private boolean exhausted;
    private int depth;

    /// @param onExit called once, when the script has ended the runtime from inside
    public Turn(Runnable onExit) {
        this.onExit = onExit;
    }

    /// Gives the turn its JavaScript half, `internal/boot`'s `enter` and `settle`.
    public void attach(Value enterFunction, Value settleFunction) {
        enter = enterFunction;
        settle = settleFunction;
    }

    /// Notes that ticks or rejections wait although no callback is being run: a promise job queued
    /// them.
    public void ticksPending() {
        ticksPending = true;
    }

    /// True once the script has ended the runtime; nothing enters JavaScript any more.
    public boolean exited() {
        return exited;
    }

    /// True if it ended because there was no more to use up: statements, or memory.
    public boolean exhausted() {
        return exhausted;
    }

    /// Calls `callback` as one macrotask with up to four arguments.
    ///
    /// *Errors:* none: what the callback throws is handled as Node handles uncaught exceptions.
    public void run(Value callback, Object... arguments) {
        turn(enter, withCallback(callback, arguments));
    }

    /// True when no callback is being run.
    public boolean isOutermost() {
        return depth == 0;
    }

    /// Enters JavaScript through a function that has turns of its own within, and looks after them.
    public void within(Value function) {
        turn(function);
    }

    private void turn(Value function, Object... arguments) {
        if (exited) {
            return;
        }
        depth++;
        try {
            execute(function, arguments);
            if (depth == 1) {
                settle();
            }
        } catch (PolyglotException ended) {
            leave(ended);
        } finally {
            depth--;
        }
    }

    /// True if ticks or rejections wait, which the caller then looks after.
    public boolean takesTicksPending() {
        boolean pending = ticksPending;
        ticksPending = false;
        return pending;
    }

    private void settle() {
        while (takesTicksPending()) {
            execute(settle);
        }
    }

    private static void execute(Value function, Object... arguments) {
        while (true) {
            try {
                function.executeVoid(arguments);
                return;
            } catch (IllegalStateException busy) {
                if (!String.valueOf(busy.getMessage()).startsWith("Multi threaded access")) {
                    throw busy;
                }
                // Another thread has a value of this context in its hands; nothing has run yet.
                LockSupport.parkNanos(OTHERS_NANOS);
            }
        }
    }

    private void leave(PolyglotException ended) {
        exhausted = ended.isResourceExhausted();
        if (ended.isInterrupted() && !exhausted) {
            // Whoever interrupted it goes on with a turn of its own.
            return;
        }
        if (!ended.isCancelled() && !ended.isExit() && !exhausted) {
            throw ended;
        }
        if (!exited) {
            exited = true;
            onExit.run();
        }
    }

    private static Object[] withCallback(Value callback, Object[] arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = callback;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
