package dgram4j.udp;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.EngineRig.Completion;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.EBADF;
import static dgram4j.sys.Errno.ECANCELED;
import static org.assertj.core.api.Assertions.assertThat;

/// A close gives every datagram that still waits the result ECANCELED, after the call and once.
class CloseEndsWhatWaitsTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void waitingDatagramsAreCanceledInTheClosingPhase() {
        socket.sending().block();
        EngineRig.send(handle, "a", 9);
        EngineRig.send(handle, "b", 9);
        handle.close(() -> rig.completions.add(new Completion("closed", 0, 0)));
        assertThat(rig.completions).isEmpty();
        assertThat(handle.fd()).isEqualTo(-EBADF);
        rig.turns(2);

        assertThat(rig.completions).containsExactly(
            new Completion("a", -ECANCELED, 1), new Completion("b", -ECANCELED, 1),
            new Completion("closed", 0, 0));
        assertThat(socket.sending().texts()).isEmpty();
        assertThat(handle.stats().sent().abandoned()).isEqualTo(2);
        assertThat(rig.loop.isAlive()).isFalse();
    }

    @Test
    void whatWasSentButNotToldIsToldAsSent() {
        rig.engine.noTrySend(true);
        EngineRig.send(handle, "gone", 9);
        EngineRig.send(handle, "waits", 9);
        handle.close(() -> { });
        rig.turns(2);

        assertThat(socket.sending().texts()).containsExactly("gone");
        assertThat(rig.completions).containsExactly(
            new Completion("gone", 0, 4), new Completion("waits", -ECANCELED, 5));
    }

    @Test
    void closeInACompletionLeavesTheOthersTheirResults() {
        List<Object> told = new ArrayList<>();
        UdpHandle[] own = new UdpHandle[1];
        own[0] = rig.engine.newHandle(completions -> {
            while (completions.next()) {
                told.add(completions.token() + " " + completions.status());
                own[0].close(() -> told.add("closed"));
            }
        });
        ScriptedSocket its = rig.driver.socket(1);
        its.sending().block();
        EngineRig.send(own[0], "a", 9);
        EngineRig.send(own[0], "b", 9);
        EngineRig.send(own[0], "c", 9);
        its.sending().unblock();
        rig.turns(2);

        assertThat(told).containsExactly("a 0", "b 0", "c 0", "closed");
    }

    @Test
    void aSecondCloseDoesNothing() {
        EngineRig.send(handle, "a", 9);
        List<String> closed = new ArrayList<>();
        handle.close(() -> closed.add("first"));
        handle.close(() -> closed.add("second"));
        rig.turns(2);

        assertThat(closed).containsExactly("first");
        assertThat(socket.steps()).filteredOn(step -> step.startsWith("close")).hasSize(1);
    }

    @Test
    void nothingIsSentAfterClose() {
        EngineRig.send(handle, "a", 9);
        handle.close(() -> { });

        assertThat(EngineRig.send(handle, "late", 9)).isEqualTo(-EBADF);
        rig.turns(1);
        assertThat(socket.sending().texts()).containsExactly("a");
    }

    @Test
    void theLoopClosesWhatIsOpen() {
        EngineRig.send(handle, "a", 9);
        rig.close();

        assertThat(handle.isClosed()).isTrue();
        assertThat(socket.steps()).last().isEqualTo("close ");
        assertThat(rig.driver.isClosed()).isTrue();
    }
}
