package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;
import dgram4j.node.core.ProcessSignals;
import dgram4j.node.fence.Permission;

/// Operating system signals, as `internalBinding('signals')`; only a runtime that is the process
/// gets them.
public final class SignalsBinding {
    private final Environment environment;

    SignalsBinding(Environment environment) {
        this.environment = environment;
    }

    /// Calls `callback(name, number)` on the loop for each arrival of the signal from now on.
    ///
    /// *Errors:* false if this runtime may not, or the system or the JVM keeps the signal.
    @HostAccess.Export
    public boolean start(String name, Value callback) {
        if (!environment.process().ownsProcess()) {
            return false;
        }
        return ProcessSignals.handle(
                name,
                number -> environment.loop().offer(
                        () -> environment.turn().run(callback, name, number)));
    }

    /// Gives the signal back to the system: it ends the process again.
    @HostAccess.Export
    public void stop(String name) {
        if (environment.process().ownsProcess()) {
            ProcessSignals.restore(name);
        }
    }

    /// Sends a signal to a process; number 0 only asks whether the process is there.
    ///
    /// *Errors:* 0 or −errno.
    @HostAccess.Export
    public int kill(int pid, String name, int number) {
        int refused = environment.fence().plain(Permission.SIGNAL, pid + " " + name);
        return refused < 0 ? refused : ProcessSignals.send(pid, name, number);
    }
}
