package dgram4j.loop;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/// Callbacks of one phase, first come first served. *Thread:* loop thread only.
final class CallbackQueue {
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();

    void add(Runnable callback) {
        queue.add(callback);
    }

    /// Calls what is in the queue now; what the callbacks add stays for the next time.
    void run(Consumer<Runnable> guard) {
        for (int left = queue.size(); left > 0; left--) {
            guard.accept(queue.remove());
        }
    }

    /// Calls what is in the queue and what the callbacks add, up to `rounds` times.
    void run(int rounds, Consumer<Runnable> guard) {
        for (int i = 0; i < rounds && !isEmpty(); i++) {
            run(guard);
        }
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }
}
