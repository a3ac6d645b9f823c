package dgram4j.sys;

import java.lang.foreign.MemorySegment;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

/// A counter in the kernel that wakes whoever polls it.
///
/// *Thread:* any. *Errors:* −errno. *Source:* eventfd(2).
public final class LinuxEventFd {

    /// The descriptor is closed on exec.
    public static final int EFD_CLOEXEC = 0x80000;
    /// `read` of a zero counter and `write` to a full one fail with EAGAIN instead of waiting.
    public static final int EFD_NONBLOCK = 0x800;

    private LinuxEventFd() {
    }

    /// Opens a counter that starts at `initial`; returns its descriptor.
    public static int eventfd(int initial, int flags) {
        return SystemCall.EVENTFD2.call(initial, flags, 0);
    }

    /// Adds `value` to the counter; returns 8, the bytes written.
    public static int add(int fd, long value) {
        MemorySegment eight = Downcall.scratch();
        eight.set(JAVA_LONG, 0, value);
        return SystemCall.WRITE.call(fd, eight, Long.BYTES);
    }

    /// Sets the counter to zero; returns what it was, or −errno (`-EAGAIN` when it was zero).
    ///
    /// The counter is unsigned: a value of 2⁶³ or more would read as negative; nobody adds so much.
    public static long take(int fd) {
        MemorySegment eight = Downcall.scratch();
        int read = SystemCall.READ.call(fd, eight, Long.BYTES);
        return read < 0 ? read : eight.get(JAVA_LONG, 0);
    }
}
