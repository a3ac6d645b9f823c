package dgram4j.udp.driver;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// A dead peer shows on a socket that is connected to it, and on no other.
final class RefusalsReachConnectedSocketsOnlyTest {

    @OnEveryDriver
    void anUnconnectedSocketHearsNothing(DriverRig rig) {
        int dead = deadPort(rig);
        RigSocket from = rig.bound(Family.IPV4);
        RigSocket to = rig.bound(Family.IPV4);
        for (int i = 0; i < 3; i++) {
            assertThat(from.send("x", DriverRig.LOOPBACK4, dead)).isEqualTo(1);
        }
        from.enqueue("a", new byte[1], DriverRig.LOOPBACK4, dead);
        from.enqueue("b", new byte[1], DriverRig.LOOPBACK4, dead);
        from.enqueue("c", new byte[] {7}, DriverRig.LOOPBACK4, to.port());
        assertThat(from.flush()).containsExactly("a:0", "b:0", "c:0");
        assertThat(to.receive().bytes()).containsExactly(7);

        to.send("still there", DriverRig.LOOPBACK4, from.port());
        assertThat(from.receive().text()).isEqualTo("still there");
    }

    @OnEveryDriver
    void aConnectedSocketHearsOnReceive(DriverRig rig) {
        RigSocket from = rig.bound(Family.IPV4);
        assertThat(from.connect(DriverRig.LOOPBACK4, deadPort(rig))).isZero();
        assertThat(from.send(new byte[1])).isEqualTo(1);
        assertThat(from.awaitReceive()).isEqualTo(-Errno.ECONNREFUSED);
        assertThat(from.send(new byte[1])).isEqualTo(1);
        assertThat(from.awaitReceive()).isEqualTo(-Errno.ECONNREFUSED);
    }

    /// *Source:* Node 26: three connected sends in a row to a dead port end well, refused, well,
    /// and the third's refusal is met by the next receive.
    @OnEveryDriver
    void theSendThatMeetsTheRefusalFails(DriverRig rig) {
        RigSocket from = rig.bound(Family.IPV4);
        assertThat(from.connect(DriverRig.LOOPBACK4, deadPort(rig))).isZero();
        from.enqueue("a", new byte[1]);
        from.enqueue("b", new byte[1]);
        from.enqueue("c", new byte[1]);
        assertThat(from.flush()).containsExactly("a:0", "b:" + -Errno.ECONNREFUSED, "c:0");
        assertThat(from.awaitReceive()).isEqualTo(-Errno.ECONNREFUSED);
    }

    private static int deadPort(DriverRig rig) {
        try (RigSocket closing = rig.bound(Family.IPV4)) {
            return closing.port();
        }
    }
}
