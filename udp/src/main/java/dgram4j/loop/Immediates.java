package dgram4j.loop;

import java.util.function.Consumer;

/// The callbacks of the check phase, in the order they were queued.
///
/// A ring with a sentinel, so that cancelling is O(1). *Thread:* loop thread only.
final class Immediates implements KeepAlive.Tally {
    private final LoopImmediate ring = new LoopImmediate(this, null);
    private final KeepAlive.Tally loop;
    private int size;
    private int refd;

    Immediates(KeepAlive.Tally loop) {
        this.loop = loop;
        ring.next = ring;
        ring.previous = ring;
    }

    LoopImmediate add(Runnable callback) {
        LoopImmediate added = new LoopImmediate(this, callback);
        insertBefore(ring, added);
        added.keepAlive.active(true);
        size++;
        return added;
    }

    void cancel(LoopImmediate immediate) {
        if (immediate.isActive()) {
            unlink(immediate);
            immediate.keepAlive.active(false);
            size--;
        }
    }

    /// Calls those queued before this call; those queued meanwhile are left for the next one.
    /// Returns how many were called.
    int run(Consumer<Runnable> guard) {
        if (size == 0) {
            return 0;
        }
        LoopImmediate end = new LoopImmediate(this, null);
        insertBefore(ring, end);
        int called = 0;
        try {
            while (ring.next != end) {
                LoopImmediate first = ring.next;
                cancel(first);
                called++;
                guard.accept(first.callback);
            }
        } finally {
            unlink(end);
        }
        return called;
    }

    int size() {
        return size;
    }

    /// True while one that is ref'd waits: the poll before it must not wait then.
    boolean keepAwake() {
        return refd > 0;
    }

    @Override
    public void retain() {
        refd++;
        loop.retain();
    }

    @Override
    public void release() {
        refd--;
        loop.release();
    }

    private static void insertBefore(LoopImmediate place, LoopImmediate added) {
        added.previous = place.previous;
        added.next = place;
        place.previous.next = added;
        place.previous = added;
    }

    private static void unlink(LoopImmediate one) {
        one.previous.next = one.next;
        one.next.previous = one.previous;
        one.previous = null;
        one.next = null;
    }
}
