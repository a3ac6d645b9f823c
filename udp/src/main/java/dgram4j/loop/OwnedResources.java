package dgram4j.loop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What a loop closes when it is closed: what came last first.
///
/// *Thread:* the loop's.
final class OwnedResources {
    private final SequencedSet<AutoCloseable> owned = new LinkedHashSet<>();

    void add(AutoCloseable resource) {
        owned.add(resource);
    }

    void remove(AutoCloseable resource) {
        owned.remove(resource);
    }

    /// Closes all, and tells the handler of those that could not be closed.
    void close(ErrorHandler errors) {
        for (AutoCloseable resource : List.copyOf(owned.reversed())) {
            try {
                resource.close();
            } catch (Exception thrown) {
                errors.onError(thrown);
            }
        }
        owned.clear();
    }
}
