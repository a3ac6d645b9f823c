package dgram4j.udp.driver;

import java.util.ArrayList;
import java.util.List;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// A connected socket hears its peer only, until it is disconnected.
final class ConnectingFixesThePeerTest {
    private static final String ANY4 = "0.0.0.0";

    @OnEveryDriver
    void aStrangerIsNotHeard(DriverRig rig) {
        RigSocket socket = rig.bound(Family.IPV4);
        RigSocket peer = rig.bound(Family.IPV4);
        RigSocket stranger = rig.bound(Family.IPV4);
        int port = socket.port();
        assertThat(socket.connect(DriverRig.LOOPBACK4, peer.port())).isZero();
        assertThat(stranger.send("stranger", DriverRig.LOOPBACK4, port)).isPositive();
        assertThat(peer.send("peer", DriverRig.LOOPBACK4, port)).isPositive();
        assertThat(socket.receive().text()).isEqualTo("peer");
        assertThat(socket.receiveInto(new ArrayList<>())).isEqualTo(-Errno.EAGAIN);
    }

    @OnEveryDriver
    void thePeerIsTold(DriverRig rig) {
        RigSocket socket = rig.bound(Family.IPV4);
        RigSocket peer = rig.bound(Family.IPV4);
        int peerPort = peer.port();
        assertThat(socket.driver().peerAddress(rig.sockaddr())).isEqualTo(-Errno.ENOTCONN);
        assertThat(socket.connect(DriverRig.LOOPBACK4, peerPort)).isZero();
        assertThat(socket.driver().peerAddress(rig.sockaddr())).isEqualTo(16);
        assertThat(rig.placedPort()).isEqualTo(peerPort);
        assertThat(socket.driver().disconnect()).isZero();
        assertThat(socket.driver().peerAddress(rig.sockaddr())).isEqualTo(-Errno.ENOTCONN);
        assertThat(socket.send(new byte[1])).isEqualTo(-Errno.EDESTADDRREQ);
    }

    @OnEveryDriver
    void connectingAgainChangesThePeer(DriverRig rig) {
        RigSocket socket = rig.bound(Family.IPV4);
        RigSocket first = rig.bound(Family.IPV4);
        RigSocket second = rig.bound(Family.IPV4);
        assertThat(socket.connect(DriverRig.LOOPBACK4, first.port())).isZero();
        assertThat(socket.driver().disconnect()).isZero();
        assertThat(socket.connect(DriverRig.LOOPBACK4, second.port())).isZero();
        assertThat(socket.send("x".getBytes())).isEqualTo(1);
        assertThat(second.receive().text()).isEqualTo("x");
        assertThat(first.receiveInto(new ArrayList<>())).isEqualTo(-Errno.EAGAIN);
    }

    @OnEveryDriver
    void theLocalAddressIsChosen(DriverRig rig) {
        RigSocket socket = rig.open(Family.IPV4);
        assertThat(socket.bind(ANY4, 0)).isZero();
        assertThat(socket.address()).isEqualTo(ANY4);
        assertThat(socket.connect(DriverRig.LOOPBACK4, 9)).isZero();
        assertThat(socket.address()).isEqualTo(DriverRig.LOOPBACK4);
    }

    @OnEveryDriver
    void whatWasReceivedBefore(DriverRig rig) {
        RigSocket socket = rig.bound(Family.IPV4);
        RigSocket early = rig.bound(Family.IPV4);
        assertThat(early.send("early", DriverRig.LOOPBACK4, socket.port())).isPositive();
        assertThat(socket.connect(DriverRig.LOOPBACK4, rig.bound(Family.IPV4).port())).isZero();
        List<RigSocket.Datagram> came = new ArrayList<>();
        int result = socket.receiveInto(came);
        if (rig.can(Capability.CONNECT_KEEPS_RECEIVED)) {
            assertThat(came).singleElement()
                .satisfies(datagram -> assertThat(datagram.text()).isEqualTo("early"));
        } else {
            assertThat(result).isEqualTo(-Errno.EAGAIN);
        }
    }

    @OnEveryDriver
    void aPortOfTheSystemsChoiceAfterDisconnecting(DriverRig rig) {
        RigSocket socket = rig.open(Family.IPV4);
        assertThat(socket.bind(ANY4, 0)).isZero();
        int port = socket.port();
        assertThat(socket.connect(DriverRig.LOOPBACK4, 9)).isZero();
        assertThat(socket.driver().disconnect()).isZero();
        assertThat(socket.address()).isEqualTo(ANY4);
        assertThat(socket.port())
            .isEqualTo(rig.can(Capability.DISCONNECT_RELEASES_PORT) ? 0 : port);
    }

    @OnEveryDriver
    void aPortOfOnesOwnChoiceAfterDisconnecting(DriverRig rig) {
        int free;
        try (RigSocket probe = rig.bound(Family.IPV4)) {
            free = probe.port();
        }
        RigSocket socket = rig.open(Family.IPV4);
        assertThat(socket.bind(ANY4, free)).isZero();
        assertThat(socket.connect(DriverRig.LOOPBACK4, 9)).isZero();
        assertThat(socket.driver().disconnect()).isZero();
        assertThat(socket.address()).isEqualTo(ANY4);
        assertThat(socket.port()).isEqualTo(free);
        rig.bound(Family.IPV4).send("again", DriverRig.LOOPBACK4, free);
        assertThat(socket.receive().text()).isEqualTo("again");
    }
}
