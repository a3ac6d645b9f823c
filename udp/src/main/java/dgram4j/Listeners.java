package dgram4j;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/// The listeners of one event, in the order they were added.
///
/// *Thread:* any thread; what one adds or removes counts from the next event on.
final class Listeners<L> {
    private record Entry<L>(L listener, boolean once) {
    }

    /// Replaced, never changed, so that an event goes to those who listened when it began. The
    /// lock of this object serialises the replacing.
    private volatile Entry<L>[] entries = none();

    void add(L listener) {
        append(new Entry<>(Objects.requireNonNull(listener), false));
    }

    /// It is removed before its first call.
    void addOnce(L listener) {
        append(new Entry<>(Objects.requireNonNull(listener), true));
    }

    /// Takes away the one added last; does nothing when there is none.
    synchronized void remove(L listener) {
        Entry<L>[] before = entries;
        for (int i = before.length - 1; i >= 0; i--) {
            if (before[i].listener() == listener) {
                entries = without(before, i);
                return;
            }
        }
    }

    boolean isEmpty() {
        return entries.length == 0;
    }

    /// Hands each listener to `call`; what that throws ends the event.
    void emit(Consumer<L> call) {
        for (Entry<L> entry : entries) {
            if (!entry.once() || take(entry)) {
                call.accept(entry.listener());
            }
        }
    }

    private synchronized boolean take(Entry<L> once) {
        Entry<L>[] before = entries;
        for (int i = 0; i < before.length; i++) {
            if (before[i] == once) {
                entries = without(before, i);
                return true;
            }
        }
        return false;
    }

    private synchronized void append(Entry<L> entry) {
        Entry<L>[] after = Arrays.copyOf(entries, entries.length + 1);
        after[after.length - 1] = entry;
        entries = after;
    }

    private static <L> Entry<L>[] without(Entry<L>[] before, int index) {
        Entry<L>[] after = Arrays.copyOf(before, before.length - 1);
        System.arraycopy(before, index + 1, after, index, after.length - index);
        return after;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <L> Entry<L>[] none() {
        return new Entry[0];
    }
}
