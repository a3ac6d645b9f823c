package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.core.Environment;

/// The process's terminal, as `internalBinding('terminal')`.
///
/// *Thread:* the runtime's own.
public final class TerminalBinding {
    private final Environment environment;
    private boolean raw;

    TerminalBinding(Environment environment) {
        this.environment = environment;
        environment.loop().own(this::restore);
    }

    /// True if the descriptor is a terminal of this process.
    @HostAccess.Export
    public boolean isTerminal(int descriptor) {
        return environment.process().ownsProcess() && Terminals.isTerminal(descriptor);
    }

    /// Its lines and columns.
    @HostAccess.Export
    public ProxyArray size() {
        int[] size = Terminals.size();
        return ProxyArray.fromArray(size[0], size[1]);
    }

    /// Has every key told at once, or lines as usual; false if that cannot be. The process ends
    /// with lines as usual.
    @HostAccess.Export
    public boolean rawMode(boolean on) {
        if (on == raw) {
            return true;
        }
        if (!Terminals.rawMode(on)) {
            return false;
        }
        raw = on;
        return true;
    }

    private void restore() {
        if (raw) {
            Terminals.rawMode(false);
        }
    }
}
