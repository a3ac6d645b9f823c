package dgram4j.udp;

import org.junit.jupiter.api.Test;

import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.EngineRig.Completion;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.EMSGSIZE;
import static org.assertj.core.api.Assertions.assertThat;

/// With the switch of tests every datagram is queued, and told of in the pending phase.
class WithoutTrySendTheQueueIsTheWayTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void twoSendsAreInTheQueueUntilTheyAreTold() {
        rig.engine.noTrySend(true);
        assertThat(EngineRig.send(handle, "one", 9)).isZero();
        assertThat(EngineRig.send(handle, "three", 9)).isZero();

        assertThat(handle.sendQueueCount()).isEqualTo(2);
        assertThat(handle.sendQueueSize()).isEqualTo(8);
        assertThat(rig.completions).isEmpty();
        rig.turns(1);

        assertThat(handle.sendQueueCount()).isZero();
        assertThat(rig.completions).containsExactly(
            new Completion("one", 0, 3), new Completion("three", 0, 5));
    }

    @Test
    void theFirstLeavesInsideTheCall() {
        rig.engine.noTrySend(true);
        EngineRig.send(handle, "one", 9);
        EngineRig.send(handle, "two", 9);

        assertThat(socket.sending().texts()).containsExactly("one");
    }

    @Test
    void aRefusalIsToldWithTheDatagramsLength() {
        rig.engine.noTrySend(true);
        socket.sending().failText("big", EMSGSIZE);

        assertThat(EngineRig.send(handle, "big", 9)).isZero();
        rig.turns(1);

        assertThat(rig.completions).containsExactly(new Completion("big", -EMSGSIZE, 3));
    }

    @Test
    void anUnrefdHandleKeepsTheLoopUntilItIsTold() {
        rig.engine.noTrySend(true);
        socket.sending().block();
        handle.unref();
        EngineRig.send(handle, "one", 9);
        rig.turns(1);
        assertThat(rig.loop.isAlive()).isTrue();
        socket.sending().unblock();
        rig.turns(1);

        assertThat(rig.completions).hasSize(1);
        assertThat(rig.loop.isAlive()).isFalse();
    }
}
