package dgram4j.loop;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One thread's turn, in libuv's order: timers, pending, flush, poll, check, closing.
///
/// It turns while something that is ref'd is active. Every phase is bounded by what it held
/// when it began, so no phase can starve another. What callbacks throw goes to the
/// [ErrorHandler], and the loop goes on.
///
/// *Thread:* any one thread may run it; while one does, all methods are for that thread but
/// those marked "any thread". While none does, they are for whoever sets it up, one at a time.
/// An interrupt does not end a run ([#stop()] does); it is handed back when the run is over.
public final class EventLoop implements KeepAlive.Tally, Executor, AutoCloseable {
    /// Rounds of the pending phase after a poll, as in libuv: completions may queue others.
    private static final int PENDING_ROUNDS = 8;

    private static final Runnable NOTHING = () -> { };

    private final Poller poller;
    private final LoopTime time;
    private final ErrorHandler errors;
    private final Timers timers = new Timers(this::nowMillis);
    private final Immediates immediates = new Immediates(this);
    private final OwnedResources owned = new OwnedResources();
    private final FlushPoints flushPoints = new FlushPoints();
    private final CallbackQueue pending = new CallbackQueue(CallbackQueue.Order.OLDEST_FIRST);
    private final CallbackQueue closing = new CallbackQueue(CallbackQueue.Order.NEWEST_FIRST);
    private final Consumer<Runnable> guard = this::call;
    private final Poller.Delivery delivery = this::deliver;
    private final LoopAccess access;

    /// Set by any thread, read once a turn.
    private volatile boolean stopped;

    private int retained;
    private long turns;

    /// Anything else than [#NOTHING] while it serves.
    private Runnable beforeWait = NOTHING;

    private boolean interrupted;
    private boolean disposed;

    /// A loop with nothing to do, on a poller of its own.
    /// *Errors:* `UncheckedIOException` when the system has no descriptor left.
    public EventLoop(Poller.Factory pollers, NanoClock clock, ErrorHandler errors) {
        this.poller = pollers.open();
        this.time = new LoopTime(clock);
        this.errors = errors;
        this.access = new LoopAccess(poller::wakeup, this::dispose);
    }

    /// Turns until nothing ref'd is active, or it is stopped or closed. Returns [#isAlive()].
    ///
    /// *Errors:* `IllegalStateException` when it is running or closed.
    public boolean run() {
        access.enter();
        try {
            while (isAlive() && goesOn()) {
                turn(true);
            }
            return isAlive();
        } finally {
            leave();
        }
    }

    /// Turns until it is stopped or closed, with or without anything active. `beforeWait` is
    /// called before each wait; it may ask [#isAlive()]. *Errors:* as [#run()].
    public void serve(Runnable beforeWait) {
        access.enter();
        this.beforeWait = beforeWait;
        try {
            while (goesOn()) {
                turn(true);
            }
        } finally {
            this.beforeWait = NOTHING;
            leave();
        }
    }

    /// Makes one turn that does not wait, whether or not anything is active.
    /// Returns [#isAlive()]. *Errors:* as [#run()].
    public boolean runOnce() {
        access.enter();
        try {
            turn(false);
            return isAlive();
        } finally {
            leave();
        }
    }

    /// Ends the run after the turn it is in, or the next run at once. *Thread:* any thread.
    public void stop() {
        stopped = true;
        access.wakeup();
    }

    /// Refuses tasks at once; closes what it owns, runs the pending and the closing phase and
    /// closes the poller: at once when it is not running, else after the turn it is in. A second
    /// time does nothing.
    ///
    /// Tasks, timers and immediates that did not run are dropped. *Thread:* any thread.
    @Override
    public void close() {
        access.close();
    }

    /// True once [#close()] was called. *Thread:* any thread.
    public boolean isClosed() {
        return access.isClosed();
    }

    /// True on the thread that has the loop: it runs it, or is let in by [#dispatch(Runnable)].
    /// *Thread:* any thread.
    public boolean inLoop() {
        return access.isMine();
    }

    /// True while anything that is ref'd is active, or callbacks of handles are due.
    public boolean isAlive() {
        return retained > 0 || !pending.isEmpty() || !closing.isEmpty() || access.isAwaited();
    }

    /// The loop's time in whole milliseconds, as of the start of the phase.
    public long nowMillis() {
        return time.nowMillis();
    }

    /// What the loop's clock says now, in nanoseconds; its own time ([#nowMillis]) stands still
    /// within a callback.
    public long nanos() {
        return time.nanos();
    }

    /// How many turns have begun: what may happen so often in a turn asks for it.
    public long turns() {
        return turns;
    }

    /// Reads the clock anew, for a caller that took long or comes from outside a turn.
    public void updateTime() {
        time.update();
    }

    /// A timer that is not started yet; it is ref'd.
    public LoopTimer timer(Runnable callback) {
        return new LoopTimer(timers, new KeepAlive(this), callback);
    }

    /// Queues the callback for the next check phase; it is ref'd.
    public LoopImmediate immediate(Runnable callback) {
        confine();
        return immediates.add(callback);
    }

    /// Runs the task on the loop's thread, in the poll phase, after those posted before it.
    ///
    /// It ends a wait but does not keep the loop alive: pair it with [#retain()] for a result
    /// that must not be missed. *Thread:* any thread.
    /// *Errors:* `RejectedExecutionException` once the loop is closed.
    public void post(Runnable task) {
        access.post(task);
    }

    /// As [#post(Runnable)], for those to whom a closed loop is no error: false, and nothing
    /// happens, once it is. *Thread:* any thread.
    public boolean offer(Runnable task) {
        return access.offer(task);
    }

    /// As [#post(Runnable)].
    @Override
    public void execute(Runnable task) {
        post(task);
    }

    /// Runs the action as the loop's thread does: at once when this is that thread or nobody
    /// runs the loop, else as a task that keeps the loop alive until it ran.
    ///
    /// *Thread:* any thread. *Errors:* as [#post(Runnable)]; what the action throws comes out
    /// when it ran at once.
    public void dispatch(Runnable action) {
        access.dispatch(action);
    }

    /// The action's answer, waited for where [#dispatch(Runnable)] would not.
    ///
    /// *Thread:* any thread; if the loop's thread waits for this one they wait for ever.
    /// *Errors:* as [#post(Runnable)], and what the action throws.
    public <T> T call(Supplier<T> action) {
        return access.call(action);
    }

    /// Keeps the loop alive until [#release()] is called as often: one per request under way.
    @Override
    public void retain() {
        confine();
        retained++;
    }

    /// Takes back one [#retain()].
    /// *Errors:* `IllegalStateException` when there is none left.
    @Override
    public void release() {
        confine();
        if (retained == 0) {
            throw new IllegalStateException("release without retain");
        }
        retained--;
    }

    /// Runs the callback in the next pending phase: for completions that are known already but
    /// must not run inside the call that caused them. Keeps the loop alive until then.
    public void pending(Runnable callback) {
        confine();
        pending.add(callback);
    }

    /// Runs the callback in the closing phase, before those added earlier. Keeps the loop alive
    /// until then.
    public void closing(Runnable callback) {
        confine();
        closing.add(callback);
    }

    /// Calls the hook at every flush point from now on: after each phase and before each wait.
    public void onFlush(Runnable hook) {
        confine();
        flushPoints.add(hook);
    }

    /// Ends [#onFlush(Runnable)] for this very hook.
    public void removeFlush(Runnable hook) {
        confine();
        flushPoints.remove(hook);
    }

    /// Calls the hook at the next flush point, once: costs nothing while nobody asks.
    public void flushSoon(Runnable hook) {
        confine();
        flushPoints.addOnce(hook);
    }

    /// Closes the resource when the loop is closed, unless it is disowned before; what is owned
    /// last is closed first.
    public void own(AutoCloseable resource) {
        confine();
        owned.add(resource);
    }

    /// Ends [#own(AutoCloseable)].
    public void disown(AutoCloseable resource) {
        confine();
        owned.remove(resource);
    }

    /// Where handles register their descriptors or channels.
    public Poller poller() {
        return poller;
    }

    /// True inside a poller's delivery when no callback would run between its end and the next
    /// delivery of the next poll: what is put off until then is not late.
    public boolean pollsNext() {
        return goesOn() && !poller.hasMore() && access.isQuiet() && immediates.size() == 0
                && !flushPoints.due() && pending.isEmpty() && closing.isEmpty() && !timerIsDue();
    }

    private boolean goesOn() {
        return !stopped && !access.isClosed();
    }

    private void turn(boolean mayWait) {
        turns++;
        updateTime();
        timers.runDue(guard);
        flush();
        pending.run(guard);
        flush();
        interrupted |= Thread.interrupted();
        beforeWait.run();
        poller.poll(mayWait ? waitNanos() : 0, delivery);
        updateTime();
        access.runTasks(guard);
        pending.run(PENDING_ROUNDS, guard);
        flush();
        immediates.run(guard);
        flush();
        closing.run(guard);
        flush();
    }

    private boolean timerIsDue() {
        return time.nanosUntil(timers.nextDueMillis()) == 0;
    }

    /// How long the poll may wait: 0 when something is due, −1 when nothing ever will be.
    private long waitNanos() {
        boolean due = !goesOn() || beforeWait == NOTHING && !isAlive() || !access.isQuiet()
                || immediates.keepAwake() || flushPoints.due()
                || !pending.isEmpty() || !closing.isEmpty();
        if (due) {
            return 0;
        }
        return time.nanosUntil(timers.nextDueMillis());
    }

    private void flush() {
        flushPoints.run(guard);
    }

    private void call(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable thrown) {
            errors.onError(thrown);
        }
    }

    private void deliver(PollListener listener, int events) {
        try {
            listener.ready(events);
        } catch (Throwable thrown) {
            errors.onError(thrown);
        }
        flush();
    }

    private void leave() {
        if (interrupted) {
            interrupted = false;
            Thread.currentThread().interrupt();
        }
        stopped = false;
        access.leave(guard);
    }

    private void dispose() {
        if (disposed) {
            return;
        }
        disposed = true;
        access.cancelTasks();
        owned.close(errors);
        pending.run(PENDING_ROUNDS, guard);
        closing.run(PENDING_ROUNDS, guard);
        poller.close();
    }

    private void confine() {
        if (access.isAnothers()) {
            throw new IllegalStateException("not on the thread of the event loop: post a task");
        }
    }
}
