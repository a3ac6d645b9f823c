package dgram4j.udp;

import java.util.ArrayList;
import java.util.List;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;

import static org.assertj.core.api.Assertions.assertThat;

/// A dead peer's refusal reaches the listener of the connected handle, which stays usable.
final class RefusalIsToldAndTheSocketGoesOnTest {

    @OnEveryLoop
    void thenAnotherPeerIsReached(LoopRig rig) {
        UdpHandle gone = rig.bound();
        int deadPort = LoopRig.port(gone);
        gone.close(() -> {});
        UdpHandle alive = rig.bound();
        UdpHandle handle = rig.bound();
        List<Integer> errors = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        alive.recvStart(LoopRig.texts((text, batch) -> {
            texts.add(text);
            alive.close(() -> {});
        }));
        assertThat(handle.connect(Family.IPV4, LoopRig.LOOPBACK, deadPort)).isZero();
        handle.recvStart(new ReceiveListener() {
            @Override
            public void received(ReceiveBatch batch) {
                throw new AssertionError("nobody sends to it");
            }

            @Override
            public void receiveFailed(int errno) {
                errors.add(errno);
                assertThat(handle.disconnect()).isZero();
                assertThat(handle.connect(Family.IPV4, LoopRig.LOOPBACK, LoopRig.port(alive)))
                    .isZero();
                assertThat(handle.send(null, "alive".getBytes(), 0, 5)).isEqualTo(6);
                handle.close(() -> {});
            }
        });
        assertThat(handle.send(null, new byte[1], 0, 1)).isEqualTo(2);
        rig.run();
        assertThat(errors).containsExactly(-Errno.ECONNREFUSED);
        assertThat(texts).containsExactly("alive");
    }
}
