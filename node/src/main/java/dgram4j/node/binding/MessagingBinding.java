package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;

/// The loop as message ports need it, as `internalBinding('messaging')`.
///
/// *Thread:* the runtime's.
public final class MessagingBinding {
    private final Environment environment;

    MessagingBinding(Environment environment) {
        this.environment = environment;
    }

    /// Has a function called as a macrotask of its own, after those queued before.
    @HostAccess.Export
    public void post(Value task) {
        environment.loop().post(() -> environment.turn().run(task));
    }

    /// Keeps the runtime alive until [#release].
    @HostAccess.Export
    public void retain() {
        environment.loop().retain();
    }

    @HostAccess.Export
    public void release() {
        environment.loop().release();
    }
}
