package dgram4j.udp.driver;

import java.util.ArrayList;
import java.util.List;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;
import dgram4j.udp.multicast.Membership;

import static org.assertj.core.api.Assertions.assertThat;

/// Two sockets on one port, each member of its own group: on Linux both hear both groups, as
/// `IP_MULTICAST_ALL` stays on; on channels of the JDK each hears its own.
final class TwoGroupsOnOnePortTest {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    @OnEveryDriver
    void whatArrives(DriverRig rig) {
        RigSocket first = member(rig, 0, 21);
        RigSocket second = member(rig, first.port(), 22);
        RigSocket from = rig.bound(Family.IPV4);
        assertThat(from.driver().multicastInterface4(LOOPBACK)).isZero();
        assertThat(from.send("one", "232.1.1.21", first.port())).isPositive();
        assertThat(from.send("two", "232.1.1.22", first.port())).isPositive();
        boolean both = rig.can(Capability.HEARS_OTHERS_GROUPS);
        assertThat(texts(first, both ? 2 : 1))
            .isEqualTo(both ? List.of("one", "two") : List.of("one"));
        assertThat(texts(second, both ? 2 : 1))
            .isEqualTo(both ? List.of("one", "two") : List.of("two"));
    }

    private static RigSocket member(DriverRig rig, int port, int group) {
        RigSocket socket = rig.open(Family.IPV4);
        assertThat(socket.driver().reuseAddress(true)).isZero();
        assertThat(socket.bind("0.0.0.0", port)).isZero();
        assertThat(socket.driver().join(new Membership(Family.IPV4,
            new byte[] {(byte) 232, 1, 1, (byte) group}, new byte[0], LOOPBACK, 0))).isZero();
        return socket;
    }

    private static List<String> texts(RigSocket socket, int count) {
        List<String> texts = socket.receive(count).stream()
            .map(RigSocket.Datagram::text).toList();
        assertThat(socket.receiveInto(new ArrayList<>())).isEqualTo(-Errno.EAGAIN);
        return texts;
    }
}
