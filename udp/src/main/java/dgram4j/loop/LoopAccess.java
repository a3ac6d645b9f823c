package dgram4j.loop;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// How threads get at a loop: to run it, to have something run by it, to close it.
///
/// *Thread:* any thread, but where it says otherwise.
final class LoopAccess {
    private final LoopOwner owner = new LoopOwner();
    private final LoopCalls calls = new LoopCalls();
    private final TaskQueue tasks;
    private final Runnable dispose;

    /// `dispose` releases all the loop has; it may be called more than once, by its owner.
    LoopAccess(Runnable wakeup, Runnable dispose) {
        this.tasks = new TaskQueue(wakeup);
        this.dispose = dispose;
    }

    boolean isMine() {
        return owner.isMine();
    }

    boolean isAnothers() {
        return owner.isAnothers();
    }

    boolean isClosed() {
        return tasks.isClosed();
    }

    void enter() {
        if (isClosed()) {
            throw new IllegalStateException(TaskQueue.CLOSED);
        }
        owner.enter();
    }

    /// Gives the loop back, after what others have asked of it meanwhile: nobody else would do it.
    /// A closed loop only answers those who wait.
    /// *Thread:* the one that entered.
    void leave(Consumer<Runnable> guard) {
        Throwable failure = null;
        while (!owner.leave(() -> isClosed() ? calls.waiting() : calls.any())) {
            try {
                answer(guard);
            } catch (RuntimeException | Error thrown) {
                // An error handler that throws cannot keep the loop from being given back.
                failure = thrown;
            }
        }
        disposeIfClosed();
        if (failure != null) {
            throw LoopCalls.unchecked(failure);
        }
    }

    private void answer(Consumer<Runnable> guard) {
        if (isClosed()) {
            tasks.cancel();
        } else {
            tasks.run(guard);
        }
    }

    void wakeup() {
        if (!isMine()) {
            tasks.wakeup();
        }
    }

    void close() {
        tasks.close(isMine());
        disposeIfClosed();
    }

    void post(Runnable task) {
        if (!offer(task)) {
            throw new RejectedExecutionException(TaskQueue.CLOSED);
        }
    }

    boolean offer(Runnable task) {
        return tasks.offer(task, isMine());
    }

    void dispatch(Runnable action) {
        if (isMine()) {
            action.run();
            return;
        }
        owner.visit(() -> {
            if (isClosed()) {
                throw new RejectedExecutionException(TaskQueue.CLOSED);
            }
            action.run();
        }, () -> postDue(action));
        disposeIfClosed();
    }

    <T> T call(Supplier<T> action) {
        if (isMine()) {
            return action.get();
        }
        LoopCalls.Call<T> call = calls.new Call<>(action);
        owner.visit(() -> {
            if (isClosed()) {
                call.cancel(false);
            }
            call.run();
        }, () -> {
            call.count();
            if (!offer(call)) {
                call.cancel(false);
            }
        });
        disposeIfClosed();
        return call.await();
    }

    /// True when the loop may wait. *Thread:* loop thread only.
    boolean isQuiet() {
        return tasks.isQuiet();
    }

    /// True while the loop has to turn for another thread's sake.
    boolean isAwaited() {
        return calls.any();
    }

    /// Runs the tasks posted before this call. *Thread:* loop thread only.
    void runTasks(Consumer<Runnable> guard) {
        tasks.run(guard);
    }

    /// Drops the tasks, and tells those who wait. *Thread:* loop thread only.
    void cancelTasks() {
        tasks.cancel();
    }

    private void postDue(Runnable action) {
        Runnable due = calls.due(action);
        if (!offer(due)) {
            calls.drop();
            throw new RejectedExecutionException(TaskQueue.CLOSED);
        }
    }

    /// A close that came while somebody had the loop is carried out by who leaves it. Both look
    /// after they have let go or marked it closed, so at least one of them sees the other.
    private void disposeIfClosed() {
        if (isClosed() && !isMine()) {
            owner.visit(dispose, () -> { });
        }
    }
}
