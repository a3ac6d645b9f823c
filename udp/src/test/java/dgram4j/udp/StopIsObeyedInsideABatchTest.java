package dgram4j.udp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;

import static org.assertj.core.api.Assertions.assertThat;

/// After close or recvStop no datagram is delivered, not even of the batch at hand.
class StopIsObeyedInsideABatchTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    private final List<String> texts = new ArrayList<>();

    private ReceiveListener doing(String at, Runnable action) {
        return new ReceiveListener() {
            @Override
            public void received(ReceiveBatch batch) {
                while (batch.next()) {
                    texts.add(EngineRig.text(batch));
                    if (texts.getLast().equals(at)) {
                        action.run();
                    }
                }
            }

            @Override
            public void receiveFailed(int errno) {
                throw new AssertionError(errno);
            }
        };
    }

    private void deliver(int count) {
        for (int i = 0; i < count; i++) {
            socket.receiving().deliver("m" + i, "127.0.0.1", 9);
        }
    }

    @Test
    void closeInAListener() {
        deliver(10);
        handle.recvStart(doing("m3", () -> handle.close(() -> texts.add("closed"))));
        rig.turns(3);

        assertThat(texts).containsExactly("m0", "m1", "m2", "m3", "closed");
    }

    @Test
    void stopInAListenerHoldsTheRestForTheNextStart() {
        deliver(40);
        handle.recvStart(doing("m3", handle::recvStop));
        rig.turns(3);
        assertThat(texts).containsExactly("m0", "m1", "m2", "m3");

        handle.recvStart(EngineRig.into(texts));
        assertThat(texts).hasSize(4);
        rig.turns(3);

        assertThat(texts).isEqualTo(IntStream.range(0, 40).mapToObj(i -> "m" + i).toList());
        // 28 by the stop; 4 at the end of the second turn's share.
        assertThat(handle.stats().received().held()).isEqualTo(32);
    }

    @Test
    void whatIsHeldComesBeforeWhatIsNewEvenAfterASecondStop() {
        deliver(8);
        handle.recvStart(doing("m2", handle::recvStop));
        rig.turns(1);
        socket.receiving().deliver("new", "127.0.0.1", 9);
        handle.recvStart(doing("m5", handle::recvStop));
        rig.turns(2);
        assertThat(texts).last().isEqualTo("m5");
        handle.recvStart(EngineRig.into(texts));
        rig.turns(2);

        assertThat(texts).containsExactly(
            "m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "new");
    }

    @Test
    void heldDatagramsSurviveAnotherSocketsBatch() {
        UdpHandle other = rig.handle();
        deliver(5);
        handle.recvStart(doing("m1", handle::recvStop));
        rig.turns(1);
        List<String> others = new ArrayList<>();
        rig.driver.socket(1).receiving().deliver("other", "127.0.0.2", 7);
        other.recvStart(EngineRig.into(others));
        rig.turns(1);
        handle.recvStart(EngineRig.into(texts));
        rig.turns(1);

        assertThat(others).containsExactly("other");
        assertThat(texts).containsExactly("m0", "m1", "m2", "m3", "m4");
    }

    @Test
    void stopAndStartInAListenerGoesOn() {
        deliver(5);
        handle.recvStart(doing("m1", () -> {
            handle.recvStop();
            handle.recvStart(EngineRig.into(texts));
        }));
        rig.turns(2);

        assertThat(texts).containsExactly("m0", "m1", "m2", "m3", "m4");
    }

    @Test
    void aListenerThatThrowsLosesOnlyTheDatagramItWasAt() {
        deliver(5);
        handle.recvStart(doing("m2", () -> {
            throw new IllegalStateException("at m2");
        }));
        rig.turns(2);

        assertThat(texts).containsExactly("m0", "m1", "m2", "m3", "m4");
        assertThat(rig.thrown).hasSize(1);
    }

    @Test
    void closeForgetsWhatIsHeld() {
        deliver(5);
        handle.recvStart(doing("m1", handle::recvStop));
        rig.turns(1);
        handle.recvStart(EngineRig.into(texts));
        handle.close(() -> { });
        rig.turns(2);

        assertThat(texts).containsExactly("m0", "m1");
    }
}
