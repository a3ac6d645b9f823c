package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/// The engine's asynchronous context and its promises, as `internalBinding('async_context')`.
///
/// *Thread:* the runtime's own.
public final class AsyncContextBinding {
    private final EngineAgent agent = EngineAgent.current();
    private Object held;

    AsyncContextBinding() {}

    /// Whether the engine lets us change the current context other than for a scope.
    @HostAccess.Export
    public boolean isOpen() {
        return agent != null;
    }

    /// Keeps the current context until [#becomeHeld].
    @HostAccess.Export
    public void hold() {
        held = agent.context();
    }

    /// Makes the context that was held the current one.
    @HostAccess.Export
    public void becomeHeld() {
        agent.become(held);
        held = null;
    }

    /// Calls `listener(step, promise, parent)` for each promise that is made ("init"), settled
    /// ("resolve"), and around each of its reactions ("before", "after"); null ends it.
    @HostAccess.Export
    public void watchPromises(Value listener) {
        if (agent != null) {
            agent.watchPromises(listener.isNull() ? null : listener);
        }
    }
}
