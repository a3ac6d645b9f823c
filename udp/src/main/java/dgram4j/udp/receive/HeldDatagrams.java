package dgram4j.udp.receive;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;

/// Datagrams that reading stopped before: copied out of the slab, which others use meanwhile, and
/// put back when reading goes on.
///
/// *Thread:* loop thread only.
public final class HeldDatagrams {
    private record Held(byte[] payload, byte[] peer, int flags) {}

    private final ArrayDeque<Held> held = new ArrayDeque<>();

    /// Takes over what the batch's cursor has not passed, before what is held already, and answers
    /// how many it took.
    public int take(ReceiveBatch batch) {
        if (!batch.hasRest()) {
            return 0;
        }
        ArrayDeque<Held> rest = new ArrayDeque<>();
        batch.resume();
        while (batch.next()) {
            rest.add(new Held(
                copy(batch.memory(), batch.offset(), batch.lengthBytes()),
                copy(batch.memory(), batch.peerOffset(), batch.peerLengthBytes()),
                batch.flags()));
        }
        int taken = rest.size();
        while (!rest.isEmpty()) {
            held.addFirst(rest.removeLast());
        }
        return taken;
    }

    /// Moves the oldest datagrams into the batch, as many as it has room for.
    public void restore(ReceiveBatch batch) {
        MemorySegment memory = batch.memory();
        while (!held.isEmpty() && batch.filled() < batch.room()) {
            Held oldest = held.remove();
            int slot = batch.filled();
            MemorySegment.copy(oldest.payload, 0, memory, ValueLayout.JAVA_BYTE,
                ReceiveSlab.payloadOffset(slot), oldest.payload.length);
            MemorySegment.copy(oldest.peer, 0, memory, ValueLayout.JAVA_BYTE,
                ReceiveSlab.peerOffset(slot), oldest.peer.length);
            batch.fill(oldest.payload.length, 0, oldest.peer.length, oldest.flags);
        }
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
