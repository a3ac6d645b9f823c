package dgram4j.loop;

/// A callback of the next check phase, that is, right after the next poll.
///
/// Made and queued by [EventLoop#immediate(Runnable)]. *Thread:* loop thread only.
public final class LoopImmediate {
    final Runnable callback;
    final KeepAlive keepAlive;
    private final Immediates immediates;

    /// Neighbours in the list it stands in.
    LoopImmediate previous;
    LoopImmediate next;

    LoopImmediate(Immediates immediates, Runnable callback) {
        this.immediates = immediates;
        this.keepAlive = new KeepAlive(immediates);
        this.callback = callback;
    }

    /// Will not run any more, even if its phase has begun. After it ran this does nothing.
    public void cancel() {
        immediates.cancel(this);
    }

    /// Keeps the loop going, and its poll from waiting, until it ran.
    public void ref() {
        keepAlive.ref();
    }

    /// Runs only if something else makes the loop turn.
    public void unref() {
        keepAlive.unref();
    }

    /// True unless [#unref()] was the last word.
    public boolean hasRef() {
        return keepAlive.hasRef();
    }

    /// True until it is about to run or is cancelled.
    public boolean isActive() {
        return keepAlive.isActive();
    }
}
