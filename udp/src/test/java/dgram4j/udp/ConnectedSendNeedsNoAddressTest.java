package dgram4j.udp;

import org.junit.jupiter.api.Test;

import dgram4j.udp.address.Endpoint;
import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;
import dgram4j.udp.scripted.SentDatagram;

import static dgram4j.sys.Errno.EACCES;
import static dgram4j.sys.Errno.EDESTADDRREQ;
import static dgram4j.sys.Errno.EISCONN;
import static dgram4j.sys.Errno.ENOTCONN;
import static org.assertj.core.api.Assertions.assertThat;

/// With a peer, datagrams go to it without an address, and an address is an error.
class ConnectedSendNeedsNoAddressTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void itGoesToThePeer() {
        assertThat(handle.connect(Family.IPV4, "127.0.0.1", 9)).isZero();
        assertThat(handle.send("t", new byte[] {'x'}, 0, 1)).isEqualTo(2);

        assertThat(socket.sending().sent()).containsExactly(new SentDatagram("x", "", 0));
    }

    @Test
    void anAddressIsRefused() {
        handle.connect(Family.IPV4, "127.0.0.1", 9);

        assertThat(EngineRig.send(handle, "x", 9)).isEqualTo(-EISCONN);
        assertThat(socket.sending().sent()).isEmpty();
    }

    @Test
    void withoutAPeerAnAddressIsNeeded() {
        assertThat(handle.send("t", new byte[1], 0, 1)).isEqualTo(-EDESTADDRREQ);
        handle.connect(Family.IPV4, "127.0.0.1", 9);
        handle.disconnect();

        assertThat(handle.send("t", new byte[1], 0, 1)).isEqualTo(-EDESTADDRREQ);
        assertThat(EngineRig.send(handle, "x", 9)).isEqualTo(2);
    }

    @Test
    void aSecondPeerIsRefused() {
        handle.connect(Family.IPV4, "127.0.0.1", 9);

        assertThat(handle.connect(Family.IPV4, "127.0.0.1", 10)).isEqualTo(-EISCONN);
        assertThat(handle.disconnect()).isZero();
        assertThat(handle.disconnect()).isEqualTo(-ENOTCONN);
        assertThat(handle.connect(Family.IPV4, "127.0.0.1", 10)).isZero();
    }

    @Test
    void aFailedConnectLeavesNoPeer() {
        socket.answer("connect", -EACCES);

        assertThat(handle.connect(Family.IPV4, "127.255.255.255", 9)).isEqualTo(-EACCES);
        assertThat(handle.getpeername(new Endpoint())).isEqualTo(-ENOTCONN);
        assertThat(EngineRig.send(handle, "x", 9)).isEqualTo(2);
    }
}
