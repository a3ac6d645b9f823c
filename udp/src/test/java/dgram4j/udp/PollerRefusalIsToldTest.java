package dgram4j.udp;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.EngineRig.Completion;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.ENOMEM;
import static org.assertj.core.api.Assertions.assertThat;

/// A poller that refuses is an error of the call; datagrams that can never go fail with it.
class PollerRefusalIsToldTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void recvStartFails() {
        rig.driver.poller().refuse(ENOMEM);

        assertThat(handle.recvStart(EngineRig.into(new ArrayList<>()))).isEqualTo(-ENOMEM);
        assertThat(rig.loop.isAlive()).isFalse();
    }

    @Test
    void waitingDatagramsFail() {
        rig.driver.poller().refuse(ENOMEM);
        socket.sending().block();
        assertThat(EngineRig.send(handle, "a", 9)).isZero();
        rig.turns(1);

        assertThat(rig.completions).containsExactly(new Completion("a", -ENOMEM, 1));
    }
}
