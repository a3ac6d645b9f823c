package dgram4j.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

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
    private static final long NANOS_PER_MILLI = 1_000_000;

    /// Rounds of the pending phase after a poll, as in libuv: completions may queue others.
    private static final int PENDING_ROUNDS = 8;

    /// Far timers are waited for in pieces, for systems that count milliseconds in an int.
    private static final long LONGEST_WAIT_MILLIS = Integer.MAX_VALUE;

    private final Poller poller;
    private final NanoClock clock;
    private final ErrorHandler errors;
    private final Timers timers = new Timers(this::nowMillis);
    private final Immediates immediates = new Immediates(this);
    private final TaskQueue tasks;
    private final Set<AutoCloseable> owned = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Runnable> flushHooks = new ArrayList<>();
    private final ArrayDeque<Runnable> flushOnce = new ArrayDeque<>();
    private final ArrayDeque<Runnable> pending = new ArrayDeque<>();
    private final ArrayDeque<Runnable> closing = new ArrayDeque<>();
    private final Consumer<Runnable> guard = this::call;
    private final Poller.Delivery delivery = this::deliver;

    /// The thread inside a run; others read it to know whether they are in the loop.
    private final AtomicReference<Thread> runner = new AtomicReference<>();

    /// Set by any thread, read once a turn.
    private volatile boolean stopped;

    private int retained;
    private long nowMillis;
    private boolean interrupted;
    private boolean released;

    /// A loop with nothing to do, on a poller of its own.
    /// *Errors:* `UncheckedIOException` when the system has no descriptor left.
    public EventLoop(Poller.Factory pollers, NanoClock clock, ErrorHandler errors) {
        this.poller = pollers.open();
        this.clock = clock;
        this.errors = errors;
        this.tasks = new TaskQueue(poller::wakeup);
        updateTime();
    }

    /// Turns until nothing ref'd is active, or it is stopped or closed. Returns [#isAlive()].
    ///
    /// *Errors:* `IllegalStateException` when it is running or closed.
    public boolean run() {
        enter();
        try {
            while (isAlive() && !stopped && !tasks.isClosed()) {
                turn(true);
            }
            return isAlive();
        } finally {
            leave();
        }
    }

    /// Makes one turn that does not wait, whether or not anything is active.
    /// Returns [#isAlive()]. *Errors:* as [#run()].
    public boolean runOnce() {
        enter();
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
        if (!inLoop()) {
            tasks.wakeup();
        }
    }

    /// Refuses tasks at once; closes what it owns and its poller, at once when it is not
    /// running, else after the turn it is in. Closing twice changes nothing.
    ///
    /// Tasks, timers and immediates that did not run are dropped. *Thread:* any thread.
    @Override
    public void close() {
        tasks.close(inLoop());
        release(Thread.currentThread());
    }

    /// True once [#close()] was called. *Thread:* any thread.
    public boolean isClosed() {
        return tasks.isClosed();
    }

    /// True on the thread that is running the loop. *Thread:* any thread.
    public boolean inLoop() {
        return runner.get() == Thread.currentThread();
    }

    /// True while anything that is ref'd is active, or callbacks of handles are due.
    public boolean isAlive() {
        return retained > 0 || !pending.isEmpty() || !closing.isEmpty();
    }

    /// The loop's time in whole milliseconds, as of the start of the phase.
    public long nowMillis() {
        return nowMillis;
    }

    /// Reads the clock anew, for a caller that took long or comes from outside a turn.
    public void updateTime() {
        nowMillis = Math.floorDiv(clock.nanoTime(), NANOS_PER_MILLI);
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
        tasks.post(task, inLoop());
    }

    /// As [#post(Runnable)].
    @Override
    public void execute(Runnable task) {
        post(task);
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

    /// Runs the callback in the closing phase. Keeps the loop alive until then.
    public void closing(Runnable callback) {
        confine();
        closing.add(callback);
    }

    /// Calls the hook at every flush point from now on: after each phase and before each wait.
    public void onFlush(Runnable hook) {
        confine();
        flushHooks.add(hook);
    }

    /// Ends [#onFlush(Runnable)] for this very hook.
    public void removeFlush(Runnable hook) {
        confine();
        flushHooks.remove(hook);
    }

    /// Calls the hook at the next flush point, once: costs nothing while nobody asks.
    public void flushSoon(Runnable hook) {
        confine();
        flushOnce.add(hook);
    }

    /// Closes the resource when the loop is closed, unless it is disowned before.
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

    private void turn(boolean mayWait) {
        updateTime();
        timers.runDue(guard);
        flush();
        runQueued(pending);
        flush();
        interrupted |= Thread.interrupted();
        poller.poll(mayWait ? waitNanos() : 0, delivery);
        updateTime();
        tasks.run(guard);
        for (int i = 0; i < PENDING_ROUNDS && !pending.isEmpty(); i++) {
            runQueued(pending);
        }
        flush();
        immediates.run(guard);
        flush();
        runQueued(closing);
        flush();
    }

    /// How long the poll may wait: 0 when something is due, −1 when nothing ever will be.
    private long waitNanos() {
        boolean due = stopped || !isAlive() || !tasks.isQuiet() || immediates.keepAwake()
                || !pending.isEmpty() || !closing.isEmpty() || !flushOnce.isEmpty();
        if (due) {
            return 0;
        }
        long nextMillis = timers.nextDueMillis();
        if (nextMillis == Long.MAX_VALUE) {
            return -1;
        }
        // The real now, not the turn's: what the callbacks took is not waited again.
        long nanos = clock.nanoTime();
        long untilMillis = nextMillis - Math.floorDiv(nanos, NANOS_PER_MILLI);
        if (untilMillis <= 0) {
            return 0;
        }
        return Math.min(untilMillis, LONGEST_WAIT_MILLIS) * NANOS_PER_MILLI
                - Math.floorMod(nanos, NANOS_PER_MILLI);
    }

    private void flush() {
        // By index: a hook may add or remove hooks.
        for (int i = 0; i < flushHooks.size(); i++) {
            call(flushHooks.get(i));
        }
        runQueued(flushOnce);
    }

    /// Calls what is in the queue now; what the callbacks add stays for the next time.
    private void runQueued(ArrayDeque<Runnable> queue) {
        for (int left = queue.size(); left > 0; left--) {
            call(queue.remove());
        }
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

    private void enter() {
        if (tasks.isClosed()) {
            throw new IllegalStateException("the event loop is closed");
        }
        if (!runner.compareAndSet(null, Thread.currentThread())) {
            throw new IllegalStateException("the event loop is running already");
        }
    }

    /// Lets go of the loop, then releases it if a close came meanwhile. In this order, so that
    /// of a close on another thread and this one at least one sees what the other did.
    private void leave() {
        if (interrupted) {
            interrupted = false;
            Thread.currentThread().interrupt();
        }
        stopped = false;
        runner.set(null);
        if (tasks.isClosed()) {
            release(Thread.currentThread());
        }
    }

    /// Closes what the loop owns, then its poller, once; whoever runs the loop does it later.
    private void release(Thread self) {
        if (!runner.compareAndSet(null, self)) {
            return;
        }
        try {
            if (!released) {
                released = true;
                closeOwned();
                poller.close();
            }
        } finally {
            runner.set(null);
        }
    }

    private void closeOwned() {
        for (AutoCloseable resource : List.copyOf(owned)) {
            try {
                resource.close();
            } catch (Exception thrown) {
                errors.onError(thrown);
            }
        }
        owned.clear();
    }

    private void confine() {
        Thread thread = runner.get();
        if (thread != null && thread != Thread.currentThread()) {
            throw new IllegalStateException("not on the thread of the event loop: post a task");
        }
    }
}
