package dgram4j.udp;

import java.util.List;

import org.junit.jupiter.api.Test;

import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.EngineRig.Completion;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.EMSGSIZE;
import static dgram4j.sys.Errno.ENETUNREACH;
import static org.assertj.core.api.Assertions.assertThat;

/// A refusal is the result of the datagram refused; those before and behind it go.
class ErrorBelongsToOneDatagramTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void oneOfABatchIsRefused() {
        socket.sending().block();
        for (String text : List.of("a", "b", "c", "d", "e")) {
            EngineRig.send(handle, text, 9);
        }
        socket.sending().failText("c", EMSGSIZE);
        socket.sending().unblock();
        rig.turns(1);

        assertThat(socket.sending().texts()).containsExactly("a", "b", "d", "e");
        assertThat(rig.completions).containsExactly(
            new Completion("a", 0, 1), new Completion("b", 0, 1),
            new Completion("c", -EMSGSIZE, 1),
            new Completion("d", 0, 1), new Completion("e", 0, 1));
    }

    @Test
    void firstAndLastAndNeighboursAreRefused() {
        socket.sending().block();
        for (String text : List.of("a", "b", "c", "d", "e")) {
            EngineRig.send(handle, text, 9);
        }
        for (String text : List.of("a", "c", "d", "e")) {
            socket.sending().failText(text, ENETUNREACH);
        }
        socket.sending().unblock();
        rig.turns(1);

        assertThat(socket.sending().texts()).containsExactly("b");
        assertThat(rig.completions).extracting(Completion::status).containsExactly(
            -ENETUNREACH, 0, -ENETUNREACH, -ENETUNREACH, -ENETUNREACH);
        assertThat(handle.stats().sent().failed()).isEqualTo(4);
    }

    @Test
    void aDatagramTriedAtOnceIsRefusedAtOnce() {
        socket.sending().failText("b", EMSGSIZE);

        assertThat(EngineRig.send(handle, "a", 9)).isEqualTo(2);
        assertThat(EngineRig.send(handle, "b", 9)).isEqualTo(-EMSGSIZE);
        assertThat(EngineRig.send(handle, "c", 9)).isEqualTo(2);

        rig.turns(1);
        assertThat(rig.completions).isEmpty();
    }
}
