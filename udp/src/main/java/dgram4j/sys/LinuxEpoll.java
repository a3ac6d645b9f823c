package dgram4j.sys;

import java.lang.foreign.MemorySegment;

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

    /// Bytes of the kernel's signal mask, which goes with the absent mask of `epoll_pwait`.
    private static final int SIGSET_BYTES = 8;

    private LinuxEpoll() {
    }

    /// Opens an epoll descriptor; returns it.
    public static int epollCreate1(int flags) {
        return SystemCall.EPOLL_CREATE1.call(flags, 0, 0);
    }

    /// Adds, changes or removes `fd`; returns 0.
    ///
    /// `event` is one event of `EpollEvents`; for `EPOLL_CTL_DEL` it may be `MemorySegment.NULL`.
    public static int epollCtl(int epollFd, int operation, int fd, MemorySegment event) {
        return SystemCall.EPOLL_CTL.call(epollFd, operation, fd, event, 0);
    }

    /// Waits until a descriptor is ready or the time is over; returns how many events were stored.
    ///
    /// `timeoutMillis`: 0 does not wait, −1 waits without end.
    public static int epollWait(
            int epollFd, MemorySegment events, int maxEvents, int timeoutMillis) {
        // epoll_pwait without a mask is epoll_wait, which aarch64 lacks.
        return SystemCall.EPOLL_PWAIT.call(
            epollFd, events, maxEvents, timeoutMillis, 0, SIGSET_BYTES);
    }
}
