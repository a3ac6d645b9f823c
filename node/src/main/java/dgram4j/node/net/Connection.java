package dgram4j.node.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.IntConsumer;

import dgram4j.loop.KeepAlive;
import dgram4j.sys.Errno;

/// One end of a connection, of TCP or of the machine's own sockets, from before it is connected
/// until it is closed.
///
/// *Errors:* −errno; 0 is success. *Thread:* loop thread only.
public final class Connection {
    /// Bytes of one read: what libuv suggests to those who read.
    public static final int READ_BYTES = 65536;

    /// Reads in a row while the other end fills each: others have their turn after that.
    private static final int READS = 8;
    /// What hears the end of the stream instead of bytes: libuv's UV_EOF.
    public static final int EOF = -4095;

    private final ChannelWatcher watcher;
    private final KeepAlive reading;
    private final ByteBuffer into;
    private SocketChannel channel;
    private ChannelWatcher.Watch watch;
    private Outgoing outgoing;
    private boolean ipv6;
    private int delayedError;
    private IntConsumer onRead;
    private IntConsumer onConnect;
    private boolean readWanted;
    private boolean closed;
    private long bytesRead;

    /// An end without a channel. What is read is in `into` when the reader is told.
    public Connection(ChannelWatcher watcher, byte[] into) {
        this.watcher = watcher;
        this.reading = new KeepAlive(watcher.loop());
        this.into = ByteBuffer.wrap(into);
    }

    /// Takes a channel that is connected.
    void adopt(SocketChannel accepted, boolean onIpv6) throws IOException {
        accepted.configureBlocking(false);
        ipv6 = onIpv6;
        own(accepted);
    }

    private void own(SocketChannel opened) {
        channel = opened;
        watch = watcher.watch(opened, this::ready);
        outgoing = new Outgoing(opened, watch, watcher.loop());
    }

    /// Binds to an address of this machine. An address in use is told when it connects.
    public int bind(String address, int port, boolean onIpv6) {
        try {
            open(onIpv6);
            channel.bind(Addresses.own(address, port, onIpv6));
            return 0;
        } catch (IOException | RuntimeException refused) {
            int errno = ChannelErrors.errno(refused);
            if (errno == -Errno.EADDRINUSE) {
                delayedError = errno;
                return 0;
            }
            return errno;
        }
    }

    /// Connects; `done` hears the outcome later, if the answer is 0.
    public int connect(String address, int port, boolean onIpv6, IntConsumer done) {
        try {
            if (delayedError != 0) {
                return delayedError;
            }
            open(onIpv6);
            return begin(Addresses.of(address, port, onIpv6), done);
        } catch (IOException | RuntimeException refused) {
            return refused(refused, done);
        }
    }

    /// Connects to a socket of this machine that has a path.
    public int connect(String path, IntConsumer done) {
        try {
            if (channel == null) {
                SocketChannel opened = SocketChannel.open(StandardProtocolFamily.UNIX);
                opened.configureBlocking(false);
                own(opened);
            }
            return begin(UnixDomainSocketAddress.of(path), done);
        } catch (IOException | RuntimeException refused) {
            int errno = ChannelErrors.errno(refused);
            later(done, errno);
            return 0;
        }
    }

    private int begin(SocketAddress peer, IntConsumer done) throws IOException {
        if (channel.connect(peer)) {
            later(done, 0);
            return 0;
        }
        onConnect = done;
        watcher.loop().retain();
        watch.want(SelectionKey.OP_CONNECT);
        return 0;
    }

    /// As in libuv: a refusal comes like any outcome, other errors at once.
    private int refused(Exception refused, IntConsumer done) {
        int errno = ChannelErrors.errno(refused);
        if (errno != -Errno.ECONNREFUSED) {
            return errno;
        }
        later(done, errno);
        return 0;
    }

    private void later(IntConsumer done, int status) {
        onConnect = done;
        watcher.loop().retain();
        watcher.loop().pending(() -> connected(status));
    }

    private void connected(int status) {
        IntConsumer done = onConnect;
        if (done != null) {
            onConnect = null;
            watcher.loop().release();
            done.accept(status);
        }
    }

    private void open(boolean onIpv6) throws IOException {
        if (channel == null) {
            SocketChannel opened = SocketChannel.open(
                    onIpv6 ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
            opened.configureBlocking(false);
            ipv6 = onIpv6;
            own(opened);
        }
    }

    /// Reads from now on: `reader` hears how many bytes came, [#EOF] or −errno.
    public int readStart(IntConsumer reader) {
        if (channel == null || !channel.isConnected()) {
            return -Errno.ENOTCONN;
        }
        onRead = reader;
        reading.active(true);
        wantRead();
        return 0;
    }

    /// Nothing is read until [#readStart] is called again.
    public int readStop() {
        onRead = null;
        reading.active(false);
        return 0;
    }

    private void wantRead() {
        if (!readWanted) {
            readWanted = true;
            watch.want(SelectionKey.OP_READ);
        }
    }

    private void ready(int operations) {
        if ((operations & SelectionKey.OP_CONNECT) != 0) {
            finishConnect();
        }
        if ((operations & SelectionKey.OP_WRITE) != 0 && !closed) {
            outgoing.goOn();
        }
        if ((operations & SelectionKey.OP_READ) != 0 && !closed) {
            readWanted = false;
            read();
        }
    }

    private void finishConnect() {
        try {
            if (!channel.finishConnect()) {
                watch.want(SelectionKey.OP_CONNECT);
                return;
            }
        } catch (IOException refused) {
            connected(ChannelErrors.errno(refused));
            return;
        }
        connected(0);
    }

    private void read() {
        int count = READ_BYTES;
        for (int i = 0; i < READS && count == READ_BYTES && onRead != null; i++) {
            count = take();
            if (count == 0) {
                break;
            }
            if (count < 0) {
                reading.active(false);
            } else {
                bytesRead += count;
            }
            onRead.accept(count);
        }
        if (onRead != null && !closed && count >= 0) {
            wantRead();
        }
    }

    private int take() {
        try {
            into.clear();
            int count = channel.read(into);
            return count < 0 ? EOF : count;
        } catch (IOException broken) {
            return ChannelErrors.errno(broken);
        }
    }

    /// Writes bytes that are its own from now on, behind those that wait.
    ///
    /// Answers 0 when all are with the system, 1 when `done` will hear of it, or −errno.
    public int write(byte[] bytes, IntConsumer done) {
        return outgoing == null ? -Errno.EBADF : outgoing.write(bytes, done);
    }

    /// Ends its direction once all is written; `done` hears of it later.
    public int shutdown(IntConsumer done) {
        if (channel == null || !channel.isConnected()) {
            return -Errno.ENOTCONN;
        }
        return outgoing.shutdown(done);
    }

    /// Bytes that wait to be written.
    public long queuedBytes() {
        return outgoing == null ? 0 : outgoing.queuedBytes();
    }

    /// Bytes that came.
    public long bytesRead() {
        return bytesRead;
    }

    /// Bytes given to write, and with the system or waiting.
    public long bytesWritten() {
        return outgoing == null ? 0 : outgoing.bytesWritten();
    }

    /// Sends a reset instead of an orderly end when it is closed.
    public int resetOnClose() {
        return channel == null ? -Errno.EBADF : StreamOptions.resetOnClose(channel);
    }

    /// See [StreamOptions].
    public int noDelay(boolean on) {
        return channel == null ? -Errno.EBADF : StreamOptions.noDelay(channel, on);
    }

    /// See [StreamOptions].
    public int keepAlive(boolean on, int seconds) {
        return channel == null ? -Errno.EBADF : StreamOptions.keepAlive(channel, on, seconds);
    }

    /// Sets the field of the header that tells its class of service.
    public int typeOfService(int value) {
        return channel == null ? -Errno.EBADF : StreamOptions.typeOfService(channel, value);
    }

    /// That field, or −errno.
    public int typeOfService() {
        return channel == null ? -Errno.EBADF : StreamOptions.typeOfService(channel);
    }

    /// Tells its own address, or the peer's; 0 or −errno.
    public int address(boolean peers, AddressReceiver receiver) {
        try {
            if (channel == null || !channel.isOpen()) {
                return -Errno.EBADF;
            }
            SocketAddress address = peers ? channel.getRemoteAddress() : channel.getLocalAddress();
            if (address == null && peers) {
                return -Errno.ENOTCONN;
            }
            if (address == null) {
                address = new InetSocketAddress(ipv6 ? "::" : "0.0.0.0", 0);
            }
            receiver.accept(Addresses.text(address, ipv6), Addresses.port(address));
            return 0;
        } catch (IOException broken) {
            return ChannelErrors.errno(broken);
        }
    }

    /// It keeps the loop going while it reads.
    public void ref() {
        reading.ref();
    }

    /// Its reading does not keep the loop going.
    public void unref() {
        reading.unref();
    }

    /// Whether its reading keeps the loop going.
    public boolean hasRef() {
        return reading.hasRef();
    }

    /// Closes it, once; what waits is told −ECANCELED, then `done` is called.
    public void close(Runnable done) {
        if (closed) {
            return;
        }
        closed = true;
        readStop();
        if (channel == null) {
            watcher.loop().closing(done);
            return;
        }
        watch.close(() -> {});
        watcher.loop().closing(() -> {
            connected(-Errno.ECANCELED);
            outgoing.cancel();
            done.run();
        });
    }
}
