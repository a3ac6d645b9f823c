package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.net.Connection;

/// One [Connection], for its object of JavaScript's. Answers are those of the connection; a
/// `request` hears of its outcome through [TcpBinding#listen].
public final class ConnectionBinding {
    private final TcpBinding tcp;
    private final Connection connection;

    ConnectionBinding(TcpBinding tcp, Connection connection) {
        this.tcp = tcp;
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    @HostAccess.Export
    public int bind(String address, int port, boolean ipv6) {
        return connection.bind(address, port, ipv6);
    }

    @HostAccess.Export
    public int connect(Value request, String address, int port, boolean ipv6) {
        int refused = tcp.environment().fence().tcpConnect(address, port);
        return refused != 0
                ? refused
                : connection.connect(address, port, ipv6, status -> tcp.done(request, status));
    }

    @HostAccess.Export
    public int connectPath(Value request, String path) {
        String place = tcp.place(path);
        int refused = tcp.environment().fence().localSocket(place, false);
        return refused != 0
                ? refused
                : connection.connect(place, status -> tcp.done(request, status));
    }

    @HostAccess.Export
    public int readStart(Value owner) {
        return connection.readStart(count -> tcp.read(owner, count));
    }

    @HostAccess.Export
    public int readStop() {
        return connection.readStop();
    }

    /// Writes a piece of an ArrayBuffer.
    @HostAccess.Export
    public int write(Value request, Value buffer, int offset, int length) {
        byte[] bytes = new byte[length];
        if (length > 0) {
            buffer.readBuffer(offset, bytes, 0, length);
        }
        return connection.write(bytes, status -> tcp.done(request, status));
    }

    @HostAccess.Export
    public int shutdown(Value request) {
        return connection.shutdown(status -> tcp.done(request, status));
    }

    /// Tells `receiver(address, port)` its own address, or the peer's.
    @HostAccess.Export
    public int address(boolean peers, Value receiver) {
        return connection.address(peers, receiver::executeVoid);
    }

    @HostAccess.Export
    public int noDelay(boolean on) {
        return connection.noDelay(on);
    }

    @HostAccess.Export
    public int keepAlive(boolean on, int seconds) {
        return connection.keepAlive(on, seconds);
    }

    @HostAccess.Export
    public int setTypeOfService(int value) {
        return connection.typeOfService(value);
    }

    @HostAccess.Export
    public int typeOfService() {
        return connection.typeOfService();
    }

    @HostAccess.Export
    public double queuedBytes() {
        return connection.queuedBytes();
    }

    @HostAccess.Export
    public double bytesRead() {
        return connection.bytesRead();
    }

    @HostAccess.Export
    public double bytesWritten() {
        return connection.bytesWritten();
    }

    @HostAccess.Export
    public void ref() {
        connection.ref();
    }

    @HostAccess.Export
    public void unref() {
        connection.unref();
    }

    @HostAccess.Export
    public boolean hasRef() {
        return connection.hasRef();
    }

    @HostAccess.Export
    public int resetOnClose() {
        return connection.resetOnClose();
    }

    /// Closes it; `done` is called in the loop's closing phase.
    @HostAccess.Export
    public void close(Value done) {
        connection.close(() -> tcp.environment().turn().run(done));
    }
}
