package dgram4j.loop;

import java.io.UncheckedIOException;

import dgram4j.sys.Errno;

/// A poller that is opened when something is first watched or waited for: a program that only
/// computes makes no system call of ours, and the first of them are the dear ones.
public final class LatePoller implements Poller {
    private final Factory pollers;

    /// Null until it is opened. Volatile, as is `woken`: each is written before the other is read,
    /// so that of a waker and a loop that is about to wait one sees the other.
    private volatile Poller opened;

    private volatile boolean woken;
    private boolean closed;

    /// A poller of this kind, not opened yet.
    public LatePoller(Factory pollers) {
        this.pollers = pollers;
    }

    /// *Errors:* also −EMFILE when the system has no descriptor left for the poller itself.
    @Override
    public int register(Pollable pollable, int interest, PollListener listener) {
        try {
            return open().register(pollable, interest, listener);
        } catch (UncheckedIOException none) {
            return -Errno.EMFILE;
        }
    }

    @Override
    public int modify(Pollable pollable, int interest) {
        return opened == null ? -Errno.ENOENT : opened.modify(pollable, interest);
    }

    @Override
    public int unregister(Pollable pollable) {
        return opened == null ? -Errno.ENOENT : opened.unregister(pollable);
    }

    /// *Errors:* `UncheckedIOException` when the system has no descriptor left to wait with.
    @Override
    public void poll(long timeoutNanos, Delivery delivery) {
        Poller now = opened;
        if (now == null) {
            if (timeoutNanos == 0) {
                woken = false;
                return;
            }
            now = open();
        }
        now.poll(timeoutNanos, delivery);
    }

    @Override
    public boolean hasMore() {
        return opened != null && opened.hasMore();
    }

    @Override
    public void wakeup() {
        woken = true;
        Poller now = opened;
        if (now != null) {
            now.wakeup();
        }
    }

    @Override
    public int size() {
        return opened == null ? 0 : opened.size();
    }

    @Override
    public void close() {
        closed = true;
        if (opened != null) {
            opened.close();
        }
    }

    private Poller open() {
        Poller now = opened;
        if (now == null) {
            if (closed) {
                throw new IllegalStateException("the poller is closed");
            }
            now = pollers.open();
            opened = now;
            if (woken) {
                now.wakeup();
            }
        }
        return now;
    }
}
