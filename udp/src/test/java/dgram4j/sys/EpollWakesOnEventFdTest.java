package dgram4j.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/// An event counter makes epoll return, with the data it was registered under.
@EnabledOnOs(OS.LINUX)
class EpollWakesOnEventFdTest {

    private static final int EAGAIN = 11;
    private static final int EBADF = 9;
    private static final int ENOENT = 2;
    private static final long COOKIE = 0x0123_4567_89ab_cdefL;

    private final LinuxAbi abi = LinuxAbi.current().orElseThrow();
    private int epoll;
    private int counter;

    @BeforeEach
    void open() {
        epoll = LinuxEpoll.epollCreate1(LinuxEpoll.EPOLL_CLOEXEC);
        counter = LinuxEventFd.eventfd(0, LinuxEventFd.EFD_CLOEXEC | LinuxEventFd.EFD_NONBLOCK);
        assertThat(epoll).isPositive();
        assertThat(counter).isPositive();
    }

    @AfterEach
    void close() {
        assertThat(LinuxSockets.close(counter)).isZero();
        assertThat(LinuxSockets.close(epoll)).isZero();
    }

    @Test
    void reportsMaskAndData() {
        try (Arena arena = Arena.ofConfined()) {
            EpollEvents events = EpollEvents.allocate(arena, abi, 4);
            events.put(0, LinuxEpoll.EPOLLIN, COOKIE);
            assertThat(LinuxEpoll.epollCtl(
                epoll, LinuxEpoll.EPOLL_CTL_ADD, counter, events.segment())).isZero();
            assertThat(LinuxEpoll.epollWait(epoll, events.segment(), 4, 0)).isZero();

            assertThat(LinuxEventFd.add(counter, 3)).isEqualTo(8);
            assertThat(LinuxEventFd.add(counter, 4)).isEqualTo(8);
            events.put(0, 0, 0);
            assertThat(LinuxEpoll.epollWait(epoll, events.segment(), 4, -1)).isEqualTo(1);
            assertThat(events.mask(0)).isEqualTo(LinuxEpoll.EPOLLIN);
            assertThat(events.data(0)).isEqualTo(COOKIE);

            assertThat(LinuxEventFd.take(counter)).isEqualTo(7);
            assertThat(LinuxEventFd.take(counter)).isEqualTo(-EAGAIN);
            assertThat(LinuxEpoll.epollWait(epoll, events.segment(), 4, 0)).isZero();
        }
    }

    @Test
    void changesAndForgetsADescriptor() {
        try (Arena arena = Arena.ofConfined()) {
            EpollEvents events = EpollEvents.allocate(arena, abi, 2);
            events.put(0, LinuxEpoll.EPOLLIN, 1);
            LinuxEpoll.epollCtl(epoll, LinuxEpoll.EPOLL_CTL_ADD, counter, events.segment());
            events.put(0, LinuxEpoll.EPOLLOUT, 2);
            assertThat(LinuxEpoll.epollCtl(
                epoll, LinuxEpoll.EPOLL_CTL_MOD, counter, events.segment())).isZero();
            assertThat(LinuxEpoll.epollWait(epoll, events.segment(), 2, 0)).isEqualTo(1);
            assertThat(events.mask(0)).isEqualTo(LinuxEpoll.EPOLLOUT);
            assertThat(events.data(0)).isEqualTo(2);
            assertThat(LinuxEpoll.epollCtl(
                epoll, LinuxEpoll.EPOLL_CTL_DEL, counter, MemorySegment.NULL)).isZero();
            assertThat(LinuxEpoll.epollWait(epoll, events.segment(), 2, 0)).isZero();
            assertThat(LinuxEpoll.epollCtl(
                epoll, LinuxEpoll.EPOLL_CTL_DEL, counter, MemorySegment.NULL)).isEqualTo(-ENOENT);
        }
    }

    @Test
    void tellsTheErrno() {
        assertThat(LinuxEventFd.add(-1, 1)).isEqualTo(-EBADF);
        assertThat(LinuxEventFd.take(-1)).isEqualTo(-EBADF);
        assertThat(LinuxEpoll.epollWait(-1, MemorySegment.NULL, 1, 0)).isEqualTo(-EBADF);
    }
}
