package dgram4j.udp.driver;

import java.util.Random;

import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// A datagram of any size arrives once, byte for byte, with its sender.
final class DatagramsArriveWholeTest {

    @OnEveryDriver
    void small(DriverRig rig) {
        arrives(rig, Family.IPV4, 64);
    }

    @OnEveryDriver
    void theLargestOfIpv4(DriverRig rig) {
        arrives(rig, Family.IPV4, 65_507);
    }

    @OnEveryDriver
    void empty(DriverRig rig) {
        arrives(rig, Family.IPV4, 0);
    }

    @OnEveryDriver
    void theLargestOfIpv6(DriverRig rig) {
        rig.assumeIpv6();
        arrives(rig, Family.IPV6, 65_527);
    }

    @OnEveryDriver
    void emptyOverIpv6(DriverRig rig) {
        rig.assumeIpv6();
        arrives(rig, Family.IPV6, 0);
    }

    private static void arrives(DriverRig rig, Family family, int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        RigSocket from = rig.bound(family);
        RigSocket to = rig.bound(family);
        assertThat(from.send(bytes, to.address(), to.port())).isEqualTo(length);

        RigSocket.Datagram came = to.receive();
        assertThat(came.bytes()).isEqualTo(bytes);
        assertThat(came.address()).isEqualTo(from.address());
        assertThat(came.port()).isEqualTo(from.port());
        assertThat(came.family()).isEqualTo(family);
        assertThat(came.flags()).isZero();
    }
}
