package dgram4j.sys;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// A counter in the kernel that wakes whoever polls it.
///
/// *Thread:* any. *Errors:* −errno. *Source:* eventfd(2).
public final class LinuxEventFd {

    /// The descriptor is closed on exec.
    public static final int EFD_CLOEXEC = 0x80000;
    /// `read` of a zero counter and `write` to a full one fail with EAGAIN instead of waiting.
    public static final int EFD_NONBLOCK = 0x800;

    private static final MethodHandle OPEN =
        Downcall.of("eventfd", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final FunctionDescriptor TRANSFER =
        FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle READ = Downcall.of("read", TRANSFER);
    private static final MethodHandle WRITE = Downcall.of("write", TRANSFER);

    private LinuxEventFd() {
    }

    /// Opens a counter that starts at `initial`; returns its descriptor.
    public static int eventfd(int initial, int flags) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            return Downcall.result((int) OPEN.invokeExact(errno, initial, flags), errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    /// Adds `value` to the counter; returns 8, the bytes written.
    public static int add(int fd, long value) {
        MemorySegment eight = Downcall.scratch();
        eight.set(JAVA_LONG, 0, value);
        return transfer(WRITE, fd, eight);
    }

    /// Sets the counter to zero; returns what it was, or −errno (`-EAGAIN` when it was zero).
    ///
    /// The counter is unsigned: a value of 2⁶³ or more would read as negative; nobody adds so much.
    public static long take(int fd) {
        MemorySegment eight = Downcall.scratch();
        int read = transfer(READ, fd, eight);
        return read < 0 ? read : eight.get(JAVA_LONG, 0);
    }

    private static int transfer(MethodHandle call, int fd, MemorySegment eight) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            long moved = (long) call.invokeExact(errno, fd, eight, (long) Long.BYTES);
            return Downcall.result((int) moved, errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }
}
