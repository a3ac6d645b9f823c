package dgram4j.udp.driver;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// Who may bind where somebody else is bound already.
///
/// *Source:* spec of dgram, 5.4.
final class AddressInUseTest {
    private static final String ANY4 = "0.0.0.0";

    @OnEveryDriver
    void nobodyWithoutAsking(DriverRig rig) {
        int port = rig.bound(Family.IPV4).port();
        assertThat(rig.open(Family.IPV4).bind(DriverRig.LOOPBACK4, port))
            .isEqualTo(-Errno.EADDRINUSE);
    }

    @OnEveryDriver
    void bothWithReuseAddress(DriverRig rig) {
        RigSocket first = reusing(rig);
        assertThat(first.bind(DriverRig.LOOPBACK4, 0)).isZero();
        RigSocket second = reusing(rig);
        assertThat(second.bind(DriverRig.LOOPBACK4, first.port())).isZero();

        rig.bound(Family.IPV4).send("last binder", DriverRig.LOOPBACK4, first.port());
        assertThat(second.receive().text()).isEqualTo("last binder");
    }

    @OnEveryDriver
    void notWithReuseAddressOnOneSide(DriverRig rig) {
        RigSocket first = reusing(rig);
        assertThat(first.bind(DriverRig.LOOPBACK4, 0)).isZero();
        assertThat(rig.open(Family.IPV4).bind(DriverRig.LOOPBACK4, first.port()))
            .isEqualTo(-Errno.EADDRINUSE);
    }

    @OnEveryDriver
    void bothWithReusePort(DriverRig rig) {
        rig.assumeCan(Capability.REUSE_PORT);
        RigSocket first = sharing(rig);
        assertThat(first.bind(DriverRig.LOOPBACK4, 0)).isZero();
        assertThat(sharing(rig).bind(DriverRig.LOOPBACK4, first.port())).isZero();
        assertThat(reusing(rig).bind(DriverRig.LOOPBACK4, first.port()))
            .isEqualTo(-Errno.EADDRINUSE);
    }

    @OnEveryDriver
    void anyAddressIsAlsoThisOne(DriverRig rig) {
        int port = rig.bound(Family.IPV4).port();
        assertThat(rig.open(Family.IPV4).bind(ANY4, port)).isEqualTo(-Errno.EADDRINUSE);
    }

    @OnEveryDriver
    void anotherAddressOfThisMachineIsFree(DriverRig rig) {
        int port = rig.bound(Family.IPV4).port();
        RigSocket other = rig.open(Family.IPV4);
        assertThat(other.bind("127.0.0.2", port)).isZero();
        assertThat(other.address()).isEqualTo("127.0.0.2");
        assertThat(other.port()).isEqualTo(port);
    }

    @OnEveryDriver
    void aPortIsFreeAsSoonAsItIsClosed(DriverRig rig) {
        RigSocket first = rig.bound(Family.IPV4);
        int port = first.port();
        first.close();
        assertThat(rig.open(Family.IPV4).bind(DriverRig.LOOPBACK4, port)).isZero();
    }

    @OnEveryDriver
    void aForeignAddressCannotBeHad(DriverRig rig) {
        assertThat(rig.open(Family.IPV4).bind("192.0.2.77", 0))
            .isEqualTo(-Errno.EADDRNOTAVAIL);
    }

    @OnEveryDriver
    void aSocketIsBoundOnce(DriverRig rig) {
        assertThat(rig.bound(Family.IPV4).bind(DriverRig.LOOPBACK4, 0))
            .isEqualTo(-Errno.EINVAL);
    }

    private static RigSocket reusing(DriverRig rig) {
        RigSocket socket = rig.open(Family.IPV4);
        assertThat(socket.driver().reuseAddress(true)).isZero();
        return socket;
    }

    private static RigSocket sharing(DriverRig rig) {
        RigSocket socket = rig.open(Family.IPV4);
        assertThat(socket.driver().reusePort(true)).isZero();
        return socket;
    }
}
