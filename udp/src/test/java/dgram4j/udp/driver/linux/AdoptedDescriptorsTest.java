package dgram4j.udp.driver.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import dgram4j.sys.Errno;
import dgram4j.sys.LinuxEventFd;
import dgram4j.sys.LinuxSockets;
import dgram4j.sys.Sockaddr;
import dgram4j.sys.SocketConstants;
import dgram4j.udp.address.Family;
import dgram4j.udp.driver.DriverSocket;

import static org.assertj.core.api.Assertions.assertThat;

/// A UDP descriptor opened elsewhere is taken over; any other is refused and left as it was.
@EnabledIf("dgram4j.udp.driver.linux.LinuxDriver#available")
final class AdoptedDescriptorsTest {
    private static final int SOCK_STREAM = 1;

    private final LinuxDriver driver = new LinuxDriver();
    private final DriverSocket socket = driver.newSocket();

    @Test
    void isOwnedAndDoesNotBlock() {
        int fd = LinuxSockets.socket(Sockaddr.AF_INET, SocketConstants.SOCK_DGRAM, 0);
        assertThat(flags(fd) & SocketConstants.O_NONBLOCK).isZero();
        assertThat(socket.adopt(fd)).isZero();
        assertThat(socket.descriptor()).isEqualTo(fd);
        assertThat(flags(fd) & SocketConstants.O_NONBLOCK).isNotZero();
        socket.close();
        assertThat(flags(fd)).isEqualTo(-Errno.EBADF);
    }

    @Test
    void keepsItsAddress() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(32, 8);
            int fd = LinuxSockets.socket(Sockaddr.AF_INET, SocketConstants.SOCK_DGRAM, 0);
            int length = Sockaddr.put4(address, 0, new byte[] {127, 0, 0, 1}, 0);
            assertThat(LinuxSockets.bind(fd, address, length)).isZero();
            assertThat(socket.adopt(fd)).isZero();
            assertThat(socket.localAddress(address)).isEqualTo(Sockaddr.IN_BYTES);
            assertThat(Sockaddr.port(address, 0)).isPositive();
            assertThat(socket.bind(address, length)).isEqualTo(-Errno.EINVAL);
            socket.close();
        }
    }

    @Test
    void whatIsNoUdpSocketIsRefused() {
        int stream = LinuxSockets.socket(Sockaddr.AF_INET, SOCK_STREAM, 0);
        int counter = LinuxEventFd.eventfd(0, 0);
        assertThat(socket.adopt(stream)).isEqualTo(-Errno.EINVAL);
        assertThat(socket.adopt(counter)).isEqualTo(-Errno.EINVAL);
        assertThat(socket.descriptor()).isEqualTo(-Errno.EBADF);
        assertThat(flags(stream) & SocketConstants.O_NONBLOCK).isZero();
        assertThat(LinuxSockets.close(stream)).isZero();
        assertThat(LinuxSockets.close(counter)).isZero();
    }

    @Test
    void aClosedDescriptorIsNone() {
        assertThat(socket.adopt(999_999)).isEqualTo(-Errno.EBADF);
    }

    @Test
    void aSocketHasOneDescriptor() {
        assertThat(socket.open(Family.IPV4)).isZero();
        int fd = LinuxSockets.socket(Sockaddr.AF_INET, SocketConstants.SOCK_DGRAM, 0);
        assertThat(socket.adopt(fd)).isEqualTo(-Errno.EALREADY);
        assertThat(socket.open(Family.IPV4)).isEqualTo(-Errno.EALREADY);
        socket.close();
        assertThat(LinuxSockets.close(fd)).isZero();
    }

    private static int flags(int fd) {
        return LinuxSockets.fcntl(fd, SocketConstants.F_GETFL, 0);
    }
}
