package dgram4j.sys;

import java.lang.foreign.MemorySegment;

import static java.lang.foreign.ValueLayout.JAVA_INT;

/// The socket calls, under their own names.
///
/// Addresses are laid out by `Sockaddr`, messages by `MessageHeaders`.
/// *Thread:* any. *Errors:* −errno, `-EINTR` included: nothing is retried here.
/// *Source:* section 2 of the Linux manual, by the name of the call.
public final class LinuxSockets {

    private static final int AF_UNIX = 1;

    private LinuxSockets() {
    }

    /// Opens a socket; returns its descriptor.
    public static int socket(int domain, int type, int protocol) {
        return SystemCall.SOCKET.call(domain, type, protocol);
    }

    /// Opens an IPv4 stream socket that is closed on exec; returns its descriptor.
    public static int streamSocket() {
        return socket(
                Sockaddr.AF_INET, SocketConstants.SOCK_STREAM | SocketConstants.SOCK_CLOEXEC, 0);
    }

    /// Opens two stream sockets of the local machine that are each other's peers, closed on exec;
    /// returns the first and, in the upper half, the second.
    public static long socketPair() {
        MemorySegment two = Downcall.scratch();
        int result = SystemCall.SOCKETPAIR.call(
            AF_UNIX, SocketConstants.SOCK_STREAM | SocketConstants.SOCK_CLOEXEC, 0, two, 0);
        return result < 0 ? result
            : two.get(JAVA_INT, 0) | (long) two.get(JAVA_INT, Integer.BYTES) << Integer.SIZE;
    }

    /// Ends what a socket receives (0), sends (1) or both (2); returns 0.
    public static int shutdown(int fd, int how) {
        return SystemCall.SHUTDOWN.call(fd, how, 0);
    }

    /// Makes a stream socket listen, on a port of the kernel's choice if unbound; returns 0.
    public static int listen(int fd, int backlog) {
        return SystemCall.LISTEN.call(fd, backlog, 0);
    }

    /// Closes a descriptor; returns 0.
    ///
    /// *Errors:* whatever it returns, the descriptor is gone: never call it again.
    public static int close(int fd) {
        return SystemCall.CLOSE.call(fd, 0, 0);
    }

    /// Reads or changes a descriptor: `command` and result are those of fcntl(2).
    public static int fcntl(int fd, int command, int argument) {
        return SystemCall.FCNTL.call(fd, command, argument);
    }

    /// Binds to the address in `sockaddr`; returns 0.
    public static int bind(int fd, MemorySegment sockaddr, int lengthBytes) {
        return SystemCall.BIND.call(fd, sockaddr, lengthBytes);
    }

    /// Connects to the address in `sockaddr`, or disconnects (`AF_UNSPEC`); returns 0.
    public static int connect(int fd, MemorySegment sockaddr, int lengthBytes) {
        return SystemCall.CONNECT.call(fd, sockaddr, lengthBytes);
    }

    /// Stores the local address in `sockaddr`, all of which may be used; returns its length.
    public static int getsockname(int fd, MemorySegment sockaddr) {
        return name(SystemCall.GETSOCKNAME, fd, sockaddr);
    }

    /// Stores the peer's address in `sockaddr`, all of which may be used; returns its length.
    public static int getpeername(int fd, MemorySegment sockaddr) {
        return name(SystemCall.GETPEERNAME, fd, sockaddr);
    }

    /// Sets an option from the first `lengthBytes` of `value`; returns 0.
    public static int setsockopt(
            int fd, int level, int option, MemorySegment value, int lengthBytes) {
        return SystemCall.SETSOCKOPT.call(fd, level, option, value, lengthBytes);
    }

    /// Sets an option whose value is an int; returns 0.
    public static int setsockopt(int fd, int level, int option, int value) {
        MemorySegment four = Downcall.scratch();
        four.set(JAVA_INT, 0, value);
        return setsockopt(fd, level, option, four, Integer.BYTES);
    }

    /// Stores an option in `value`, all of which may be used; returns its length in bytes.
    public static int getsockopt(int fd, int level, int option, MemorySegment value) {
        MemorySegment length = Downcall.lengthSlot();
        length.set(JAVA_INT, 0, (int) value.byteSize());
        int result = SystemCall.GETSOCKOPT.call(fd, level, option, value, length.address());
        return result < 0 ? result : length.get(JAVA_INT, 0);
    }

    /// The value of an option that is an int and never negative.
    public static int getsockopt(int fd, int level, int option) {
        MemorySegment four = Downcall.scratch().asSlice(0, Integer.BYTES);
        four.set(JAVA_INT, 0, 0);
        int length = getsockopt(fd, level, option, four);
        return length < 0 ? length : four.get(JAVA_INT, 0);
    }

    /// Sends `length` bytes at `offset` of the memory; returns the bytes sent.
    ///
    /// @param sockaddr address of the peer's sockaddr; 0 on a connected socket
    public static int sendto(
            int fd, MemorySegment memory, long offset, int length, long sockaddr,
            int sockaddrLength) {
        return SystemCall.SENDTO.call(
            fd, memory.asSlice(offset), length, 0, sockaddr, sockaddrLength);
    }

    /// Sends one message; returns the bytes sent. `header` is one `msghdr`.
    public static int sendmsg(int fd, MemorySegment header, int flags) {
        return SystemCall.SENDMSG.call(fd, header, flags);
    }

    /// Receives one message; returns its bytes. `header` is one `msghdr`, updated by the kernel.
    public static int recvmsg(int fd, MemorySegment header, int flags) {
        return SystemCall.RECVMSG.call(fd, header, flags);
    }

    /// Sends up to `count` messages; returns how many went out.
    ///
    /// `headers` are `mmsghdr`s; each sent one tells its bytes. *Errors:* reported only when the
    /// first message failed; a smaller count than asked says that the next one did.
    public static int sendmmsg(int fd, MemorySegment headers, int count, int flags) {
        return SystemCall.SENDMMSG.call(fd, headers, count, flags, 0, 0);
    }

    /// Receives up to `count` messages; returns how many came.
    ///
    /// `headers` are `mmsghdr`s, updated by the kernel. No time limit is passed: the kernel looks
    /// at it only between messages (recvmmsg(2), BUGS). Use it on non-blocking sockets.
    public static int recvmmsg(int fd, MemorySegment headers, int count, int flags) {
        return SystemCall.RECVMMSG.call(fd, headers, count, flags, 0, 0);
    }

    private static int name(SystemCall call, int fd, MemorySegment sockaddr) {
        MemorySegment length = Downcall.lengthSlot();
        length.set(JAVA_INT, 0, (int) sockaddr.byteSize());
        int result = call.call(fd, sockaddr, length.address());
        return result < 0 ? result : length.get(JAVA_INT, 0);
    }
}
