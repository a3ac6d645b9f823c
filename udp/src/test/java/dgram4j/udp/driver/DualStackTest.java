package dgram4j.udp.driver;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// An IPv6 socket speaks IPv4 as well, unless told not to.
final class DualStackTest {
    private static final String ANY6 = "::";

    @OnEveryDriver
    void anIpv4SenderIsMapped(DriverRig rig) {
        rig.assumeIpv6();
        RigSocket both = rig.open(Family.IPV6);
        assertThat(both.bind(ANY6, 0)).isZero();
        assertThat(both.address()).isEqualTo(ANY6);
        RigSocket four = rig.bound(Family.IPV4);
        four.send("from four", DriverRig.LOOPBACK4, both.port());
        RigSocket.Datagram came = both.receive();
        assertThat(came.text()).isEqualTo("from four");
        assertThat(came.address()).isEqualTo("::ffff:127.0.0.1");
        assertThat(came.family()).isEqualTo(Family.IPV6);
        assertThat(came.port()).isEqualTo(four.port());

        assertThat(both.send("back", came.address(), came.port())).isEqualTo(4);
        assertThat(four.receive().text()).isEqualTo("back");
    }

    @OnEveryDriver
    void itsPortIsTakenForBoth(DriverRig rig) {
        rig.assumeIpv6();
        RigSocket both = rig.open(Family.IPV6);
        assertThat(both.bind(ANY6, 0)).isZero();
        assertThat(rig.open(Family.IPV4).bind(DriverRig.LOOPBACK4, both.port()))
            .isEqualTo(-Errno.EADDRINUSE);
    }

    @OnEveryDriver
    void ipv6Only(DriverRig rig) {
        rig.assumeIpv6();
        RigSocket six = rig.open(Family.IPV6);
        if (!rig.can(Capability.IPV6_ONLY)) {
            assertThat(six.driver().ipv6Only(true)).isEqualTo(-Errno.ENOTSUP);
            return;
        }
        assertThat(six.driver().ipv6Only(true)).isZero();
        assertThat(six.bind(ANY6, 0)).isZero();
        assertThat(rig.open(Family.IPV4).bind("0.0.0.0", six.port())).isZero();
        assertThat(six.send("x", "::ffff:127.0.0.1", six.port()))
            .isEqualTo(-Errno.ENETUNREACH);
    }

    @OnEveryDriver
    void betweenIpv6Sockets(DriverRig rig) {
        rig.assumeIpv6();
        RigSocket from = rig.bound(Family.IPV6);
        RigSocket to = rig.bound(Family.IPV6);
        from.send("six", DriverRig.LOOPBACK6, to.port());
        RigSocket.Datagram came = to.receive();
        assertThat(came.address()).isEqualTo(DriverRig.LOOPBACK6);
        assertThat(came.family()).isEqualTo(Family.IPV6);
        assertThat(came.text()).isEqualTo("six");
    }

    @OnEveryDriver
    void theWildcardIsReachedOverLoopback(DriverRig rig) {
        rig.assumeIpv6();
        RigSocket to = rig.bound(Family.IPV6);
        RigSocket from = rig.open(Family.IPV6);
        assertThat(from.bind(ANY6, 0)).isZero();
        from.send("x", ANY6, to.port());
        assertThat(to.receive().address()).isEqualTo(DriverRig.LOOPBACK6);
    }
}
