package dgram4j.udp.driver;

import java.util.List;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// The kernel's refusal of one datagram is told for that one; those before and after it arrive.
final class ErrorsBelongToOneDatagramTest {
    private static final String BROADCAST = "127.255.255.255";

    @OnEveryDriver
    void inTheMiddleOfABatch(DriverRig rig) {
        RigSocket from = rig.bound(Family.IPV4);
        RigSocket to = rig.bound(Family.IPV4);
        int port = to.port();
        from.enqueue("a", new byte[] {1}, DriverRig.LOOPBACK4, port);
        from.enqueue("b", new byte[] {2}, DriverRig.LOOPBACK4, port);
        from.enqueue("large", new byte[65_508], DriverRig.LOOPBACK4, port);
        from.enqueue("d", new byte[] {4}, DriverRig.LOOPBACK4, port);
        from.enqueue("broadcast", new byte[] {5}, BROADCAST, port);
        from.enqueue("f", new byte[] {6}, DriverRig.LOOPBACK4, port);
        assertThat(from.flush()).containsExactly("a:0", "b:0", "large:" + -Errno.EMSGSIZE,
            "d:0", "broadcast:" + -Errno.EACCES, "f:0");
        assertThat(to.receive(4).stream().mapToInt(d -> d.bytes()[0]))
            .containsExactly(1, 2, 4, 6);
    }

    @OnEveryDriver
    void firstAndLastOfABatch(DriverRig rig) {
        RigSocket from = rig.bound(Family.IPV4);
        RigSocket to = rig.bound(Family.IPV4);
        from.enqueue("large", new byte[70_000], DriverRig.LOOPBACK4, to.port());
        from.enqueue("b", new byte[] {2}, DriverRig.LOOPBACK4, to.port());
        from.enqueue("last", new byte[65_508], DriverRig.LOOPBACK4, to.port());
        assertThat(from.flush()).containsExactly(
            "large:" + -Errno.EMSGSIZE, "b:0", "last:" + -Errno.EMSGSIZE);
        assertThat(to.receive().bytes()).containsExactly(2);
    }

    @OnEveryDriver
    void overAConnection(DriverRig rig) {
        RigSocket from = rig.bound(Family.IPV4);
        RigSocket to = rig.bound(Family.IPV4);
        assertThat(from.connect(DriverRig.LOOPBACK4, to.port())).isZero();
        from.enqueue("a", new byte[] {1});
        from.enqueue("large", new byte[65_508]);
        from.enqueue("c", new byte[] {3});
        assertThat(from.flush()).containsExactly("a:0", "large:" + -Errno.EMSGSIZE, "c:0");
        List<RigSocket.Datagram> came = to.receive(2);
        assertThat(came.get(0).bytes()).containsExactly(1);
        assertThat(came.get(1).bytes()).containsExactly(3);
    }

    @OnEveryDriver
    void sentAlone(DriverRig rig) {
        RigSocket from = rig.bound(Family.IPV4);
        RigSocket to = rig.bound(Family.IPV4);
        int port = to.port();
        assertThat(from.send(new byte[65_508], DriverRig.LOOPBACK4, port))
            .isEqualTo(-Errno.EMSGSIZE);
        assertThat(from.send(new byte[70_000], DriverRig.LOOPBACK4, port))
            .isEqualTo(-Errno.EMSGSIZE);
        assertThat(from.send(new byte[1], BROADCAST, port)).isEqualTo(-Errno.EACCES);
        assertThat(from.send("ok", DriverRig.LOOPBACK4, port)).isEqualTo(2);
        assertThat(to.receive().text()).isEqualTo("ok");
    }

    @OnEveryDriver
    void oneMoreThanTheLargestOfIpv6(DriverRig rig) {
        rig.assumeIpv6();
        RigSocket from = rig.bound(Family.IPV6);
        RigSocket to = rig.bound(Family.IPV6);
        assertThat(from.send(new byte[65_528], DriverRig.LOOPBACK6, to.port()))
            .isEqualTo(-Errno.EMSGSIZE);
    }
}
