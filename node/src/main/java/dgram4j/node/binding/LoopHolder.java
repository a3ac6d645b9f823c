package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;

import dgram4j.node.core.Environment;

/// What keeps the runtime alive while it is referenced and not over, as `ref()` and `unref()` say.
///
/// *Thread:* the runtime's own.
public abstract class LoopHolder {
    private final Environment environment;
    private boolean referenced;

    LoopHolder(Environment environment) {
        this.environment = environment;
    }

    /// True once there is nothing left that a script could wait for.
    abstract boolean isOver();

    /// Has it keep the runtime alive.
    @HostAccess.Export
    public final void ref() {
        if (!referenced && !isOver()) {
            referenced = true;
            environment.loop().retain();
        }
    }

    /// Has it not keep the runtime alive.
    @HostAccess.Export
    public final void unref() {
        if (referenced) {
            referenced = false;
            environment.loop().release();
        }
    }
}
