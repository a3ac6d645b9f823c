package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.sys.Errno;

/// Error numbers, their names and libuv's texts, as `internalBinding('errno')`.
public final class ErrnoBinding {
    ErrnoBinding() {}

    /// The name of a negative error number, such as `EADDRINUSE`.
    @HostAccess.Export
    public String name(int number) {
        return Errno.name(number);
    }

    /// libuv's text of a negative error number, such as `address already in use`.
    @HostAccess.Export
    public String text(int number) {
        return Errno.text(number);
    }

    /// The negative number of a name, or 0 if nothing has that name.
    @HostAccess.Export
    public int number(String name) {
        return Errno.number(name).orElse(0);
    }

    /// Each error there is to `receive(number, name, text)`.
    @HostAccess.Export
    public void all(Value receive) {
        Errno.all().forEach(
                (number, entry) -> receive.executeVoid(number, entry.name(), entry.text()));
    }
}
