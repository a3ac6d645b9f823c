package dgram4j.loop;

/// Calls back once, a number of milliseconds after it was started.
///
/// Made by [EventLoop#timer(Runnable)]. It may be started any number of times, from its own
/// callback too. *Thread:* loop thread only.
public final class LoopTimer {
    static final int NOT_QUEUED = -1;

    final Runnable callback;
    final KeepAlive keepAlive;
    private final Timers timers;

    /// When it is due, in the loop's milliseconds; read by the heap.
    long dueMillis;

    /// Which start this was of all starts of the loop: the earlier of two equals goes first.
    long order;

    /// Its place in the heap, or [#NOT_QUEUED].
    int slot = NOT_QUEUED;

    LoopTimer(Timers timers, KeepAlive keepAlive, Runnable callback) {
        this.timers = timers;
        this.keepAlive = keepAlive;
        this.callback = callback;
    }

    /// Due `delayMillis` after the loop's now; a start that was pending is replaced.
    /// A negative delay counts as 0. Not before the timers phase after this one.
    public void start(long delayMillis) {
        timers.start(this, Math.max(0, delayMillis));
    }

    /// Not due any more, if it was.
    public void stop() {
        timers.stop(this);
    }

    /// True from its start until its callback is about to run, or it is stopped.
    public boolean isActive() {
        return slot != NOT_QUEUED;
    }

    /// When it is or was last due, in the milliseconds of [EventLoop#nowMillis()].
    public long dueMillis() {
        return dueMillis;
    }

    /// While started it keeps the loop going.
    public void ref() {
        keepAlive.ref();
    }

    /// It does not keep the loop going.
    public void unref() {
        keepAlive.unref();
    }

    /// True unless [#unref()] was the last word.
    public boolean hasRef() {
        return keepAlive.hasRef();
    }
}
