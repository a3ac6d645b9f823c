package dgram4j.udp.driver;

import java.util.ArrayList;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;
import dgram4j.udp.multicast.Membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// A member hears its group, on the loopback interface, until it leaves.
///
/// *Source:* spec of dgram, 6.2.
final class GroupsAreHeardTest {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final byte[] ANY = new byte[4];
    private static final byte[] EVERY_SOURCE = new byte[0];
    private static final String GROUP = "232.1.1.14";
    private static final byte[] GROUP_BYTES = {(byte) 232, 1, 1, 14};

    @OnEveryDriver
    void fromJoiningToLeaving(DriverRig rig) {
        RigSocket member = anywhere(rig);
        RigSocket from = sender(rig);
        Membership group = group(GROUP_BYTES, EVERY_SOURCE);
        assertThat(member.driver().join(group)).isZero();
        assertThat(from.send("in", GROUP, member.port())).isEqualTo(2);
        RigSocket.Datagram came = member.receive();
        assertThat(came.text()).isEqualTo("in");
        assertThat(came.address()).isEqualTo(DriverRig.LOOPBACK4);

        assertThat(member.driver().leave(group)).isZero();
        assertThat(from.send("out", GROUP, member.port())).isEqualTo(3);
        assertThat(from.send("direct", DriverRig.LOOPBACK4, member.port())).isEqualTo(6);
        assertThat(member.receive().text()).isEqualTo("direct");
    }

    @OnEveryDriver
    void onlyFromTheNamedSource(DriverRig rig) {
        rig.assumeCan(Capability.SOURCE_MEMBERSHIP);
        RigSocket member = anywhere(rig);
        int port = member.port();
        assertThat(member.driver().join(group(GROUP_BYTES, new byte[] {127, 0, 0, 2}))).isZero();
        RigSocket named = rig.open(Family.IPV4);
        assertThat(named.bind("127.0.0.2", 0)).isZero();
        assertThat(named.driver().multicastInterface4(LOOPBACK)).isZero();
        assertThat(sender(rig).send("other", GROUP, port)).isPositive();
        assertThat(named.send("named", GROUP, port)).isPositive();
        RigSocket.Datagram came = member.receive();
        assertThat(came.text()).isEqualTo("named");
        assertThat(came.address()).isEqualTo("127.0.0.2");
        assertThat(member.receiveInto(new ArrayList<>())).isEqualTo(-Errno.EAGAIN);
    }

    /// A group that another socket of the machine has joined: Linux delivers it to all sockets on
    /// the port, as `IP_MULTICAST_ALL` is on; the JDK switches that off.
    @OnEveryDriver
    void byThoseWhoDidNotJoin(DriverRig rig) {
        RigSocket member = anywhere(rig);
        int port = member.port();
        RigSocket bystander = rig.open(Family.IPV4);
        assertThat(bystander.driver().reuseAddress(true)).isZero();
        assertThat(bystander.bind("0.0.0.0", port)).isZero();
        assertThat(member.driver().join(group(GROUP_BYTES, EVERY_SOURCE))).isZero();
        assertThat(sender(rig).send("all", GROUP, port)).isEqualTo(3);
        assertThat(member.receive().text()).isEqualTo("all");
        if (rig.can(Capability.HEARS_OTHERS_GROUPS)) {
            assertThat(bystander.receive().text()).isEqualTo("all");
        } else {
            assertThat(bystander.receiveInto(new ArrayList<>())).isEqualTo(-Errno.EAGAIN);
        }
    }

    @OnEveryDriver
    void errorsOfJoiningAndLeaving(DriverRig rig) {
        DriverSocket socket = anywhere(rig).driver();
        Membership group = group(GROUP_BYTES, EVERY_SOURCE);
        assertThat(socket.leave(group)).isEqualTo(-Errno.EADDRNOTAVAIL);
        assertThat(socket.join(group)).isZero();
        assertThat(socket.join(group)).isEqualTo(-Errno.EADDRINUSE);
        assertThat(socket.leave(group)).isZero();
        assertThat(socket.leave(group)).isEqualTo(-Errno.EADDRNOTAVAIL);
        assertThat(socket.join(group(new byte[] {127, 0, 0, 1}, EVERY_SOURCE)))
            .isEqualTo(-Errno.EINVAL);
        assertThat(socket.leave(group(new byte[] {127, 0, 0, 1}, EVERY_SOURCE)))
            .isEqualTo(-Errno.EADDRNOTAVAIL);
        assertThat(socket.join(new Membership(Family.IPV4, GROUP_BYTES, EVERY_SOURCE,
            new byte[] {(byte) 198, 51, 100, 99}, 0))).isEqualTo(-Errno.ENODEV);
        assertThat(socket.join(group6(rig))).isEqualTo(-Errno.ENOPROTOOPT);
    }

    @OnEveryDriver
    void errorsOfNamedSources(DriverRig rig) {
        rig.assumeCan(Capability.SOURCE_MEMBERSHIP);
        DriverSocket socket = anywhere(rig).driver();
        Membership group = group(GROUP_BYTES, new byte[] {127, 0, 0, 9});
        assertThat(socket.leave(group)).isEqualTo(-Errno.EINVAL);
        assertThat(socket.join(group)).isZero();
        assertThat(socket.join(group)).isEqualTo(-Errno.EADDRNOTAVAIL);
        assertThat(socket.leave(group)).isZero();
        Membership elsewhere = new Membership(Family.IPV4, GROUP_BYTES,
            new byte[] {127, 0, 0, 9}, new byte[] {(byte) 198, 51, 100, 99}, 0);
        assertThat(socket.join(elsewhere)).isEqualTo(-Errno.ENODEV);
        assertThat(socket.leave(elsewhere)).isEqualTo(-Errno.ENODEV);
    }

    @OnEveryDriver
    void theInterfaceOfSendsIsOneOfOurs(DriverRig rig) {
        DriverSocket socket = rig.bound(Family.IPV4).driver();
        assertThat(socket.multicastInterface4(new byte[] {(byte) 198, 51, 100, 99}))
            .isEqualTo(-Errno.EADDRNOTAVAIL);
        assertThat(socket.multicastInterface6(0)).isEqualTo(-Errno.ENOPROTOOPT);
        assertThat(socket.multicastInterface4(ANY)).isZero();
        assertThat(socket.multicastInterface4(LOOPBACK)).isZero();
    }

    @OnEveryDriver
    void anIpv6Group(DriverRig rig) {
        rig.assumeIpv6();
        RigSocket member = rig.open(Family.IPV6);
        assertThat(member.bind("::", 0)).isZero();
        Membership group = group6(rig);
        assertThat(member.driver().leave(group)).isEqualTo(-Errno.EADDRNOTAVAIL);
        assertThat(member.driver().join(group)).isZero();
        assertThat(member.driver().join(group)).isEqualTo(-Errno.EADDRINUSE);
        assertThat(member.driver().leave(group)).isZero();
        assertThat(member.driver().leave(group)).isEqualTo(-Errno.EADDRNOTAVAIL);
    }

    @OnEveryDriver
    void anIpv6GroupOnLoopback(DriverRig rig) {
        rig.assumeIpv6();
        RigSocket member = rig.open(Family.IPV6);
        assertThat(member.bind("::", 0)).isZero();
        assertThat(member.driver().join(group6(rig))).isZero();
        RigSocket from = rig.bound(Family.IPV6);
        assertThat(from.driver().multicastInterface6(rig.loopbackIndex())).isZero();
        int sent = from.send("six", "ff01::14", member.port());
        assumeTrue(sent != -Errno.ENETUNREACH, "no route for IPv6 groups on loopback");
        assertThat(sent).isEqualTo(3);
        assertThat(member.receive().text()).isEqualTo("six");
    }

    private static Membership group6(DriverRig rig) {
        byte[] group = new byte[16];
        group[0] = (byte) 0xff;
        group[1] = 0x01;
        group[15] = 0x14;
        return new Membership(Family.IPV6, group, EVERY_SOURCE, ANY, rig.loopbackIndex());
    }

    private static Membership group(byte[] group, byte[] source) {
        return new Membership(Family.IPV4, group, source, LOOPBACK, 0);
    }

    private static RigSocket anywhere(DriverRig rig) {
        RigSocket socket = rig.open(Family.IPV4);
        assertThat(socket.driver().reuseAddress(true)).isZero();
        assertThat(socket.bind("0.0.0.0", 0)).isZero();
        return socket;
    }

    private static RigSocket sender(DriverRig rig) {
        RigSocket socket = rig.bound(Family.IPV4);
        assertThat(socket.driver().multicastInterface4(LOOPBACK)).isZero();
        return socket;
    }
}
