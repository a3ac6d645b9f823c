package dgram4j.sys;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The epoll calls.
///
/// *Thread:* any; `ctl` may run while another thread waits.
/// *Errors:* −errno; `-EINTR` from `epollWait` is an ordinary early return.
/// *Source:* epoll(7), `include/uapi/linux/eventpoll.h`.
public final class LinuxEpoll {

    /// `EPOLL_CLOEXEC` of `epoll_create1`.
    public static final int EPOLL_CLOEXEC = 0x80000;
    /// Operation of `epollCtl`: add a descriptor.
    public static final int EPOLL_CTL_ADD = 1;
    /// Operation of `epollCtl`: remove a descriptor.
    public static final int EPOLL_CTL_DEL = 2;
    /// Operation of `epollCtl`: change the mask of a descriptor.
    public static final int EPOLL_CTL_MOD = 3;
    /// There is something to read.
    public static final int EPOLLIN = 0x001;
    /// Writing would not block.
    public static final int EPOLLOUT = 0x004;
    /// An error waits; always reported, asked for or not.
    public static final int EPOLLERR = 0x008;
    /// The other side is gone; always reported, asked for or not.
    public static final int EPOLLHUP = 0x010;

    private static final MethodHandle CREATE =
        Downcall.of("epoll_create1", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle CTL = Downcall.of("epoll_ctl",
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle WAIT = Downcall.of("epoll_wait",
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));

    private LinuxEpoll() {
    }

    /// Opens an epoll descriptor; returns it.
    public static int epollCreate1(int flags) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            return Downcall.result((int) CREATE.invokeExact(errno, flags), errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    /// Adds, changes or removes `fd`; returns 0.
    ///
    /// `event` is one event of `EpollEvents`; for `EPOLL_CTL_DEL` it may be `MemorySegment.NULL`.
    public static int epollCtl(int epollFd, int operation, int fd, MemorySegment event) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            return Downcall.result(
                (int) CTL.invokeExact(errno, epollFd, operation, fd, event), errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    /// Waits until a descriptor is ready or the time is over; returns how many events were stored.
    ///
    /// `timeoutMillis`: 0 does not wait, −1 waits without end.
    public static int epollWait(
            int epollFd, MemorySegment events, int maxEvents, int timeoutMillis) {
        MemorySegment errno = Downcall.errnoSlot();
        try {
            return Downcall.result(
                (int) WAIT.invokeExact(errno, epollFd, events, maxEvents, timeoutMillis), errno);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }
}
