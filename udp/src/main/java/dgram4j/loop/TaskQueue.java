package dgram4j.loop;

import java.util.ArrayDeque;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// The tasks other threads post, first come first served.
///
/// The lock serialises posts, the taking of a batch and the closing, for a few instructions
/// each; the wake-up is sent inside it, so that it never reaches a poller already closed.
final class TaskQueue {
    static final String CLOSED = "the event loop is closed";

    private final Runnable wakeup;
    private ArrayDeque<Runnable> posted = new ArrayDeque<>();
    private ArrayDeque<Runnable> running = new ArrayDeque<>();
    private boolean closed;

    TaskQueue(Runnable wakeup) {
        this.wakeup = wakeup;
    }

    /// Queues the task; `silent` spares the wake-up, for the thread that would be woken. False,
    /// and nothing queued, once this is closed.
    synchronized boolean offer(Runnable task, boolean silent) {
        if (closed) {
            return false;
        }
        posted.add(task);
        // One wake-up serves all tasks of the batch that the first one opens.
        if (posted.size() == 1 && !silent) {
            wakeup.run();
        }
        return true;
    }

    /// Ends the wait of the loop, unless there is none any more.
    synchronized void wakeup() {
        if (!closed) {
            wakeup.run();
        }
    }

    /// Refuses posts from now on; the first time, and unless `silent`, it ends the wait too.
    synchronized void close(boolean silent) {
        if (!closed && !silent) {
            wakeup.run();
        }
        closed = true;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /// True when the loop may wait: no task to run and not closed. *Thread:* loop thread only.
    synchronized boolean isQuiet() {
        return !closed && posted.isEmpty() && running.isEmpty();
    }

    /// Runs the tasks posted before this call, so that tasks posting tasks cannot hold the
    /// loop. Returns how many were run. *Thread:* loop thread only.
    int run(Consumer<Runnable> guard) {
        if (running.isEmpty()) {
            take();
        }
        int called = 0;
        for (Runnable task = running.poll(); task != null; task = running.poll()) {
            called++;
            guard.accept(task);
        }
        return called;
    }

    /// Drops all tasks; threads that wait for one are told. *Thread:* loop thread only.
    void cancel() {
        do {
            for (Runnable task = running.poll(); task != null; task = running.poll()) {
                if (task instanceof Future<?> call) {
                    call.cancel(false);
                }
            }
            take();
        } while (!running.isEmpty());
    }

    private synchronized void take() {
        ArrayDeque<Runnable> empty = running;
        running = posted;
        posted = empty;
    }
}
