package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;

import dgram4j.node.core.Environment;
import dgram4j.sys.Errno;
import dgram4j.sys.LinuxAbi;
import dgram4j.sys.LinuxSockets;

/// Stream sockets that only listen, as `internalBinding('tcp_wrap')`.
public final class TcpBinding {
    private final Environment environment;

    TcpBinding(Environment environment) {
        this.environment = environment;
    }

    /// A listener without a descriptor; it is closed with the runtime at the latest.
    @HostAccess.Export
    public Listener listener() {
        Listener listener = new Listener();
        environment.loop().own(listener::close);
        return listener;
    }

    /// One listening socket.
    public static final class Listener {
        private static final int NONE = -1;

        private int fd = NONE;

        private Listener() {}

        /// Its descriptor; negative if it has none.
        @HostAccess.Export
        public int fd() {
            return fd;
        }

        /// Opens an IPv4 socket and listens on a port the kernel chooses; 0 or −errno.
        @HostAccess.Export
        public int listen(int backlog) {
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
