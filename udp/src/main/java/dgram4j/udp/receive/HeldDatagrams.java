package dgram4j.udp.receive;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;

/// Datagrams that reading stopped before, or that were more than one turn may deliver: copied out
/// of the slab, which others use meanwhile, and put back when reading goes on.
///
/// *Thread:* loop thread only.
public final class HeldDatagrams {
    /// The rest of a slot. What of it was put back since is no longer part of it.
    private static final class Held {
        private final byte[] payload;
        private final byte[] peer;
        private final int segment;
        private final int flags;
        private int from;

        private Held(byte[] payload, byte[] peer, int segment, int flags) {
            this.payload = payload;
            this.peer = peer;
            this.segment = segment;
            this.flags = flags;
        }

        private int bytes() {
            return payload.length - from;
        }
    }

    private final ArrayDeque<Held> held = new ArrayDeque<>();

    /// Takes over what the batch's cursor has not passed, before what is held already, and answers
    /// how many datagrams it took.
    public int take(ReceiveBatch batch) {
        int taken = 0;
        int first = batch.restSlot();
        for (int slot = batch.filled() - 1; slot >= first; slot--) {
            int at = batch.restAt(slot);
            int length = batch.slotBytes(slot) - at;
            int segment = batch.slotSegment(slot);
            held.addFirst(new Held(
                copy(batch.memory(), ReceiveSlab.payloadOffset(slot) + at, length),
                copy(batch.memory(), ReceiveSlab.peerOffset(slot), batch.slotPeerBytes(slot)),
                segment, batch.slotFlags(slot)));
            taken += SegmentSplitter.count(length, segment);
        }
        return taken;
    }

    /// Moves the oldest datagrams into the batch, so many at most and as it has room for.
    public void restore(ReceiveBatch batch, int datagrams) {
        int left = datagrams;
        while (left > 0 && !held.isEmpty() && batch.filled() < batch.room()) {
            Held oldest = held.element();
            int count = SegmentSplitter.count(oldest.bytes(), oldest.segment);
            boolean whole = count <= left;
            put(batch, oldest, whole ? oldest.bytes() : left * oldest.segment);
            left -= Math.min(count, left);
            if (whole) {
                held.remove();
            }
        }
    }

    private static void put(ReceiveBatch batch, Held of, int length) {
        MemorySegment memory = batch.memory();
        int slot = batch.filled();
        MemorySegment.copy(of.payload, of.from, memory, ValueLayout.JAVA_BYTE,
            ReceiveSlab.payloadOffset(slot), length);
        MemorySegment.copy(of.peer, 0, memory, ValueLayout.JAVA_BYTE,
            ReceiveSlab.peerOffset(slot), of.peer.length);
        batch.fill(length, of.segment, of.peer.length, of.flags);
        of.from += length;
    }

    /// True when nothing is held.
    public boolean isEmpty() {
        return held.isEmpty();
    }

    /// Forgets everything, as the kernel does when the socket is closed.
    public void clear() {
        held.clear();
    }

    private static byte[] copy(MemorySegment memory, long offset, int length) {
        return memory.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
    }
}
