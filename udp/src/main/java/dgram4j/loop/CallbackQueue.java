package dgram4j.loop;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/// Callbacks of one phase. *Thread:* loop thread only.
final class CallbackQueue {
    /// Which of the callbacks comes first.
    enum Order {
        OLDEST_FIRST, NEWEST_FIRST
    }

    private final Order order;
    private ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private ArrayDeque<Runnable> running = new ArrayDeque<>();

    CallbackQueue(Order order) {
        this.order = order;
    }

    void add(Runnable callback) {
        if (order == Order.OLDEST_FIRST) {
            waiting.addLast(callback);
        } else {
            waiting.addFirst(callback);
        }
    }

    /// Calls what is in the queue now; what the callbacks add stays for the next time.
    void run(Consumer<Runnable> guard) {
        if (running.isEmpty()) {
            ArrayDeque<Runnable> empty = running;
            running = waiting;
            waiting = empty;
        }
        for (Runnable next = running.poll(); next != null; next = running.poll()) {
            guard.accept(next);
        }
    }

    /// Calls what is in the queue and what the callbacks add, up to `rounds` times.
    void run(int rounds, Consumer<Runnable> guard) {
        for (int i = 0; i < rounds && !isEmpty(); i++) {
            run(guard);
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty() && running.isEmpty();
    }
}
