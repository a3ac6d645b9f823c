package dgram4j.sys;

import java.io.File;
import java.lang.foreign.MemorySegment;

import static java.lang.foreign.ValueLayout.JAVA_INT;

/// What stands behind a descriptor, as libuv tells kinds apart, and what can be done with any.
///
/// *Thread:* any. *Source:* `uv_guess_handle` as Node 26 shows it (`bind({ fd })`); inode(7).
public final class LinuxDescriptors {

    /// The kinds libuv knows.
    public enum Kind {
        /// A stream socket of IPv4 or IPv6.
        TCP,
        /// A terminal.
        TTY,
        /// A datagram socket of IPv4 or IPv6.
        UDP,
        /// A regular file, or a character device that is no terminal.
        FILE,
        /// A pipe, or a stream socket of the local machine.
        PIPE,
        /// Anything else, and a descriptor that is closed.
        UNKNOWN
    }

    private static final int TCGETS = 0x5401;
    private static final int S_IFMT = 0xf000;
    private static final int S_IFIFO = 0x1000;
    private static final int S_IFCHR = 0x2000;
    private static final int S_IFREG = 0x8000;
    private static final int S_IFSOCK = 0xc000;
    private static final int AF_UNIX = 1;
    private static final int F_SETFD = 2;
    private static final int FD_CLOEXEC = 1;
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int O_CLOEXEC = 0x8_0000;

    private LinuxDescriptors() {
    }

    /// Reads up to `length` bytes, waiting for the first; 0 at the end.
    public static int read(int fd, MemorySegment into, long length) {
        return SystemCall.READ.call(fd, into, length);
    }

    /// Writes up to `length` bytes; returns how many went out.
    public static int write(int fd, MemorySegment from, long length) {
        return SystemCall.WRITE.call(fd, from, length);
    }

    /// Another number, no lower than `lowest`, of the same open file, closed on exec.
    public static int duplicate(int fd, int lowest) {
        return SystemCall.FCNTL.call(fd, F_DUPFD_CLOEXEC, lowest);
    }

    /// Makes `target` another number of the file that `fd` is; what it was is closed.
    public static int replace(int fd, int target) {
        return SystemCall.DUP3.call(fd, target, O_CLOEXEC);
    }

    /// Has no program that is started inherit any descriptor but 0, 1 and 2.
    public static void closeAllOnExec() {
        String[] numbers = new File("/proc/self/fd").list();
        for (String number : numbers == null ? new String[0] : numbers) {
            int fd = Integer.parseInt(number);
            if (fd > 2) {
                SystemCall.FCNTL.call(fd, F_SETFD, FD_CLOEXEC);
            }
        }
    }

    /// The kind of a descriptor.
    public static Kind kind(int fd) {
        MemorySegment buffer = Downcall.scratch();
        if (SystemCall.IOCTL.call(fd, TCGETS, buffer.address()) == 0) {
            return Kind.TTY;
        }
        if (SystemCall.FSTAT.call(fd, buffer, 0) < 0) {
            return Kind.UNKNOWN;
        }
        long modeOffset = LinuxAbi.current().orElseThrow().statModeOffset();
        return switch (buffer.get(JAVA_INT, modeOffset) & S_IFMT) {
            case S_IFREG, S_IFCHR -> Kind.FILE;
            case S_IFIFO -> Kind.PIPE;
            case S_IFSOCK -> socketKind(fd);
            default -> Kind.UNKNOWN;
        };
    }

    private static Kind socketKind(int fd) {
        int type = LinuxSockets.getsockopt(
            fd, SocketConstants.SOL_SOCKET, SocketConstants.SO_TYPE);
        int domain = LinuxSockets.getsockopt(
            fd, SocketConstants.SOL_SOCKET, SocketConstants.SO_DOMAIN);
        boolean internet = domain == Sockaddr.AF_INET || domain == Sockaddr.AF_INET6;
        if (type == SocketConstants.SOCK_DGRAM && internet) {
            return Kind.UDP;
        }
        if (type == SocketConstants.SOCK_STREAM && internet) {
            return Kind.TCP;
        }
        return type == SocketConstants.SOCK_STREAM && domain == AF_UNIX ? Kind.PIPE : Kind.UNKNOWN;
    }
}
