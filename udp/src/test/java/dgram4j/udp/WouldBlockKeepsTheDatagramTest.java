package dgram4j.udp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dgram4j.loop.Poller;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.EngineRig.Completion;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.EAGAIN;
import static dgram4j.sys.Errno.ENOBUFS;
import static org.assertj.core.api.Assertions.assertThat;

/// EAGAIN and ENOBUFS mean: keep it, and try when the socket can be written.
class WouldBlockKeepsTheDatagramTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @ParameterizedTest
    @ValueSource(ints = {EAGAIN, ENOBUFS})
    void itIsKeptAndSentOnceWhenThereIsRoom(int errno) {
        socket.sending().refuse(errno, 4);

        assertThat(EngineRig.send(handle, "kept", 9)).isZero();
        assertThat(handle.sendQueueCount()).isEqualTo(1);
        assertThat(handle.sendQueueSize()).isEqualTo(4);
        rig.turns(3);
        assertThat(rig.completions).isEmpty();
        rig.turns(1);

        assertThat(socket.sending().texts()).containsExactly("kept");
        assertThat(rig.completions).containsExactly(new Completion("kept", 0, 4));
        assertThat(handle.sendQueueCount()).isZero();
        assertThat(handle.sendQueueSize()).isZero();
    }

    @Test
    void bothAreCounted() {
        socket.sending().refuse(EAGAIN, 2);
        socket.sending().refuse(ENOBUFS, 1);
        EngineRig.send(handle, "kept", 9);
        rig.turns(3);

        assertThat(handle.stats().sent().wouldBlock()).isEqualTo(2);
        assertThat(handle.stats().sent().noBuffers()).isEqualTo(1);
        assertThat(handle.stats().sent().queued()).isEqualTo(1);
        assertThat(handle.stats().sent().datagrams()).isEqualTo(1);
    }

    @Test
    void writabilityIsWatchedOnlyWhileSomethingWaits() {
        socket.sending().refuse(EAGAIN, 1);
        EngineRig.send(handle, "kept", 9);
        assertThat(rig.driver.poller().interest(socket)).isEqualTo(Poller.WRITABLE);

        rig.turns(1);

        assertThat(rig.driver.poller().interest(socket)).isZero();
    }

    @Test
    void aDriverThatTakesNothingWithoutAWordIsTriedAgainLater() {
        socket.sending().shorten(0, 0);

        assertThat(EngineRig.send(handle, "kept", 9)).isZero();
        rig.turns(2);

        assertThat(socket.sending().texts()).containsExactly("kept");
    }
}
