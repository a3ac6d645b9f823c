package dgram4j.udp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dgram4j.loop.LoopTimer;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.EngineRig.Completion;
import dgram4j.udp.scripted.ScriptedSocket;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever comes in or waits to go out on one socket: in each turn of the loop the others, the
/// timers and the immediates have theirs. Counted in turns, not in time.
class FloodsLeaveTurnsToOthersTest {
    private static final int TURNS = 5;

    private final EngineRig rig = new EngineRig();

    @AfterEach
    void nothingWasThrown() {
        assertThat(rig.thrown).isEmpty();
        rig.close();
    }

    /// Each datagram it hears brings another: without a bound the turn would never end.
    private static ReceiveListener endless(ScriptedSocket socket, int[] heard) {
        return new ReceiveListener() {
            @Override
            public void received(ReceiveBatch batch) {
                while (batch.next()) {
                    heard[0]++;
                    socket.receiving().deliver("x", "127.0.0.1", 9);
                }
            }

            @Override
            public void receiveFailed(int errno) {
                throw new AssertionError(errno);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 2_048})
    void aFloodComingIn(int share) {
        UdpHandle flooded = rig.handle();
        UdpHandle other = rig.handle();
        flooded.receiveShare(share);
        int[] heard = {0};
        List<String> others = new ArrayList<>();
        List<String> turns = new ArrayList<>();
        rig.driver.socket(0).receiving().deliver("x", "127.0.0.1", 9);
        flooded.recvStart(endless(rig.driver.socket(0), heard));
        other.recvStart(EngineRig.into(others));
        LoopTimer[] timer = new LoopTimer[1];
        timer[0] = rig.loop.timer(() -> turns.add("timer"));
        for (int turn = 0; turn < TURNS; turn++) {
            int before = heard[0];
            timer[0].start(0);
            rig.loop.immediate(() -> turns.add("immediate"));
            rig.driver.socket(1).receiving().deliver("o" + turn, "127.0.0.1", 9);
            rig.turns(1);

            assertThat(heard[0] - before).isBetween(1, 100 * share);
            assertThat(others).hasSize(turn + 1);
            assertThat(turns).filteredOn("immediate"::equals).hasSize(turn + 1);
        }
        rig.loop.updateTime();
        rig.turns(1);
        // A timer is due a millisecond after its start, whichever turn that falls in.
        assertThat(turns).contains("timer");
    }

    @Test
    void aSendQueueThatIsFull() {
        UdpHandle full = rig.handle();
        UdpHandle other = rig.handle();
        rig.driver.socket(0).sending().block();
        IntStream.range(0, 10_000).forEach(i -> EngineRig.send(full, "f" + i, 9));
        for (int turn = 0; turn < TURNS; turn++) {
            assertThat(EngineRig.send(other, "o" + turn, 9)).isEqualTo(3);
            rig.turns(1);
        }

        assertThat(rig.driver.socket(1).sending().texts())
            .containsExactly("o0", "o1", "o2", "o3", "o4");
        assertThat(full.sendQueueCount()).isEqualTo(10_000);
    }

    @Test
    void aSendQueueThatEmpties() {
        UdpHandle full = rig.handle();
        UdpHandle other = rig.handle();
        rig.driver.socket(0).sending().block();
        rig.driver.socket(1).sending().block();
        IntStream.range(0, 10_000).forEach(i -> EngineRig.send(full, "f" + i, 9));
        EngineRig.send(other, "o", 9);
        rig.driver.socket(0).sending().unblock();
        rig.driver.socket(1).sending().unblock();
        rig.turns(1);

        assertThat(rig.completions).extracting(Completion::token).contains("o");
        assertThat(full.sendQueueCount()).isPositive();
        rig.turns(10);
        assertThat(full.sendQueueCount()).isZero();
        assertThat(rig.driver.socket(0).sending().texts()).isEqualTo(
            IntStream.range(0, 10_000).mapToObj(i -> "f" + i).toList());
    }
}
