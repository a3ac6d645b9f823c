package dgram4j.udp.driver.linux;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import dgram4j.sys.Errno;
import dgram4j.sys.LinuxSockets;
import dgram4j.sys.Sockaddr;
import dgram4j.sys.SocketConstants;
import dgram4j.udp.address.Family;
import dgram4j.udp.driver.DriverSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Each option sets the kernel's own, and opening a socket sets none that a user could see.
@EnabledIf("dgram4j.udp.driver.linux.LinuxDriver#available")
final class OptionsReachTheKernelTest {
    private static final int SOL = SocketConstants.SOL_SOCKET;
    private static final int IP = SocketConstants.IPPROTO_IP;
    private static final int IPV6 = SocketConstants.IPPROTO_IPV6;
    private static final int IP_RECVERR = 11;

    private final DriverSocket socket = new LinuxDriver().newSocket();

    @AfterEach
    void close() {
        socket.close();
    }

    @Test
    void aNewSocketIsAsTheKernelMakesIt() {
        open(Family.IPV4);
        int plain = LinuxSockets.socket(Sockaddr.AF_INET, SocketConstants.SOCK_DGRAM, 0);
        int[][] options = {
            {SOL, SocketConstants.SO_REUSEADDR}, {SOL, SocketConstants.SO_REUSEPORT},
            {SOL, SocketConstants.SO_BROADCAST}, {SOL, SocketConstants.SO_RCVBUF},
            {SOL, SocketConstants.SO_SNDBUF}, {IP, IP_RECVERR}, {IP, SocketConstants.IP_TTL},
            {IP, SocketConstants.IP_MULTICAST_TTL}, {IP, SocketConstants.IP_MULTICAST_LOOP},
            {IP, SocketConstants.IP_MULTICAST_ALL}};
        for (int[] option : options) {
            int fresh = LinuxSockets.getsockopt(plain, option[0], option[1]);
            assertThat(fresh).isNotNegative();
            assertThat(read(option[0], option[1])).as("%d/%d", option[0], option[1])
                .isEqualTo(fresh);
        }
        LinuxSockets.close(plain);
        int fd = socket.descriptor();
        assertThat(LinuxSockets.fcntl(fd, SocketConstants.F_GETFL, 0)
            & SocketConstants.O_NONBLOCK).isNotZero();
        assertThat(LinuxSockets.fcntl(fd, SocketConstants.F_GETFD, 0))
            .isEqualTo(SocketConstants.FD_CLOEXEC);
    }

    @Test
    void ofEverySocket() {
        open(Family.IPV4);
        assertThat(socket.reuseAddress(true)).isZero();
        assertThat(read(SOL, SocketConstants.SO_REUSEADDR)).isEqualTo(1);
        assertThat(socket.reuseAddress(false)).isZero();
        assertThat(read(SOL, SocketConstants.SO_REUSEADDR)).isZero();
        assertThat(socket.reusePort(true)).isZero();
        assertThat(read(SOL, SocketConstants.SO_REUSEPORT)).isEqualTo(1);
        assertThat(socket.broadcast(true)).isZero();
        assertThat(read(SOL, SocketConstants.SO_BROADCAST)).isEqualTo(1);
    }

    @Test
    void ofIpv4() {
        open(Family.IPV4);
        assertThat(socket.unicastTtl(Family.IPV4, 16)).isZero();
        assertThat(read(IP, SocketConstants.IP_TTL)).isEqualTo(16);
        assertThat(socket.unicastTtl(Family.IPV4, 0)).isEqualTo(-Errno.EINVAL);
        assertThat(socket.multicastTtl(Family.IPV4, 255)).isZero();
        assertThat(read(IP, SocketConstants.IP_MULTICAST_TTL)).isEqualTo(255);
        assertThat(socket.multicastLoopback(Family.IPV4, false)).isZero();
        assertThat(read(IP, SocketConstants.IP_MULTICAST_LOOP)).isZero();
        assertThat(socket.ipv6Only(true)).isEqualTo(-Errno.ENOPROTOOPT);
    }

    @Test
    void ofIpv6() {
        assumeTrue(socket.open(Family.IPV6) == 0, "this machine has no IPv6");
        assertThat(socket.unicastTtl(Family.IPV6, 17)).isZero();
        assertThat(read(IPV6, SocketConstants.IPV6_UNICAST_HOPS)).isEqualTo(17);
        assertThat(socket.multicastTtl(Family.IPV6, 3)).isZero();
        assertThat(read(IPV6, SocketConstants.IPV6_MULTICAST_HOPS)).isEqualTo(3);
        assertThat(socket.multicastLoopback(Family.IPV6, false)).isZero();
        assertThat(read(IPV6, SocketConstants.IPV6_MULTICAST_LOOP)).isZero();
        assertThat(socket.ipv6Only(true)).isZero();
        assertThat(read(IPV6, SocketConstants.IPV6_V6ONLY)).isEqualTo(1);
        assertThat(socket.multicastInterface4(new byte[] {127, 0, 0, 1})).isZero();
    }

    private void open(Family family) {
        assertThat(socket.open(family)).isZero();
    }

    private int read(int level, int option) {
        return LinuxSockets.getsockopt(socket.descriptor(), level, option);
    }
}
