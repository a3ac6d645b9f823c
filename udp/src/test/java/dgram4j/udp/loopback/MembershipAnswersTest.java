package dgram4j.udp.loopback;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Family;

import static dgram4j.sys.Errno.EADDRINUSE;
import static dgram4j.sys.Errno.EADDRNOTAVAIL;
import static dgram4j.sys.Errno.EINVAL;
import static dgram4j.sys.Errno.ENODEV;
import static dgram4j.sys.Errno.ENOPROTOOPT;
import static org.assertj.core.api.Assertions.assertThat;

/// Membership calls answer as the kernel does, on either driver.
///
/// *Source:* measured on Node 26; spec of dgram, 6.2.
class MembershipAnswersTest {
    private static final String LO = "127.0.0.1";

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void groupsOfIpv4(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle handle = rig.bound(Family.IPV4);
            assertThat(handle.setMembership("224.0.0.114", LO, true)).isZero();
            assertThat(handle.setMembership("224.0.0.114", LO, true)).isEqualTo(-EADDRINUSE);
            assertThat(handle.setMembership("224.0.0.114", LO, false)).isZero();
            assertThat(handle.setMembership("224.0.0.114", LO, false)).isEqualTo(-EADDRNOTAVAIL);
            assertThat(handle.setMembership("224.0.0.114", "203.0.113.9", true))
                    .isEqualTo(-ENODEV);
            assertThat(handle.setMembership("10.0.0.1", LO, true)).isEqualTo(-EINVAL);
            assertThat(handle.setMembership("10.0.0.1", LO, false)).isEqualTo(-EADDRNOTAVAIL);
            assertThat(handle.setMembership("ff02::114", "::", true)).isEqualTo(-ENOPROTOOPT);
            assertThat(handle.setMembership("::1", null, false)).isEqualTo(-ENOPROTOOPT);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void groupsOfIpv6(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            rig.assumeIpv6();
            UdpHandle handle = rig.bound(Family.IPV6);
            assertThat(handle.setMembership("ff02::114", "::%lo", true)).isZero();
            assertThat(handle.setMembership("ff02::114", "::%lo", true)).isEqualTo(-EADDRINUSE);
            assertThat(handle.setMembership("ff02::114", "::%lo", false)).isZero();
            assertThat(handle.setMembership("::1", null, true)).isEqualTo(-EINVAL);
            assertThat(handle.setMembership("::1", null, false)).isEqualTo(-EINVAL);
            assertThat(handle.setMembership("224.0.0.114", LO, true)).isZero();
            assertThat(handle.setMembership("224.0.0.114", LO, false)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void sourcesOfAGroup(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle handle = rig.bound(Family.IPV4);
            assertThat(handle.setSourceMembership("232.1.1.1", LO, LO, true)).isZero();
            assertThat(handle.setSourceMembership("232.1.1.1", LO, LO, true))
                    .isEqualTo(-EADDRNOTAVAIL);
            assertThat(handle.setSourceMembership("232.1.1.1", LO, LO, false)).isZero();
            assertThat(handle.setSourceMembership("232.1.1.1", LO, LO, false))
                    .isEqualTo(-EINVAL);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void anUnboundHandleIsBoundByThemForGood(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle handle = rig.handle();
            assertThat(handle.setMembership("224.0.0.114", "203.0.113.9", true))
                    .isEqualTo(-ENODEV);
            assertThat(rig.name(handle)).isEqualTo("0.0.0.0");
            assertThat(rig.port(handle)).isPositive();
            assertThat(handle.bind(Family.IPV4, "127.0.0.1", 0, 0)).isEqualTo(-EINVAL);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void interfacesOfMulticast(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle handle = rig.bound(Family.IPV4);
            assertThat(handle.setMulticastInterface("0.0.0.0")).isZero();
            assertThat(handle.setMulticastInterface(LO)).isZero();
            assertThat(handle.setMulticastInterface("203.0.113.9")).isEqualTo(-EADDRNOTAVAIL);
            assertThat(handle.setMulticastInterface("::")).isEqualTo(-ENOPROTOOPT);
            assertThat(handle.setMulticastInterface("lo")).isEqualTo(-EINVAL);
        }
    }
}
