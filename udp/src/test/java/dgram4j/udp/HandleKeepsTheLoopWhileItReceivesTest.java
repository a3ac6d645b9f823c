package dgram4j.udp;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;

import static org.assertj.core.api.Assertions.assertThat;

/// Receiving keeps the loop alive while the handle is ref'd, whenever ref and unref were called.
class HandleKeepsTheLoopWhileItReceivesTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void onlyWhileItReceives() {
        assertThat(rig.loop.isAlive()).isFalse();
        handle.bind(Family.IPV4, "127.0.0.1", 7, 0);
        assertThat(rig.loop.isAlive()).isFalse();
        handle.recvStart(EngineRig.into(new ArrayList<>()));
        assertThat(rig.loop.isAlive()).isTrue();
        handle.recvStop();
        assertThat(rig.loop.isAlive()).isFalse();
    }

    @Test
    void unrefBeforeTheDescriptorExistsCounts() {
        handle.unref();
        handle.recvStart(EngineRig.into(new ArrayList<>()));
        assertThat(rig.loop.isAlive()).isFalse();
        assertThat(handle.hasRef()).isFalse();
        handle.ref();
        assertThat(rig.loop.isAlive()).isTrue();
        assertThat(handle.hasRef()).isTrue();
    }

    @Test
    void closeLetsGo() {
        handle.recvStart(EngineRig.into(new ArrayList<>()));
        handle.close(() -> { });
        rig.turns(1);

        assertThat(rig.loop.isAlive()).isFalse();
        assertThat(handle.hasRef()).isFalse();
        handle.ref();
        assertThat(rig.loop.isAlive()).isFalse();
    }
}
