package dgram4j.node.core;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/// Enters JavaScript once for a macrotask and leaves it only when nothing is left to follow.
///
/// The order is Node's: the callback, the next-tick queue, promise jobs (the engine runs them when
/// the outermost call returns), then ticks those queued, and last the unhandled rejections.
///
/// *Thread:* the runtime's own.
public final class Turn {
    private final Runnable onExit;
    private Value enter;
    private Value settle;
    private boolean ticksPending;
    private boolean exited;
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

    /// Calls `callback` as one macrotask with up to four arguments.
    ///
    /// *Errors:* none: what the callback throws is handled as Node handles uncaught exceptions.
    public void run(Value callback, Object... arguments) {
        if (exited) {
            return;
        }
        depth++;
        try {
            enter.executeVoid(withCallback(callback, arguments));
            if (depth == 1) {
                settle();
            }
        } catch (PolyglotException ended) {
            leave(ended);
        } finally {
            depth--;
        }
    }

    private void settle() {
        while (ticksPending) {
            ticksPending = false;
            settle.executeVoid();
        }
    }

    private void leave(PolyglotException ended) {
        if (ended.isInterrupted()) {
            // Whoever interrupted it goes on with a turn of its own.
            return;
        }
        if (!ended.isCancelled() && !ended.isExit()) {
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
