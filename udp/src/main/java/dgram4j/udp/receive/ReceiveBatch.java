package dgram4j.udp.receive;

import java.lang.foreign.MemorySegment;

/// What one receive brought: for the driver a row of slots to fill, for the reader a cursor over
/// datagrams.
///
/// *Thread:* loop thread only.
/// *Lifetime:* valid until the listener it is handed to returns; then the slab is used again.
public final class ReceiveBatch {
    /// Flag: the datagram was longer than its slot (`MSG_TRUNC`).
    public static final int TRUNCATED = 1;

    /// Flag: control messages were lost (`MSG_CTRUNC`).
    public static final int CONTROL_TRUNCATED = 2;

    private final ReceiveSlab slab;
    private final int[] lengthBytes = new int[ReceiveSlab.SLOTS];
    private final int[] segmentBytes = new int[ReceiveSlab.SLOTS];
    private final int[] peerLengthBytes = new int[ReceiveSlab.SLOTS];
    private final int[] flags = new int[ReceiveSlab.SLOTS];
    private int room;
    private int filled;

    /// An empty batch over a slab.
    public ReceiveBatch(ReceiveSlab slab) {
        this.slab = slab;
    }

    /// Empties the batch and allows the driver to fill up to `slots` slots.
    public void clear(int slots) {
        room = slots;
        filled = 0;
    }

    /// How many slots the driver may fill, from slot 0 on.
    public int room() {
        return room;
    }

    /// How many slots were filled.
    public int filled() {
        return filled;
    }

    /// The slab's memory; the offsets of a slot are [ReceiveSlab]'s.
    public MemorySegment memory() {
        return slab.memory();
    }

    /// Records that the next slot holds a datagram.
    ///
    /// @param length bytes received, at most [ReceiveSlab#PAYLOAD_BYTES]
    /// @param segment every how many bytes another datagram begins (`UDP_GRO`); 0 for one datagram
    /// @param peerLength bytes of the sender's sockaddr
    /// @param slotFlags [#TRUNCATED] and [#CONTROL_TRUNCATED], or 0
    public void fill(int length, int segment, int peerLength, int slotFlags) {
        int slot = filled++;
        lengthBytes[slot] = length;
        segmentBytes[slot] = segment;
        peerLengthBytes[slot] = peerLength;
        flags[slot] = slotFlags;
    }
}
