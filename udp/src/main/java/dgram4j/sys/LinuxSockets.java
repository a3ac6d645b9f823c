package dgram4j.sys;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The socket calls, under their own names.
///
/// Addresses are laid out by `Sockaddr`, messages by `MessageHeaders`.
/// *Thread:* any. *Errors:* −errno, `-EINTR` included: nothing is retried here.
/// *Source:* section 2 of the Linux manual, by the name of the call.
public final class LinuxSockets {

    private static final FunctionDescriptor INTS =
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final FunctionDescriptor ADDRESS_IN =
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final FunctionDescriptor ADDRESS_OUT =
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    private static final FunctionDescriptor MESSAGE =
        FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT);

    private static final MethodHandle SOCKET = Downcall.of("socket", INTS);
    private static final MethodHandle CLOSE =
        Downcall.of("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle FCNTL = Downcall.variadic("fcntl", 2, INTS);
    private static final MethodHandle BIND = Downcall.of("bind", ADDRESS_IN);
    private static final MethodHandle CONNECT = Downcall.of("connect", ADDRESS_IN);
    private static final MethodHandle GETSOCKNAME = Downcall.of("getsockname", ADDRESS_OUT);
    private static final MethodHandle GETPEERNAME = Downcall.of("getpeername", ADDRESS_OUT);
    private static final MethodHandle SETSOCKOPT = Downcall.of("setsockopt",
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle GETSOCKOPT = Downcall.of("getsockopt",
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle SENDMSG = Downcall.of("sendmsg", MESSAGE);
    private static final MethodHandle RECVMSG = Downcall.of("recvmsg", MESSAGE);
    private static final MethodHandle SENDMMSG = Downcall.of("sendmmsg",
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    private static final MethodHandle RECVMMSG = Downcall.of("recvmmsg",
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));

    private LinuxSockets() {
    }

    /// Opens a socket; returns its descriptor.
    public static int socket(int domain, int type, int protocol) {
        return ints(SOCKET, domain, type, protocol);
    }

    /// Closes a descriptor; returns 0.
    ///
    /// *Errors:* whatever it returns, the descriptor is gone: never call it again.
    public static int close(int fd) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            return Downcall.result((int) CLOSE.invokeExact(errno, fd), errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    /// Reads or changes a descriptor: `command` and result are those of fcntl(2).
    public static int fcntl(int fd, int command, int argument) {
        return ints(FCNTL, fd, command, argument);
    }

    /// Binds to the address in `sockaddr`; returns 0.
    public static int bind(int fd, MemorySegment sockaddr, int lengthBytes) {
        return addressIn(BIND, fd, sockaddr, lengthBytes);
    }

    /// Connects to the address in `sockaddr`, or disconnects (`AF_UNSPEC`); returns 0.
    public static int connect(int fd, MemorySegment sockaddr, int lengthBytes) {
        return addressIn(CONNECT, fd, sockaddr, lengthBytes);
    }

    /// Stores the local address in `sockaddr`, all of which may be used; returns its length.
    public static int getsockname(int fd, MemorySegment sockaddr) {
        return addressOut(GETSOCKNAME, fd, sockaddr);
    }

    /// Stores the peer's address in `sockaddr`, all of which may be used; returns its length.
    public static int getpeername(int fd, MemorySegment sockaddr) {
        return addressOut(GETPEERNAME, fd, sockaddr);
    }

    /// Sets an option from the first `lengthBytes` of `value`; returns 0.
    public static int setsockopt(
            int fd, int level, int option, MemorySegment value, int lengthBytes) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            return Downcall.result(
                (int) SETSOCKOPT.invokeExact(errno, fd, level, option, value, lengthBytes), errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    /// Sets an option whose value is an int; returns 0.
    public static int setsockopt(int fd, int level, int option, int value) {
        MemorySegment four = Downcall.scratch();
        four.set(JAVA_INT, 0, value);
        return setsockopt(fd, level, option, four, Integer.BYTES);
    }

    /// Stores an option in `value`, all of which may be used; returns its length in bytes.
    public static int getsockopt(int fd, int level, int option, MemorySegment value) {
        MemorySegment errno = Downcall.errnoSlot();
        MemorySegment length = Downcall.lengthSlot();
        length.set(JAVA_INT, 0, (int) value.byteSize());
        try {
            int result = Downcall.result(
                (int) GETSOCKOPT.invokeExact(errno, fd, level, option, value, length), errno);
            return result < 0 ? result : length.get(JAVA_INT, 0);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    /// The value of an option that is an int and never negative.
    public static int getsockopt(int fd, int level, int option) {
        MemorySegment four = Downcall.scratch().asSlice(0, Integer.BYTES);
        four.set(JAVA_INT, 0, 0);
        int length = getsockopt(fd, level, option, four);
        return length < 0 ? length : four.get(JAVA_INT, 0);
    }

    /// Sends one message; returns the bytes sent. `header` is one `msghdr`.
    public static int sendmsg(int fd, MemorySegment header, int flags) {
        return message(SENDMSG, fd, header, flags);
    }

    /// Receives one message; returns its bytes. `header` is one `msghdr`, updated by the kernel.
    public static int recvmsg(int fd, MemorySegment header, int flags) {
        return message(RECVMSG, fd, header, flags);
    }

    /// Sends up to `count` messages; returns how many went out.
    ///
    /// `headers` are `mmsghdr`s; each sent one tells its bytes. *Errors:* reported only when the
    /// first message failed; a smaller count than asked says that the next one did.
    public static int sendmmsg(int fd, MemorySegment headers, int count, int flags) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            return Downcall.result(
                (int) SENDMMSG.invokeExact(errno, fd, headers, count, flags), errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    /// Receives up to `count` messages; returns how many came.
    ///
    /// `headers` are `mmsghdr`s, updated by the kernel. No time limit is passed: the kernel
    /// looks at it only between messages (recvmmsg(2), BUGS). Use it on non-blocking sockets.
    public static int recvmmsg(int fd, MemorySegment headers, int count, int flags) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            return Downcall.result((int) RECVMMSG.invokeExact(
                errno, fd, headers, count, flags, MemorySegment.NULL), errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    private static int ints(MethodHandle call, int first, int second, int third) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            return Downcall.result((int) call.invokeExact(errno, first, second, third), errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    private static int addressIn(MethodHandle call, int fd, MemorySegment sockaddr, int length) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            return Downcall.result((int) call.invokeExact(errno, fd, sockaddr, length), errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    private static int addressOut(MethodHandle call, int fd, MemorySegment sockaddr) {
        MemorySegment errno = Downcall.errnoSlot();
        MemorySegment length = Downcall.lengthSlot();
        length.set(JAVA_INT, 0, (int) sockaddr.byteSize());
        try {
            int result = Downcall.result(
                (int) call.invokeExact(errno, fd, sockaddr, length), errno);
            return result < 0 ? result : length.get(JAVA_INT, 0);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    private static int message(MethodHandle call, int fd, MemorySegment header, int flags) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            long bytes = (long) call.invokeExact(errno, fd, header, flags);
            return Downcall.result((int) bytes, errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }
}
