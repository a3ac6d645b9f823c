package dgram4j.udp.driver;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// Only a socket that says so may send to everybody.
final class BroadcastNeedsItsFlagTest {
    private static final String EVERYBODY = "127.255.255.255";

    @OnEveryDriver
    void offAtFirst(DriverRig rig) {
        assertThat(rig.bound(Family.IPV4).send("x", EVERYBODY, 9)).isEqualTo(-Errno.EACCES);
    }

    @OnEveryDriver
    void onAndOffAgain(DriverRig rig) {
        RigSocket to = rig.open(Family.IPV4);
        assertThat(to.bind("0.0.0.0", 0)).isZero();
        RigSocket from = rig.bound(Family.IPV4);
        assertThat(from.driver().broadcast(true)).isZero();
        assertThat(from.send("to all", EVERYBODY, to.port())).isEqualTo(6);
        assertThat(to.receive().text()).isEqualTo("to all");
        assertThat(from.driver().broadcast(false)).isZero();
        assertThat(from.send("x", EVERYBODY, to.port())).isEqualTo(-Errno.EACCES);
    }
}
