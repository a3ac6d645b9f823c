package dgram4j.udp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.ECONNREFUSED;
import static org.assertj.core.api.Assertions.assertThat;

/// At each readiness 32 datagrams are read, then others get their turn.
class BoundedReadsATurnTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    private final List<String> texts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 1_000})
    void aHundredArriveInFourTurns(int perCall) {
        socket.receiving().atMostPerCall(perCall);
        for (int i = 0; i < 100; i++) {
            socket.receiving().deliver("m" + i, "127.0.0.1", 9);
        }
        handle.recvStart(EngineRig.into(texts));
        List<Integer> after = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            rig.turns(1);
            after.add(texts.size());
        }

        assertThat(after).containsExactly(32, 64, 96, 100);
        assertThat(texts).isEqualTo(IntStream.range(0, 100).mapToObj(i -> "m" + i).toList());
        assertThat(handle.stats().received().datagrams()).isEqualTo(100);
    }

    @Test
    void whatArrivesMeanwhileIsReadInTheSameTurn() {
        socket.receiving().deliver("m0", "127.0.0.1", 9);
        handle.recvStart(new ReceiveListener() {
            @Override
            public void received(ReceiveBatch batch) {
                while (batch.next()) {
                    texts.add(EngineRig.text(batch));
                    socket.receiving().deliver("m" + texts.size(), "127.0.0.1", 9);
                }
            }

            @Override
            public void receiveFailed(int errno) {
                throw new AssertionError(errno);
            }
        });
        rig.turns(1);

        assertThat(texts).hasSize(32);
    }

    @Test
    void anErrorEndsTheTurnAndNothingElse() {
        socket.receiving().deliver("a", "127.0.0.1", 9);
        socket.receiving().fail(ECONNREFUSED);
        socket.receiving().deliver("b", "127.0.0.1", 9);
        handle.recvStart(EngineRig.into(texts));
        rig.turns(1);
        assertThat(texts).containsExactly("a", "-111");
        rig.turns(1);

        assertThat(texts).containsExactly("a", "-111", "b");
        assertThat(handle.stats().received().errors()).isEqualTo(1);
    }
}
