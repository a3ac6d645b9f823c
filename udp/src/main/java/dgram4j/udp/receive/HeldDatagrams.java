package dgram4j.udp.receive;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Datagrams that reading stopped before, or that were more than one turn may deliver: copied out
/// of the slab, which others use meanwhile, and shown in it again when reading goes on.
///
/// Two rings: slots as they came, and their memory, each sender and what control messages came with
/// it right before its bytes. Both grow with what waits; nothing is made for a datagram.
///
/// *Thread:* loop thread only.
public final class HeldDatagrams {
    private static final int FIRST_BYTES = 16_384;

    /// Memory an empty ring keeps.
    private static final int KEPT_BYTES = 512 * 1024;

    private static final int FIRST_SLOTS = 32;

    private byte[] memory = {};
    private int end;

    private int[] places = new int[FIRST_SLOTS];
    private int[] lengths = new int[FIRST_SLOTS];
    private int[] segments = new int[FIRST_SLOTS];
    private int[] peerLengths = new int[FIRST_SLOTS];
    private int[] flags = new int[FIRST_SLOTS];
    private int first;
    private int slots;

    private int datagrams;
    private long bytes;

    /// Takes over what the batch's cursor has not passed, behind what is held already, and answers
    /// how many datagrams it took.
    public int take(ReceiveBatch batch) {
        int before = datagrams;
        for (int slot = batch.restSlot(); slot < batch.filled(); slot++) {
            int at = batch.restAt(slot);
            add(batch, slot, at, batch.slotBytes(slot) - at);
        }
        return datagrams - before;
    }

    private void add(ReceiveBatch batch, int slot, int at, int length) {
        if (slots == places.length) {
            growSlots();
        }
        int slotFlags = batch.slotFlags(slot);
        int head = head(slotFlags);
        int place = room(head + length);
        int peerLength = batch.slotPeerBytes(slot);
        MemorySegment.copy(batch.memory(), ValueLayout.JAVA_BYTE, ReceiveSlab.controlOffset(slot),
            memory, place + ReceiveSlab.PEER_BYTES, ReceiveBatch.controlBytes(slotFlags));
        MemorySegment.copy(batch.memory(), ValueLayout.JAVA_BYTE, ReceiveSlab.peerOffset(slot),
            memory, place, peerLength);
        MemorySegment.copy(batch.memory(), ValueLayout.JAVA_BYTE,
            ReceiveSlab.payloadOffset(slot) + at, memory, place + head, length);
        end = place + head + length;
        int of = index(slots++);
        places[of] = place;
        lengths[of] = length;
        segments[of] = batch.slotSegment(slot);
        peerLengths[of] = peerLength;
        flags[of] = slotFlags;
        datagrams += SegmentSplitter.count(length, segments[of]);
        bytes += length;
    }

    /// Puts the oldest datagrams into the batch, so many at most and as it has room for. They stay
    /// held until they are dropped.
    public void show(ReceiveBatch batch, int most) {
        int left = most;
        for (int i = 0; i < slots && left > 0 && batch.filled() < batch.room(); i++) {
            int of = index(i);
            int count = SegmentSplitter.count(lengths[of], segments[of]);
            int length = count <= left ? lengths[of] : left * segments[of];
            int slot = batch.filled();
            int payload = payload(of);
            MemorySegment.copy(memory, payload, batch.memory(), ValueLayout.JAVA_BYTE,
                ReceiveSlab.payloadOffset(slot), length);
            MemorySegment.copy(memory, places[of], batch.memory(), ValueLayout.JAVA_BYTE,
                ReceiveSlab.peerOffset(slot), peerLengths[of]);
            MemorySegment.copy(memory, places[of] + ReceiveSlab.PEER_BYTES, batch.memory(),
                ValueLayout.JAVA_BYTE, ReceiveSlab.controlOffset(slot),
                ReceiveBatch.controlBytes(flags[of]));
            batch.fill(length, segments[of], peerLengths[of], flags[of]);
            left -= count;
        }
    }

    /// Forgets the oldest datagrams, which were delivered.
    public void drop(int delivered) {
        int left = delivered;
        datagrams -= delivered;
        while (left > 0) {
            int count = SegmentSplitter.count(lengths[first], segments[first]);
            if (count > left) {
                // What comes before the bytes is moved behind those that were delivered.
                int passed = left * segments[first];
                System.arraycopy(memory, places[first], memory, places[first] + passed,
                    head(flags[first]));
                places[first] += passed;
                lengths[first] -= passed;
                bytes -= passed;
                return;
            }
            bytes -= lengths[first];
            first = index(1);
            slots--;
            left -= count;
        }
        giveBack();
    }

    /// How many are held.
    public int datagrams() {
        return datagrams;
    }

    /// Their bytes.
    public long bytes() {
        return bytes;
    }

    /// True when nothing is held.
    public boolean isEmpty() {
        return slots == 0;
    }

    /// Forgets everything, as the kernel does when the socket is closed.
    public void clear() {
        slots = 0;
        datagrams = 0;
        bytes = 0;
        memory = new byte[0];
        end = 0;
    }

    private int payload(int of) {
        return places[of] + head(flags[of]);
    }

    /// Bytes before those of the datagram.
    private static int head(int flags) {
        return ReceiveSlab.PEER_BYTES + ReceiveBatch.controlBytes(flags);
    }

    private int index(int slot) {
        return (first + slot) % places.length;
    }

    /// Where the next so many bytes go: behind the last, or at the beginning, before the oldest.
    private int room(int length) {
        if (slots == 0) {
            end = 0;
        }
        int oldest = slots == 0 ? 0 : places[first];
        boolean wrapped = slots > 0 && end <= oldest;
        if (!wrapped && memory.length - end >= length || wrapped && oldest - end >= length) {
            return end;
        }
        if (!wrapped && oldest >= length) {
            return 0;
        }
        growMemory(length);
        return end;
    }

    private void growMemory(int length) {
        byte[] grown = new byte[Math.max(FIRST_BYTES, 2 * (memory.length + length))];
        end = 0;
        for (int i = 0; i < slots; i++) {
            int of = index(i);
            int size = head(flags[of]) + lengths[of];
            System.arraycopy(memory, places[of], grown, end, size);
            places[of] = end;
            end += size;
        }
        memory = grown;
    }

    private void growSlots() {
        places = grown(places);
        lengths = grown(lengths);
        segments = grown(segments);
        peerLengths = grown(peerLengths);
        flags = grown(flags);
        first = 0;
    }

    private int[] grown(int[] ring) {
        int[] twice = new int[2 * ring.length];
        System.arraycopy(ring, first, twice, 0, ring.length - first);
        System.arraycopy(ring, 0, twice, ring.length - first, first);
        return twice;
    }

    private void giveBack() {
        if (slots == 0 && memory.length > KEPT_BYTES) {
            clear();
        }
    }
}
