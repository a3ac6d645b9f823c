package dgram4j.node.binding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.core.Environment;
import dgram4j.node.core.MessageLink;
import dgram4j.node.core.WorkerOrder;

/// Runtimes that scripts start beside their own, as `internalBinding('workers')`.
///
/// *Thread:* the runtime's.
public final class WorkersBinding {
    private static final AtomicInteger LAST_ID = new AtomicInteger();

    private final Environment environment;

    WorkersBinding(Environment environment) {
        this.environment = environment;
        SharedMemory.letWait();
    }

    /// What this runtime finds of the one that made it, or null.
    @HostAccess.Export
    public Seat seat() {
        WorkerOrder.Seat seat = environment.seat();
        return seat == null ? null : new Seat(
                seat.threadId(), new LinkHandle(environment, seat.control()),
                new LinkHandle(environment, seat.messages()));
    }

    /// As [WorkerOrder.Seat].
    public record Seat(
            @HostAccess.Export int threadId, @HostAccess.Export LinkHandle control,
            @HostAccess.Export LinkHandle messages) {}

    /// Two ends of a new link.
    @HostAccess.Export
    public ProxyArray link() {
        MessageLink link = new MessageLink();
        return ProxyArray.fromArray(
                new LinkHandle(environment, link.first()),
                new LinkHandle(environment, link.second()));
    }

    /// What the fence says to a worker: 0, or what it refuses.
    @HostAccess.Export
    public int allowed() {
        return environment.fence().worker();
    }

    /// A worker that does not run yet.
    ///
    /// @param execArguments its options
    /// @param arguments `process.argv` from its third element on
    /// @param variables names and values in turn; null for those of this process
    /// @param directory where it is
    /// @param feeds true if it gets a standard input from here
    @HostAccess.Export
    public WorkerHandle create(
            Value execArguments, Value arguments, Value variables, String directory,
            boolean feeds) {
        return new WorkerHandle(
                environment, LAST_ID.incrementAndGet(), new WorkerHandle.Wishes(
                        texts(execArguments), texts(arguments), pairs(variables),
                        Path.of(directory), feeds));
    }

    private Map<String, String> pairs(Value variables) {
        if (variables == null || variables.isNull()) {
            return environment.process().environment();
        }
        List<String> texts = texts(variables);
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < texts.size(); i += 2) {
            pairs.put(texts.get(i), texts.get(i + 1));
        }
        return pairs;
    }

    private static List<String> texts(Value array) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < array.getArraySize(); i++) {
            all.add(array.getArrayElement(i).asString());
        }
        return all;
    }
}
