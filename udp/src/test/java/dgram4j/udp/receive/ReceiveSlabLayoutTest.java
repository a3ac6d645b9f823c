package dgram4j.udp.receive;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The parts of a slot follow each other, do not overlap, and lie on lines of the cache.
class ReceiveSlabLayoutTest {
    private final ReceiveSlab slab = new ReceiveSlab();

    @Test
    void partsDoNotOverlap() {
        for (int slot = 0; slot < ReceiveSlab.SLOTS; slot++) {
            int payload = ReceiveSlab.payloadOffset(slot);
            int control = ReceiveSlab.controlOffset(slot);
            int peer = ReceiveSlab.peerOffset(slot);
            assertThat(control).isEqualTo(payload + ReceiveSlab.PAYLOAD_BYTES);
            assertThat(peer).isEqualTo(control + ReceiveSlab.CONTROL_BYTES);
            assertThat(peer + ReceiveSlab.PEER_BYTES).isLessThanOrEqualTo(
                slot + 1 < ReceiveSlab.SLOTS
                    ? ReceiveSlab.payloadOffset(slot + 1)
                    : (int) slab.memory().byteSize());
        }
    }

    @Test
    void partsAreAligned() {
        assertThat(slab.memory().address() % 64).isZero();
        for (int slot = 0; slot < ReceiveSlab.SLOTS; slot++) {
            assertThat(ReceiveSlab.payloadOffset(slot) % 64).isZero();
            assertThat(ReceiveSlab.controlOffset(slot) % 64).isZero();
            assertThat(ReceiveSlab.peerOffset(slot) % 64).isZero();
        }
    }
}
