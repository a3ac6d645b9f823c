package dgram4j.udp.loopback;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dgram4j.udp.BindFlags;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Endpoint;
import dgram4j.udp.address.Family;

import static dgram4j.sys.Errno.EADDRINUSE;
import static dgram4j.sys.Errno.EADDRNOTAVAIL;
import static dgram4j.sys.Errno.EINVAL;
import static dgram4j.sys.Errno.ENOTCONN;
import static org.assertj.core.api.Assertions.assertThat;

/// Bind, connect and names answer as the kernel does, on either driver.
///
/// *Source:* spec of dgram, 3.2, 3.6 and 5.4.
class BindAnswersTest {
    private final Endpoint endpoint = new Endpoint();

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void addressesThatCannotBeBound(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle handle = rig.handle();
            assertThat(handle.bind(Family.IPV4, "203.0.113.9", 0, 0)).isEqualTo(-EADDRNOTAVAIL);
            assertThat(handle.bind(Family.IPV4, "::1", 0, 0)).isEqualTo(-EINVAL);
            assertThat(handle.bind(Family.IPV4, "127.0.0.1", 0, 0)).isZero();
            assertThat(handle.bind(Family.IPV4, "127.0.0.1", 0, 0)).isEqualTo(-EINVAL);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void aPortIsSharedOnlyWhenBothAskForIt(String driver) {
        int reuse = BindFlags.UV_UDP_REUSEADDR;
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle first = rig.handle();
            assertThat(first.bind(Family.IPV4, "127.0.0.1", 0, reuse)).isZero();
            int port = rig.port(first);
            assertThat(rig.handle().bind(Family.IPV4, "127.0.0.1", port, 0))
                    .isEqualTo(-EADDRINUSE);
            assertThat(rig.handle().bind(Family.IPV4, "127.0.0.1", port, reuse)).isZero();
            assertThat(rig.handle().bind(Family.IPV4, "127.0.0.2", port, 0)).isZero();
            assertThat(rig.handle().bind(Family.IPV4, "0.0.0.0", port, 0))
                    .isEqualTo(-EADDRINUSE);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void connectChoosesTheOwnAddress(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle server = rig.bound(Family.IPV4);
            UdpHandle client = rig.handle();
            assertThat(client.getpeername(endpoint)).isNegative();
            assertThat(client.connect(Family.IPV4, "127.0.0.1", rig.port(server))).isZero();
            assertThat(rig.name(client)).isEqualTo("127.0.0.1");
            assertThat(client.getpeername(endpoint)).isZero();
            assertThat(endpoint.address()).isEqualTo("127.0.0.1");
            assertThat(endpoint.port()).isEqualTo(rig.port(server));
            assertThat(endpoint.family()).isEqualTo(Family.IPV4);

            assertThat(client.disconnect()).isZero();
            assertThat(client.getpeername(endpoint)).isEqualTo(-ENOTCONN);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void namesOfIpv6(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            rig.assumeIpv6();
            UdpHandle any = rig.handle();
            assertThat(any.bind(Family.IPV6, "::", 0, 0)).isZero();
            assertThat(rig.name(any)).isEqualTo("::");
            UdpHandle one = rig.handle();
            assertThat(one.bind(Family.IPV6, "::1%no-such-if", 0, 0)).isZero();
            assertThat(rig.name(one)).isEqualTo("::1");
            assertThat(one.getsockname(endpoint)).isZero();
            assertThat(endpoint.family()).isEqualTo(Family.IPV6);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void bufferSizesAreTheKernels(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle handle = rig.bound(Family.IPV4);
            boolean doubled = System.getProperty("os.name").startsWith("Linux");
            for (boolean receive : new boolean[] {true, false}) {
                assertThat(handle.bufferSize(10_000, receive)).isEqualTo(10_000);
                assertThat(handle.bufferSize(0, receive)).isEqualTo(doubled ? 20_000 : 10_000);
            }
        }
    }
}
