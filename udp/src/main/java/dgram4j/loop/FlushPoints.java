package dgram4j.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Who wants to be called between the phases: some each time, some once.
/// *Thread:* loop thread only.
final class FlushPoints {
    private final List<Runnable> hooks = new ArrayList<>();
    private final CallbackQueue once = new CallbackQueue(CallbackQueue.Order.OLDEST_FIRST);

    void add(Runnable hook) {
        hooks.add(hook);
    }

    void remove(Runnable hook) {
        hooks.remove(hook);
    }

    void addOnce(Runnable hook) {
        once.add(hook);
    }

    void run(Consumer<Runnable> guard) {
        // By index: a hook may add or remove hooks.
        for (int i = 0; i < hooks.size(); i++) {
            guard.accept(hooks.get(i));
        }
        once.run(guard);
    }

    /// True while somebody asked who was not called yet.
    boolean due() {
        return !once.isEmpty();
    }
}
