package dgram4j.node.net;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

import dgram4j.loop.KeepAlive;
import dgram4j.sys.Errno;

/// A socket that others connect to, at an address or at a path.
///
/// *Errors:* −errno; 0 is success. *Thread:* loop thread only.
public final class Listener {
    /// Connections taken at one time: others have their turn after that.
    private static final int ACCEPTS = 64;

    private final ChannelWatcher watcher;
    private final KeepAlive listening;
    private final AcceptReceiver receiver;
    private ServerSocketChannel channel;
    private ChannelWatcher.Watch watch;
    private SocketAddress address;
    private Path path;
    private boolean ipv6;
    private boolean closed;

    /// Hears of one connection.
    @FunctionalInterface
    public interface AcceptReceiver {
        /// @param status 0 or −errno
        /// @param accepted what [#adopt] gives a connection; null on failure
        void accept(int status, Accepted accepted);
    }

    /// A connection somebody has made.
    public static final class Accepted {
        private final SocketChannel channel;
        private final boolean ipv6;

        private Accepted(SocketChannel channel, boolean ipv6) {
            this.channel = channel;
            this.ipv6 = ipv6;
        }

        /// Gives it to an end that has none; 0 or −errno.
        public int giveTo(Connection connection) {
            try {
                connection.adopt(channel, ipv6);
                return 0;
            } catch (IOException broken) {
                return ChannelErrors.errno(broken);
            }
        }
    }

    /// A listener without a socket.
    public Listener(ChannelWatcher watcher, AcceptReceiver receiver) {
        this.watcher = watcher;
        this.listening = new KeepAlive(watcher.loop());
        this.receiver = receiver;
    }

    /// Notes where it will listen; an address that is not free is told by [#listen].
    public int bind(String literal, int port, boolean onIpv6) {
        ipv6 = onIpv6;
        try {
            address = Addresses.own(literal, port, onIpv6);
            return open(onIpv6 ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        } catch (IllegalArgumentException malformed) {
            return -Errno.EINVAL;
        }
    }

    /// Lets others listen at its port, too, if they do the same; 0 or −errno.
    public int sharePort() {
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            return 0;
        } catch (UnsupportedOperationException unknown) {
            return -Errno.ENOTSUP;
        } catch (IOException refused) {
            return ChannelErrors.errno(refused);
        }
    }

    /// Notes the path it will listen at.
    public int bind(String place) {
        try {
            path = Path.of(place);
            address = UnixDomainSocketAddress.of(path);
            return open(StandardProtocolFamily.UNIX);
        } catch (IllegalArgumentException malformed) {
            return -Errno.EINVAL;
        }
    }

    private int open(ProtocolFamily family) {
        try {
            channel = ServerSocketChannel.open(family);
            channel.configureBlocking(false);
            return 0;
        } catch (IOException | UnsupportedOperationException refused) {
            return ChannelErrors.errno(refused);
        }
    }

    /// Listens from now on. *Errors:* −EINVAL if it was not bound.
    public int listen(int backlog) {
        if (channel == null) {
            return -Errno.EINVAL;
        }
        try {
            channel.bind(address, backlog);
        } catch (IOException | RuntimeException refused) {
            path = null;
            return ChannelErrors.errno(refused);
        }
        watch = watcher.watch(channel, operations -> accept());
        watch.want(SelectionKey.OP_ACCEPT);
        listening.active(true);
        return 0;
    }

    private void accept() {
        for (int i = 0; i < ACCEPTS && !closed; i++) {
            SocketChannel accepted;
            try {
                accepted = channel.accept();
            } catch (IOException failed) {
                receiver.accept(ChannelErrors.errno(failed), null);
                break;
            }
            if (accepted == null) {
                break;
            }
            receiver.accept(0, new Accepted(accepted, ipv6));
        }
        if (!closed) {
            watch.want(SelectionKey.OP_ACCEPT);
        }
    }

    /// Tells its own address; 0 or −errno.
    public int address(AddressReceiver told) {
        try {
            if (channel == null || !channel.isOpen()) {
                return -Errno.EBADF;
            }
            SocketAddress own = channel.getLocalAddress();
            SocketAddress known = own == null ? address : own;
            told.accept(Addresses.text(known, ipv6), Addresses.port(known));
            return 0;
        } catch (IOException broken) {
            return ChannelErrors.errno(broken);
        }
    }

    /// Lets others of the machine read and write its path, beside its owner.
    public int permit(boolean readable, boolean writable) {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.OWNER_EXECUTE);
        if (readable) {
            permissions.add(PosixFilePermission.GROUP_READ);
            permissions.add(PosixFilePermission.OTHERS_READ);
        }
        if (writable) {
            permissions.add(PosixFilePermission.GROUP_WRITE);
            permissions.add(PosixFilePermission.OTHERS_WRITE);
        }
        try {
            permissions.addAll(Files.getPosixFilePermissions(path));
            Files.setPosixFilePermissions(path, permissions);
            return 0;
        } catch (IOException | UnsupportedOperationException refused) {
            return ChannelErrors.errno(refused);
        }
    }

    /// It keeps the loop going while it listens.
    public void ref() {
        listening.ref();
    }

    /// It does not keep the loop going.
    public void unref() {
        listening.unref();
    }

    /// Whether it keeps the loop going.
    public boolean hasRef() {
        return listening.hasRef();
    }

    /// Closes it, once, and then calls `done`; a path it listened at is gone.
    public void close(Runnable done) {
        if (closed) {
            return;
        }
        closed = true;
        listening.active(false);
        ChannelWatcher.Watch closing = watch;
        if (closing == null && channel != null) {
            closing = watcher.watch(channel, operations -> {});
        }
        if (closing == null) {
            watcher.loop().closing(done);
            return;
        }
        removePath();
        watcher.loop().retain();
        closing.closeNow(() -> watcher.loop().closing(() -> {
            watcher.loop().release();
            done.run();
        }));
    }

    private void removePath() {
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException kept) {
                // As libuv does: somebody else has it, or has taken it away.
            }
        }
    }
}
