package dgram4j.udp;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;

import static org.assertj.core.api.Assertions.assertThat;

/// A batch the kernel takes only in part goes on where it stopped.
class ShortBatchGoesOnTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void theRestFollowsAtOnce() {
        socket.sending().block();
        List<String> texts = IntStream.range(0, 20).mapToObj(i -> "m" + i).toList();
        texts.forEach(text -> EngineRig.send(handle, text, 9));
        socket.sending().unblock();
        socket.sending().shorten(1, 7, 3);
        rig.turns(1);

        assertThat(socket.sending().texts()).isEqualTo(texts);
        assertThat(socket.sending().batches()).endsWith(20, 19, 12, 9);
        assertThat(handle.stats().sent().shortBatches()).isEqualTo(3);
    }

    @Test
    void moreThanABatchGoesInSeveral() {
        socket.sending().block();
        List<String> texts = IntStream.range(0, 150).mapToObj(i -> "m" + i).toList();
        texts.forEach(text -> EngineRig.send(handle, text, 9));
        socket.sending().unblock();
        rig.turns(1);

        assertThat(socket.sending().texts()).isEqualTo(texts);
        assertThat(socket.sending().batches()).endsWith(64, 64, 22);
    }

    @Test
    void oneTurnHandsOverABoundedNumber() {
        socket.sending().block();
        for (int i = 0; i < 5_000; i++) {
            EngineRig.send(handle, "m" + i, 9);
        }
        socket.sending().unblock();
        rig.turns(1);
        int first = socket.sending().sent().size();
        rig.turns(2);

        assertThat(first).isEqualTo(32 * 64);
        assertThat(socket.sending().sent()).hasSize(5_000);
        assertThat(rig.completions).hasSize(5_000);
    }
}
