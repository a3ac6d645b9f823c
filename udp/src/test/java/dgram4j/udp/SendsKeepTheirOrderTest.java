package dgram4j.udp;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.EngineRig.Completion;
import dgram4j.udp.scripted.ScriptedSocket;
import dgram4j.udp.scripted.SentDatagram;

import static dgram4j.sys.Errno.EAGAIN;
import static org.assertj.core.api.Assertions.assertThat;

/// What is sent first leaves first, tried at once or not, and each datagram goes to its own peer.
class SendsKeepTheirOrderTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void queuedDatagramsLeaveInOrderEachToItsOwnPeer() {
        socket.sending().block();
        for (int i = 0; i < 200; i++) {
            EngineRig.send(handle, "m" + i, 1_000 + i % 7);
        }
        socket.sending().unblock();
        rig.turns(1);

        List<SentDatagram> expected = IntStream.range(0, 200)
            .mapToObj(i -> new SentDatagram("m" + i, "127.0.0.1", 1_000 + i % 7)).toList();
        assertThat(socket.sending().sent()).isEqualTo(expected);
    }

    @Test
    void nothingOvertakesWhatWaits() {
        socket.sending().refuse(EAGAIN, 1);
        assertThat(EngineRig.send(handle, "first", 9)).isZero();
        // The kernel has room again, yet the second may not pass the first.
        assertThat(EngineRig.send(handle, "second", 9)).isZero();
        assertThat(socket.sending().texts()).isEmpty();

        rig.turns(1);

        assertThat(socket.sending().texts()).containsExactly("first", "second");
    }

    @Test
    void completionsAreToldInOrder() {
        socket.sending().block();
        EngineRig.send(handle, "a", 1);
        EngineRig.send(handle, "b", 2);
        EngineRig.send(handle, "c", 3);
        socket.sending().unblock();
        rig.turns(1);

        assertThat(rig.completions).extracting(Completion::token).containsExactly("a", "b", "c");
    }
}
