package dgram4j.udp;

import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.EngineRig.Completion;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.EAGAIN;
import static org.assertj.core.api.Assertions.assertThat;

/// The caller may use its buffer again as soon as send returns; sizes from none to too many.
class BytesAreCopiedOnceAtSendTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void laterChangesDoNotReachAQueuedDatagram() {
        socket.sending().block();
        byte[] bytes = {'o', 'l', 'd'};
        handle.send("token", Family.IPV4, "127.0.0.1", 9, bytes, 0, 3);
        bytes[0] = 'c';
        socket.sending().unblock();
        rig.turns(1);

        assertThat(socket.sending().texts()).containsExactly("old");
    }

    @Test
    void aPieceOfABufferIsThatPiece() {
        byte[] bytes = "abcdef".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(handle.send("t", Family.IPV4, "127.0.0.1", 9, bytes, 2, 3)).isEqualTo(4);

        assertThat(socket.sending().texts()).containsExactly("cde");
    }

    @Test
    void anEmptyDatagramIsADatagram() {
        assertThat(EngineRig.send(handle, "", 9)).isEqualTo(1);
        socket.sending().refuse(EAGAIN, 1);
        assertThat(EngineRig.send(handle, "", 9)).isZero();
        rig.turns(1);

        assertThat(socket.sending().texts()).containsExactly("", "");
        assertThat(rig.completions).containsExactly(new Completion("", 0, 0));
    }

    @Test
    void aCallerMayWriteTheBytesItself() {
        int at = handle.stage(2);
        handle.stagedMemory().set(ValueLayout.JAVA_BYTE, at, (byte) 'h');
        handle.stagedMemory().set(ValueLayout.JAVA_BYTE, at + 1, (byte) 'i');

        assertThat(handle.sendStaged("t", Family.IPV4, "127.0.0.1", 9)).isEqualTo(3);
        assertThat(socket.sending().texts()).containsExactly("hi");
    }

    @Test
    void whatNoDatagramCanHoldIsToldByItsFullLength() {
        byte[] bytes = new byte[300_000];
        socket.sending().refuse(EAGAIN, 1);
        handle.send("huge", Family.IPV4, "127.0.0.1", 9, bytes, 0, bytes.length);
        assertThat(handle.sendQueueSize()).isEqualTo(300_000);
        rig.turns(1);

        assertThat(socket.sending().texts().getFirst()).hasSize(65_536);
        assertThat(rig.completions).containsExactly(new Completion("huge", 0, 300_000));
    }

    @Test
    void largeDatagramsWaitOnPagesOfTheirOwn() {
        socket.sending().block();
        for (int i = 0; i < 10; i++) {
            byte[] bytes = new byte[60_000];
            Arrays.fill(bytes, (byte) ('a' + i));
            handle.send(i, Family.IPV4, "127.0.0.1", 9, bytes, 0, bytes.length);
        }
        socket.sending().unblock();
        rig.turns(1);

        assertThat(socket.sending().texts()).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(socket.sending().texts().get(i))
                .isEqualTo(String.valueOf((char) ('a' + i)).repeat(60_000));
        }
    }
}
