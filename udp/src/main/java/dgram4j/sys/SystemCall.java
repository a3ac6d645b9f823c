package dgram4j.sys;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

/// The system calls used here, by number.
///
/// All go through the C library's `syscall`, with one of two shapes: a pointer as second or as
/// fourth argument. Binding a shape costs the JVM 4 ms at its first use, and the functions of the
/// C library have a dozen between them: 50 ms of start-up, measured, for the same calls.
///
/// *Thread:* any. *Source:* syscall(2); `asm/unistd_64.h` (x86-64), `asm-generic/unistd.h`.
enum SystemCall {
    READ(0, 63),
    WRITE(1, 64),
    CLOSE(3, 57),
    FSTAT(5, 80),
    IOCTL(16, 29),
    SOCKET(41, 198),
    CONNECT(42, 203),
    SENDTO(44, 206),
    SENDMSG(46, 211),
    RECVMSG(47, 212),
    SHUTDOWN(48, 210),
    BIND(49, 200),
    LISTEN(50, 201),
    GETSOCKNAME(51, 204),
    GETPEERNAME(52, 205),
    SOCKETPAIR(53, 199),
    SETSOCKOPT(54, 208),
    GETSOCKOPT(55, 209),
    WAIT4(61, 260),
    KILL(62, 129),
    FCNTL(72, 25),
    UMASK(95, 166),
    EPOLL_CTL(233, 21),
    EPOLL_PWAIT(281, 22),
    EVENTFD2(290, 19),
    EPOLL_CREATE1(291, 20),
    DUP3(292, 24),
    RECVMMSG(299, 243),
    SENDMMSG(307, 269);

    private static final MethodHandle POINTER_SECOND = Downcall.variadic("syscall", 1,
        FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG,
            JAVA_LONG, JAVA_LONG));
    private static final MethodHandle POINTER_FOURTH = Downcall.variadic("syscall", 1,
        FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS,
            JAVA_LONG));

    private final int x86;
    private final int arm;
    private final long number;

    SystemCall(int x86, int arm) {
        this.x86 = x86;
        this.arm = arm;
        this.number = LinuxAbi.current().map(this::number).orElse(-1);
    }

    /// The call's number on a processor family.
    int number(LinuxAbi abi) {
        return switch (abi) {
            case X86_64 -> x86;
            case AARCH64 -> arm;
        };
    }

    /// Calls with up to three numbers; returns what the kernel returns, or −errno.
    int call(long first, long second, long third) {
        return call(first, second, third, MemorySegment.NULL, 0);
    }

    /// Calls with a pointer as second of three arguments; returns as the kernel does, or −errno.
    int call(long first, MemorySegment second, long third) {
        return call(first, second, third, 0, 0, 0);
    }

    /// Calls with a pointer as second argument; returns as the kernel does, or −errno.
    int call(
            long first, MemorySegment second, long third, long fourth, long fifth, long sixth) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            long returned = (long) POINTER_SECOND.invokeExact(
                errno, number, first, second, third, fourth, fifth, sixth);
            return Downcall.result(returned, errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    /// Calls with a pointer as fourth argument; returns as the kernel does, or −errno.
    int call(long first, long second, long third, MemorySegment fourth, long fifth) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            long returned = (long) POINTER_FOURTH.invokeExact(
                errno, number, first, second, third, fourth, fifth);
            return Downcall.result(returned, errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }
}
