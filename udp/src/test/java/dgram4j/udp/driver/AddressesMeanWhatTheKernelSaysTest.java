package dgram4j.udp.driver;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Wildcards, broadcast addresses and addresses of a link are the kernel's to read, also where the
/// JDK would read them in its own way.
final class AddressesMeanWhatTheKernelSaysTest {
    private static final int DISCARD_PORT = 9;

    private static String peer(DriverRig rig, RigSocket socket) {
        assertThat(socket.driver().peerAddress(rig.sockaddr())).isPositive();
        return rig.texts().text(rig.sockaddr(), 0);
    }

    @OnEveryDriver
    void aPeerThatIsTheWildcardIsThisHost(DriverRig rig) {
        RigSocket unbound = rig.open(Family.IPV4);
        assertThat(unbound.connect("0.0.0.0", DISCARD_PORT)).isZero();
        assertThat(peer(rig, unbound)).isEqualTo("127.0.0.1");

        RigSocket bound = rig.open(Family.IPV4);
        bound.bind("127.0.0.2", 0);
        assertThat(bound.connect("0.0.0.0", DISCARD_PORT)).isZero();
        assertThat(peer(rig, bound)).isEqualTo("127.0.0.2");
    }

    @OnEveryDriver
    void soItIsInIpv6(DriverRig rig) {
        rig.assumeIpv6();
        RigSocket six = rig.open(Family.IPV6);
        assertThat(six.connect("::", DISCARD_PORT)).isZero();
        assertThat(peer(rig, six)).isEqualTo("::1");

        RigSocket mapped = rig.open(Family.IPV6);
        assertThat(mapped.connect("::ffff:0.0.0.0", DISCARD_PORT)).isZero();
        assertThat(peer(rig, mapped)).isEqualTo("::ffff:127.0.0.1");
    }

    @OnEveryDriver
    void theMappedWildcardStaysMapped(DriverRig rig) {
        rig.assumeIpv6();
        RigSocket six = rig.open(Family.IPV6);
        assertThat(six.bind("::ffff:0.0.0.0", 0)).isZero();
        assertThat(six.address()).isEqualTo("::ffff:0.0.0.0");
    }

    @OnEveryDriver
    void broadcastAddressesCanBeBound(DriverRig rig) {
        int expected = rig.can(Capability.BIND_BROADCAST_OF_ALL) ? 0 : -Errno.ENOTSUP;
        for (String address : new String[] {"127.255.255.255", "255.255.255.255"}) {
            assertThat(rig.open(Family.IPV4).bind(address, 0)).as(address).isEqualTo(expected);
        }
    }

    @OnEveryDriver
    void aSocketOfTheLoopbacksBroadcastHearsItAndAnswers(DriverRig rig) {
        assumeTrue(rig.can(Capability.BIND_BROADCAST_OF_ALL), "lacks BIND_BROADCAST_OF_ALL");
        RigSocket all = rig.open(Family.IPV4);
        assertThat(all.bind("127.255.255.255", 0)).isZero();
        RigSocket one = rig.bound(Family.IPV4);
        one.driver().broadcast(true);
        assertThat(one.send("to all", "127.255.255.255", all.port())).isEqualTo(6);

        RigSocket.Datagram came = all.receive();
        assertThat(came.text()).isEqualTo("to all");
        assertThat(came.address()).isEqualTo("127.0.0.1");
        assertThat(all.send("back", came.address(), came.port())).isEqualTo(4);
        assertThat(one.receive().text()).isEqualTo("back");
    }

    @OnEveryDriver
    void anAddressOfALinkNeedsItsLink(DriverRig rig) {
        rig.assumeIpv6();
        for (String address : new String[] {"fe80::1", "ff02::1", "ff01::1"}) {
            RigSocket socket = rig.open(Family.IPV6);
            assertThat(socket.bind(address, 0)).as(address).isEqualTo(-Errno.EINVAL);
            assertThat(socket.connect(address, DISCARD_PORT)).isEqualTo(-Errno.EINVAL);
        }
    }

    @OnEveryDriver
    void theInterfaceOfMulticastIsGivenBack(DriverRig rig) {
        DriverSocket socket = rig.bound(Family.IPV4).driver();
        assertThat(socket.multicastInterface4(new byte[] {127, 0, 0, 1})).isZero();
        assertThat(socket.multicastInterface4(new byte[4])).isZero();
    }
}
