package dgram4j.node.binding;

import java.nio.file.InvalidPathException;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;
import dgram4j.node.fence.Fence;
import dgram4j.node.net.ChannelWatcher;
import dgram4j.node.net.Connection;
import dgram4j.sys.Errno;
import dgram4j.sys.LinuxAbi;
import dgram4j.sys.LinuxSockets;

/// Streams of the runtime's loop, of TCP and of paths, as `internalBinding('tcp_wrap')`.
public final class TcpBinding {
    private final Environment environment;
    private final ChannelWatcher watcher;
    private SharedBytes stage;
    private Value hearRead;
    private Value hearConnection;
    private Value hearDone;

    TcpBinding(Environment environment) {
        this.environment = environment;
        watcher = new ChannelWatcher(environment.loop());
    }

    /// Names the ArrayBuffer that bytes are read from, and who hears.
    ///
    /// @param read (handle's object, bytes that came or −errno)
    /// @param connection (listener's object, status, connection or null)
    /// @param done (request, status)
    @HostAccess.Export
    public void listen(Value buffer, Value read, Value connection, Value done) {
        stage = new SharedBytes(buffer);
        hearRead = read;
        hearConnection = connection;
        hearDone = done;
    }

    /// An end without a socket.
    @HostAccess.Export
    public ConnectionBinding connection() {
        return new ConnectionBinding(this, new Connection(watcher, stage.bytes()));
    }

    /// A listener without a socket, for this object of JavaScript's.
    @HostAccess.Export
    public ListenerBinding listener(Value owner) {
        return new ListenerBinding(this, watcher, owner);
    }

    /// A stream socket that only listens and is nobody's, to have its descriptor.
    @HostAccess.Export
    public Descriptor descriptor() {
        Descriptor made = new Descriptor(environment.fence());
        environment.loop().own(made::close);
        return made;
    }

    Environment environment() {
        return environment;
    }

    /// A path as the script means it.
    String place(String path) {
        try {
            return environment.process().workingDirectory().resolve(path).toString();
        } catch (InvalidPathException unspellable) {
            return path; // Whoever takes it says so.
        }
    }

    void read(Value owner, int count) {
        if (count > 0) {
            stage.push(0, count);
        }
        environment.turn().run(hearRead, owner, count);
    }

    void done(Value request, int status) {
        environment.turn().run(hearDone, request, status);
    }

    void accepted(Value owner, int status, ConnectionBinding connection) {
        environment.turn().run(hearConnection, owner, status, connection);
    }

    /// One listening socket of the kernel's.
    public static final class Descriptor {
        private static final int NONE = -1;

        private final Fence fence;
        private int fd = NONE;

        private Descriptor(Fence fence) {
            this.fence = fence;
        }

        /// Its descriptor; negative if it has none.
        @HostAccess.Export
        public int fd() {
            return fd;
        }

        /// Opens an IPv4 socket and listens on a port the kernel chooses; 0 or −errno.
        @HostAccess.Export
        public int listen(int backlog) {
            int refused = fence.tcpListen("0.0.0.0", 0);
            if (refused < 0) {
                return refused;
            }
            if (LinuxAbi.current().isEmpty()) {
                return -Errno.ENOTSUP;
            }
            int opened = LinuxSockets.streamSocket();
            if (opened < 0) {
                return opened;
            }
            int status = LinuxSockets.listen(opened, backlog);
            if (status < 0) {
                LinuxSockets.close(opened);
                return status;
            }
            fd = opened;
            return 0;
        }

        /// Closes it, once.
        @HostAccess.Export
        public void close() {
            if (fd >= 0) {
                LinuxSockets.close(fd);
                fd = NONE;
            }
        }
    }
}
