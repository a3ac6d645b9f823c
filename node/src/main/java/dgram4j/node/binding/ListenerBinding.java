package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.net.ChannelWatcher;
import dgram4j.node.net.Listener;

/// One [Listener], for its object of JavaScript's.
public final class ListenerBinding {
    private final TcpBinding tcp;
    private final Value owner;
    private final Listener listener;

    ListenerBinding(TcpBinding tcp, ChannelWatcher watcher, Value owner) {
        this.tcp = tcp;
        this.owner = owner;
        this.listener = new Listener(watcher, this::accept);
    }

    private void accept(int status, Listener.Accepted accepted) {
        if (accepted == null) {
            tcp.accepted(owner, status, null);
            return;
        }
        ConnectionBinding made = tcp.connection();
        tcp.accepted(owner, accepted.giveTo(made.connection()), made);
    }

    @HostAccess.Export
    public int bind(String address, int port, boolean ipv6) {
        int refused = tcp.environment().fence().tcpListen(address, port);
        return refused != 0 ? refused : listener.bind(address, port, ipv6);
    }

    @HostAccess.Export
    public int sharePort() {
        return listener.sharePort();
    }

    @HostAccess.Export
    public int bindPath(String path) {
        String place = tcp.place(path);
        int refused = tcp.environment().fence().localSocket(place, true);
        return refused != 0 ? refused : listener.bind(place);
    }

    @HostAccess.Export
    public int listen(int backlog) {
        return listener.listen(backlog);
    }

    /// Lets others of the machine use its path.
    @HostAccess.Export
    public int permit(boolean readable, boolean writable) {
        return listener.permit(readable, writable);
    }

    /// Tells `receiver(address, port)` its address.
    @HostAccess.Export
    public int address(Value receiver) {
        return listener.address(receiver::executeVoid);
    }

    @HostAccess.Export
    public void ref() {
        listener.ref();
    }

    @HostAccess.Export
    public void unref() {
        listener.unref();
    }

    @HostAccess.Export
    public boolean hasRef() {
        return listener.hasRef();
    }

    /// Closes it; `done` is called in the loop's closing phase.
    @HostAccess.Export
    public void close(Value done) {
        listener.close(() -> tcp.environment().turn().run(done));
    }
}
