package dgram4j.udp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.ECONNREFUSED;
import static org.assertj.core.api.Assertions.assertThat;

/// At each readiness 32 datagrams are read, then others get their turn. An immediate in each turn
/// could tell.
class BoundedReadsATurnTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    private final List<String> texts = new ArrayList<>();

    @BeforeEach
    void anImmediateInEachTurn() {
        rig.loop.immediate(this::anImmediateInEachTurn);
    }

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

    /// Two joined arrivals of 64 and 36: the turn's share counts datagrams, not reads.
    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    void joinedOnesAreCountedOneByOne(int perCall) {
        socket.receiving().atMostPerCall(perCall);
        List<String> sent = IntStream.range(100, 200).mapToObj(i -> "m" + i).toList();
        socket.receiving().deliverJoined(String.join("", sent.subList(0, 64)), 4, "127.0.0.1", 9);
        socket.receiving().deliverJoined(String.join("", sent.subList(64, 100)), 4, "::1", 7);
        handle.recvStart(EngineRig.into(texts));
        List<Integer> after = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            rig.turns(1);
            after.add(texts.size());
        }

        assertThat(after).containsExactly(32, 64, 96, 100);
        assertThat(texts).isEqualTo(sent);
        assertThat(handle.stats().received().coalescedDatagrams()).isEqualTo(100);
    }

    @Test
    void theRestOfJoinedOnesComesBeforeWhatIsNewAndSurvivesStops() {
        List<String> sent = IntStream.range(100, 140).mapToObj(i -> "m" + i).toList();
        socket.receiving().deliverJoined(String.join("", sent) + "s", 4, "127.0.0.1", 9);
        socket.receiving().deliver("new", "127.0.0.1", 9);
        handle.recvStart(EngineRig.into(texts));
        rig.turns(1);
        handle.recvStop();
        rig.turns(2);
        assertThat(texts).hasSize(32);
        handle.recvStart(EngineRig.into(texts));
        rig.turns(1);

        assertThat(texts).hasSize(42).startsWith("m100").endsWith("m139", "s", "new");
    }

    @Test
    void othersGetTheirTurnWhileJoinedOnesAreHeld() {
        UdpHandle other = rig.handle();
        socket.receiving().deliverJoined("x".repeat(64), 1, "127.0.0.1", 9);
        rig.driver.socket(1).receiving().deliverJoined("y".repeat(64), 1, "127.0.0.1", 9);
        handle.recvStart(EngineRig.into(texts));
        other.recvStart(EngineRig.into(texts));
        rig.turns(1);

        assertThat(texts).filteredOn("x"::equals).hasSize(32);
        assertThat(texts).filteredOn("y"::equals).hasSize(32);
        rig.turns(1);
        assertThat(texts).hasSize(128);
    }

    @Test
    void whatArrivesMeanwhileIsReadInTheSameTurn() {
        socket.receiving().deliver("m0", "127.0.0.1", 9);
        handle.recvStart(new ReceiveListener() {
            @Override
            public void received(ReceiveBatch batch) {
                while (batch.next()) {
                    texts.add(EngineRig.text(batch));
                    EngineRig.send(handle, "to itself", 9);
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
    void whereNothingWasSentMeanwhileNobodyAsksAgain() {
        socket.receiving().deliver("a", "127.0.0.1", 9);
        handle.recvStart(EngineRig.into(texts));
        rig.turns(1);

        assertThat(texts).containsExactly("a");
        assertThat(handle.stats().received().emptyCalls()).isZero();
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
