package dgram4j.loop;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The started timers of a loop: a binary heap by due time, then by order of start.
///
/// A timer knows its slot, so that stopping one of many costs a logarithm, not a search.
/// *Thread:* loop thread only.
final class Timers {
    private static final int FIRST_CAPACITY = 16;

    private final LongSupplier nowMillis;
    private LoopTimer[] heap = new LoopTimer[FIRST_CAPACITY];
    private int size;
    private long starts;

    Timers(LongSupplier nowMillis) {
        this.nowMillis = nowMillis;
    }

    void start(LoopTimer timer, long delayMillis) {
        if (timer.isActive()) {
            remove(timer);
        }
        long now = nowMillis.getAsLong();
        // A delay beyond the end of time is the end of time.
        long due = now + delayMillis;
        timer.dueMillis = due < now ? Long.MAX_VALUE : due;
        timer.order = starts++;
        insert(timer);
        timer.keepAlive.active(true);
    }

    void stop(LoopTimer timer) {
        if (timer.isActive()) {
            remove(timer);
            timer.keepAlive.active(false);
        }
    }

    /// Calls every timer that is due now and was started before this call.
    ///
    /// Those that callbacks start wait for the next call, however short their delay: that is
    /// what bounds the phase. Their order of start tells them apart.
    /// Returns how many were called.
    int runDue(Consumer<Runnable> guard) {
        long now = nowMillis.getAsLong();
        long startedBefore = starts;
        int called = 0;
        while (size > 0 && heap[0].dueMillis <= now && heap[0].order < startedBefore) {
            LoopTimer timer = heap[0];
            stop(timer);
            called++;
            guard.accept(timer.callback);
        }
        return called;
    }

    /// When the first timer is due, in milliseconds, or `Long.MAX_VALUE` when there is none.
    long nextDueMillis() {
        return size == 0 ? Long.MAX_VALUE : heap[0].dueMillis;
    }

    int size() {
        return size;
    }

    private void insert(LoopTimer timer) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        siftUp(timer, size++);
    }

    private void remove(LoopTimer timer) {
        int slot = timer.slot;
        timer.slot = LoopTimer.NOT_QUEUED;
        LoopTimer last = heap[--size];
        heap[size] = null;
        if (last == timer) {
            return;
        }
        siftDown(last, slot);
        if (last.slot == slot) {
            siftUp(last, slot);
        }
    }

    private void siftUp(LoopTimer timer, int from) {
        int slot = from;
        while (slot > 0) {
            int parent = (slot - 1) / 2;
            if (!isBefore(timer, heap[parent])) {
                break;
            }
            put(heap[parent], slot);
            slot = parent;
        }
        put(timer, slot);
    }

    private void siftDown(LoopTimer timer, int from) {
        int slot = from;
        for (int child = 2 * slot + 1; child < size; child = 2 * slot + 1) {
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], timer)) {
                break;
            }
            put(heap[child], slot);
            slot = child;
        }
        put(timer, slot);
    }

    private void put(LoopTimer timer, int slot) {
        heap[slot] = timer;
        timer.slot = slot;
    }

    private static boolean isBefore(LoopTimer a, LoopTimer b) {
        return a.dueMillis < b.dueMillis || a.dueMillis == b.dueMillis && a.order < b.order;
    }
}
