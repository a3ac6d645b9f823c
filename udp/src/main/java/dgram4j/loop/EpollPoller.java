package dgram4j.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

import dgram4j.sys.EpollEvents;
import dgram4j.sys.Errno;
import dgram4j.sys.LinuxAbi;
import dgram4j.sys.LinuxEpoll;
import dgram4j.sys.LinuxEventFd;
import dgram4j.sys.LinuxSockets;

/// Waits in epoll: Linux, file descriptors only; an eventfd carries the wake-ups.
///
/// The 64 bits the kernel keeps for us are the descriptor and the number of its registration,
/// so that an event fetched for a former one is known as such.
public final class EpollPoller implements Poller {
    /// Events taken by one call, as in libuv; more than that are ready at the next turn.
    private static final int EVENTS_PER_WAIT = 1024;

    private static final int FIRST_CAPACITY = 64;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /// Carried by the wake-up: no descriptor and no registration have this number.
    private static final long WAKE_DATA = -1;

    private final class Watch {
        final int fd;
        final int number;
        final PollListener listener;

        /// The listener, for a try.
        final PollListener trial;

        int interest;

        Watch(int fd, int number, PollListener listener) {
            this.fd = fd;
            this.number = number;
            this.listener = listener;
            this.trial = events -> found = listener.tryReady();
        }

        long data() {
            return (long) number << Integer.SIZE | Integer.toUnsignedLong(fd);
        }
    }

    private final int epollFd;
    private final int wakeFd;
    private final EpollEvents events;
    private final EpollEvents change;

    /// By descriptor; null where none is registered.
    private Watch[] watches = new Watch[FIRST_CAPACITY];
    private int size;

    /// The registrations while there are no more than these, and the one whose turn it is.
    private final Watch[] few = new Watch[2];
    private int turn;
    private boolean found;
    private final Guess guess = new Guess();

    private int numbers;
    private boolean closed;
    private int left;

    /// An epoll of its own.
    /// *Errors:* `UncheckedIOException` when the system has no descriptor left,
    /// `UnsupportedOperationException` on a system that is not Linux or not known.
    public EpollPoller() {
        LinuxAbi abi = LinuxAbi.current().orElseThrow(
                () -> new UnsupportedOperationException("epoll: not on this system"));
        Arena arena = Arena.ofAuto();
        events = EpollEvents.allocate(arena, abi, EVENTS_PER_WAIT);
        change = EpollEvents.allocate(arena, abi, 1);
        epollFd = opened("epoll_create1", LinuxEpoll.epollCreate1(LinuxEpoll.EPOLL_CLOEXEC));
        int wake = LinuxEventFd.eventfd(0, LinuxEventFd.EFD_CLOEXEC | LinuxEventFd.EFD_NONBLOCK);
        if (wake < 0) {
            LinuxSockets.close(epollFd);
        }
        wakeFd = opened("eventfd", wake);
        change.put(0, LinuxEpoll.EPOLLIN, WAKE_DATA);
        int added = control(LinuxEpoll.EPOLL_CTL_ADD, wakeFd);
        if (added < 0) {
            close();
            opened("epoll_ctl", added);
        }
    }

    @Override
    public int register(Pollable pollable, int interest, PollListener listener) {
        if (!(pollable instanceof Pollable.Descriptor(int fd))) {
            return -Errno.EINVAL;
        }
        if (fd < 0) {
            return -Errno.EBADF;
        }
        if (fd >= watches.length) {
            watches = Arrays.copyOf(watches, Math.max(fd + 1, 2 * watches.length));
        }
        if (watches[fd] != null) {
            return -Errno.EEXIST;
        }
        Watch watch = new Watch(fd, numbers++ & Integer.MAX_VALUE, listener);
        // Added even without interest, to hear about a descriptor that cannot be watched.
        int added = change(LinuxEpoll.EPOLL_CTL_ADD, watch, interest);
        if (added < 0) {
            return added;
        }
        watches[fd] = watch;
        size++;
        countFew();
        return interest == 0 ? change(LinuxEpoll.EPOLL_CTL_DEL, watch, 0) : 0;
    }

    @Override
    public int modify(Pollable pollable, int interest) {
        Watch watch = watchOf(pollable);
        if (watch == null) {
            return -Errno.ENOENT;
        }
        if (watch.interest == interest) {
            return 0;
        }
        if (interest == 0) {
            // The kernel reports errors even to those who ask for nothing: that would spin.
            return change(LinuxEpoll.EPOLL_CTL_DEL, watch, 0);
        }
        int operation = watch.interest == 0 ? LinuxEpoll.EPOLL_CTL_ADD : LinuxEpoll.EPOLL_CTL_MOD;
        return change(operation, watch, interest);
    }

    @Override
    public int unregister(Pollable pollable) {
        Watch watch = watchOf(pollable);
        if (watch == null) {
            return -Errno.ENOENT;
        }
        watches[watch.fd] = null;
        size--;
        countFew();
        // A descriptor closed too early has left the kernel's list by itself.
        return watch.interest == 0 ? 0 : change(LinuxEpoll.EPOLL_CTL_DEL, watch, 0);
    }

    @Override
    public void poll(long timeoutNanos, Delivery delivery) {
        if (size <= few.length && tryFew(timeoutNanos, delivery)) {
            return;
        }
        int count = LinuxEpoll.epollWait(
                epollFd, events.segment(), EVENTS_PER_WAIT, toMillis(timeoutNanos));
        if (count < 0 && count != -Errno.EINTR) {
            throw new IllegalStateException("epoll_wait " + Errno.name(count));
        }
        for (int i = 0; i < count; i++) {
            left = count - i - 1;
            long data = events.data(i);
            if (data == WAKE_DATA) {
                LinuxEventFd.take(wakeFd);
            } else {
                deliver(data, events.mask(i), delivery);
            }
        }
    }

    @Override
    public boolean hasMore() {
        return left > 0;
    }

    @Override
    public void wakeup() {
        // A full counter, the only refusal there is, wakes as well.
        LinuxEventFd.add(wakeFd, 1);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        LinuxSockets.close(wakeFd);
        LinuxSockets.close(epollFd);
    }

    /// Tries what is registered, without asking epoll. Answers true when this poll is over.
    ///
    /// With one registration and no wait that costs nothing more in any case. Who wakes the loop
    /// has left a task or a mark with it, so the eventfd can wait as well.
    private boolean tryFew(long timeoutNanos, Delivery delivery) {
        Watch watch = few[turn];
        turn = size == 1 ? 0 : 1 - turn;
        if (watch == null || watch.interest != READABLE || !watch.listener.mayTry()) {
            return false;
        }
        boolean alone = size == 1 && timeoutNanos == 0;
        if (!alone && !guess.isDue()) {
            return false;
        }
        left = 0;
        found = true; // should it throw
        delivery.deliver(watch.trial, READABLE);
        if (alone) {
            return true;
        }
        if (found) {
            guess.hit();
        } else {
            guess.miss();
        }
        return found;
    }

    /// Finds the registrations that may be tried anew; there are none while there are many.
    private void countFew() {
        few[0] = null;
        few[1] = null;
        turn = 0;
        if (size > few.length) {
            return;
        }
        int found = 0;
        for (Watch watch : watches) {
            if (watch != null) {
                few[found++] = watch;
            }
        }
    }

    private void deliver(long data, int mask, Delivery delivery) {
        int fd = (int) data;
        Watch watch = watches[fd];
        if (watch == null || watch.data() != data) {
            return;
        }
        int ready = toEvents(mask) & watch.interest;
        if (ready != 0) {
            delivery.deliver(watch.listener, ready);
        }
    }

    private int change(int operation, Watch watch, int interest) {
        change.put(0, toMask(interest), watch.data());
        int result = control(operation, watch.fd);
        if (result >= 0) {
            watch.interest = interest;
        }
        return result;
    }

    private int control(int operation, int fd) {
        return LinuxEpoll.epollCtl(epollFd, operation, fd, change.segment());
    }

    private Watch watchOf(Pollable pollable) {
        return pollable instanceof Pollable.Descriptor(int fd) && fd >= 0 && fd < watches.length
                ? watches[fd] : null;
    }

    private static int opened(String call, int result) {
        if (result < 0) {
            throw new UncheckedIOException(
                    new IOException(call + " " + Errno.name(result)));
        }
        return result;
    }

    private static int toMask(int interest) {
        return ((interest & READABLE) != 0 ? LinuxEpoll.EPOLLIN : 0)
                | ((interest & WRITABLE) != 0 ? LinuxEpoll.EPOLLOUT : 0);
    }

    /// An error or hang-up is for both directions: the next call there tells which it was.
    private static int toEvents(int mask) {
        if ((mask & (LinuxEpoll.EPOLLERR | LinuxEpoll.EPOLLHUP)) != 0) {
            return READABLE | WRITABLE;
        }
        return ((mask & LinuxEpoll.EPOLLIN) != 0 ? READABLE : 0)
                | ((mask & LinuxEpoll.EPOLLOUT) != 0 ? WRITABLE : 0);
    }

    private static int toMillis(long timeoutNanos) {
        return timeoutNanos < 0 ? -1
                : (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(timeoutNanos, NANOS_PER_MILLI));
    }
}
