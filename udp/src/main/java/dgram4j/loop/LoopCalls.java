package dgram4j.loop;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// What other threads want done before the loop may end, and the calls they wait for.
///
/// *Thread:* any thread.
final class LoopCalls {
    private final AtomicInteger due = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();

    /// A task that somebody waits for.
    final class Call<T> extends FutureTask<T> {
        /// Read by the thread that runs it, after the queue has published it.
        private boolean counted;

        Call(Supplier<T> action) {
            super(action::get);
        }

        /// Somebody waits for it from now on, until it ran, threw or was cancelled. It is about
        /// to be posted, so that whoever sees the count finds the task.
        void count() {
            counted = true;
            waiting.incrementAndGet();
        }

        @Override
        protected void done() {
            if (counted) {
                waiting.decrementAndGet();
            }
        }

        /// The answer, however often this thread is interrupted meanwhile.
        /// *Errors:* what the action threw; `RejectedExecutionException` when the loop was
        /// closed before it ran.
        T await() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return get();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } catch (CancellationException e) {
                throw new RejectedExecutionException(TaskQueue.CLOSED, e);
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /// What was thrown, to be thrown again; what is not checked is all there can be.
    static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }

    /// The task, due from now until it runs; [#drop()] takes back one that is not posted.
    Runnable due(Runnable task) {
        due.incrementAndGet();
        return () -> {
            due.decrementAndGet();
            task.run();
        };
    }

    void drop() {
        due.decrementAndGet();
    }

    boolean waiting() {
        return waiting.get() > 0;
    }

    /// True while the loop has to turn for another thread's sake.
    boolean any() {
        return due.get() > 0 || waiting();
    }
}
