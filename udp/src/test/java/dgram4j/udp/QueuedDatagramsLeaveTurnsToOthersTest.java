package dgram4j.udp;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// A socket with much to read lets the loop go on after 32 datagrams.
///
/// *Source:* spec of dgram, 5.2: a hundred arrive as 32, 32, 32 and 4.
final class QueuedDatagramsLeaveTurnsToOthersTest {
    private static final int DATAGRAMS = 20_000;

    @OnEveryLoop
    void aHundred(LoopRig rig) {
        UdpHandle to = rig.bound();
        UdpHandle from = rig.bound();
        List<String> came = new ArrayList<>();
        List<Integer> atImmediate = new ArrayList<>();
        to.recvStart(LoopRig.texts((text, batch) -> came.add(text)));
        for (int i = 0; i < 100; i++) {
            assertThat(LoopRig.send(from, "n" + i, LoopRig.port(to))).isPositive();
        }
        for (int turn = 0; turn < 4; turn++) {
            rig.loop.immediate(() -> atImmediate.add(came.size()));
            rig.loop.runOnce();
        }
        assertThat(atImmediate).containsExactly(32, 64, 96, 100);
        assertThat(rig.thrown).isEmpty();
        for (int i = 0; i < 100; i++) {
            assertThat(came.get(i)).isEqualTo("n" + i);
        }
    }

    /// However many there are, a timer in between has its turn.
    @OnEveryLoop
    void aTimerIsNotStarved(LoopRig rig) {
        UdpHandle to = rig.bound();
        UdpHandle from = rig.bound();
        int port = LoopRig.port(to);
        int[] came = {0};
        List<Integer> atTimer = new ArrayList<>();
        to.recvStart(LoopRig.texts((text, batch) -> {
            // Each brings another along: without a bound this would never leave the poll.
            if (++came[0] < DATAGRAMS) {
                LoopRig.send(from, text, port);
            } else {
                to.close(() -> {});
            }
        }));
        for (int i = 0; i < 40; i++) {
            LoopRig.send(from, "x", port);
        }
        rig.loop.timer(() -> atTimer.add(came[0])).start(1);
        rig.run();
        assertThat(came[0]).isEqualTo(DATAGRAMS);
        assertThat(atTimer).singleElement().satisfies(n -> assertThat(n).isLessThan(DATAGRAMS));
    }
}
