package dgram4j.udp.receive;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;

import static org.assertj.core.api.Assertions.assertThat;

/// The cursor shows each datagram with its own bytes, sender and flags, joined ones apart.
class ReceiveBatchCursorTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);
    private final List<String> seen = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    private final ReceiveListener listener = new ReceiveListener() {
        @Override
        public void received(ReceiveBatch batch) {
            while (batch.next()) {
                addresses.add(batch.peerAddress());
                seen.add(EngineRig.text(batch) + " " + batch.peerFamily().text() + " "
                    + batch.peerAddress() + " " + batch.peerPort() + " " + batch.flags());
            }
        }

        @Override
        public void receiveFailed(int errno) {
            throw new AssertionError(errno);
        }
    };

    @Test
    void eachHasItsOwnSender() {
        socket.receiving().deliver("a", "10.1.2.3", 65_535);
        socket.receiving().deliver("", "::ffff:127.0.0.1", 0);
        socket.receiving().deliver("c", "2001:db8::1", 53);
        handle.recvStart(listener);
        rig.turns(1);

        assertThat(seen).containsExactly(
            "a IPv4 10.1.2.3 65535 0", " IPv6 ::ffff:127.0.0.1 0 0", "c IPv6 2001:db8::1 53 0");
    }

    @Test
    void aLinkLocalSenderHasItsScope() {
        socket.receiving().deliverScoped("a", "fe80::1", 5, 1);
        socket.receiving().deliverScoped("b", "fe80::1", 5, 1_000_000);
        socket.receiving().deliverScoped("c", "2001:db8::1", 5, 1);
        handle.recvStart(listener);
        rig.turns(1);

        assertThat(addresses).containsExactly("fe80::1%lo", "fe80::1%1000000", "2001:db8::1");
    }

    @Test
    void theSameSenderIsTheSameText() {
        socket.receiving().deliver("a", "10.1.2.3", 1);
        socket.receiving().deliver("b", "10.1.2.3", 2);
        handle.recvStart(listener);
        rig.turns(1);

        assertThat(addresses.get(0)).isSameAs(addresses.get(1));
    }

    @Test
    void joinedDatagramsAreCutApart() {
        socket.receiving().deliverJoined("aabbccd", 2, "127.0.0.1", 9);
        socket.receiving().deliverJoined("eeff", 2, "127.0.0.1", 9);
        socket.receiving().deliver("g", "127.0.0.1", 9);
        handle.recvStart(listener);
        rig.turns(1);

        assertThat(seen).extracting(text -> text.substring(0, text.indexOf(' ')))
            .containsExactly("aa", "bb", "cc", "d", "ee", "ff", "g");
        assertThat(handle.stats().received().datagrams()).isEqualTo(7);
        assertThat(handle.stats().received().coalescedDatagrams()).isEqualTo(6);
        assertThat(handle.stats().received().bytes()).isEqualTo(12);
    }

    @Test
    void flagsAreShownAndCounted() {
        socket.receiving().deliverFlagged("a", "127.0.0.1", 9, ReceiveBatch.TRUNCATED);
        socket.receiving().deliverFlagged("b", "127.0.0.1", 9, ReceiveBatch.CONTROL_TRUNCATED);
        handle.recvStart(listener);
        rig.turns(1);

        assertThat(seen).containsExactly("a IPv4 127.0.0.1 9 1", "b IPv4 127.0.0.1 9 2");
        assertThat(handle.stats().received().truncated()).isEqualTo(1);
        assertThat(handle.stats().received().controlTruncated()).isEqualTo(1);
    }

    @Test
    void aReplyToTheSenderGoesToIt() {
        socket.receiving().deliver("a", "::ffff:127.0.0.1", 77);
        handle.bind(Family.IPV6, "::", 0, 0);
        handle.recvStart(new ReceiveListener() {
            @Override
            public void received(ReceiveBatch batch) {
                while (batch.next()) {
                    handle.send("t", batch.peerFamily(), batch.peerAddress(), batch.peerPort(),
                        new byte[] {'r'}, 0, 1);
                }
            }

            @Override
            public void receiveFailed(int errno) {
                throw new AssertionError(errno);
            }
        });
        rig.turns(1);

        assertThat(socket.sending().sent()).singleElement()
            .hasToString("SentDatagram[text=r, address=::ffff:127.0.0.1, port=77]");
    }
}
