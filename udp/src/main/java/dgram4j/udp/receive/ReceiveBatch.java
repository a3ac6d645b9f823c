package dgram4j.udp.receive;

import java.lang.foreign.MemorySegment;

import dgram4j.sys.Sockaddr;
import dgram4j.udp.address.AddressTexts;
import dgram4j.udp.address.Family;

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

    /// In a slot's flags, behind those two: how many bytes of control messages it has.
    private static final int FLAG_BITS = 2;

    private final ReceiveSlab slab;
    private final AddressTexts texts;
    private final int[] slotBytes = new int[ReceiveSlab.SLOTS];
    private final int[] slotSegment = new int[ReceiveSlab.SLOTS];
    private final int[] slotPeerBytes = new int[ReceiveSlab.SLOTS];
    private final int[] slotFlags = new int[ReceiveSlab.SLOTS];
    private int room;
    private int filled;
    private long kernelDrops;
    private boolean nothingLeft;

    private boolean stopped;
    private int allowed;
    private int delivered;
    private int slot;
    private int at;
    private int lengthBytes;

    /// An empty batch over a slab.
    public ReceiveBatch(ReceiveSlab slab, AddressTexts texts) {
        this.slab = slab;
        this.texts = texts;
    }

    /// Empties the batch and allows the driver to fill up to `slots` slots.
    public void clear(int slots) {
        room = slots;
        filled = 0;
        kernelDrops = 0;
        nothingLeft = false;
        stopped = false;
        allowed = Integer.MAX_VALUE;
        delivered = 0;
        slot = -1;
        at = 0;
        lengthBytes = 0;
    }

    /// Lets [#next] go on to so many datagrams and no further.
    public void allow(int datagrams) {
        allowed = datagrams;
    }

    /// How many datagrams the cursor has been at.
    public int delivered() {
        return delivered;
    }

    // For the driver.

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
    /// @param flags [#TRUNCATED] and [#CONTROL_TRUNCATED], or 0; with [#withControl]
    public void fill(int length, int segment, int peerLength, int flags) {
        int next = filled++;
        slotBytes[next] = length;
        slotSegment[next] = segment;
        slotPeerBytes[next] = peerLength;
        slotFlags[next] = flags;
    }

    /// Flags that tell of control messages too, where [ReceiveSlab#controlOffset] says.
    public static int withControl(int flags, int controlBytes) {
        return flags | controlBytes << FLAG_BITS;
    }

    /// Records how many datagrams the kernel has dropped on this socket so far (`SO_RXQ_OVFL`).
    public void kernelDrops(long total) {
        kernelDrops = total;
    }

    /// Records that nothing more waited when the last slot had been filled.
    public void nothingLeft() {
        nothingLeft = true;
    }

    // For the reader.

    /// True when the driver has seen that nothing more waited; false when it does not know.
    public boolean wasAll() {
        return nothingLeft;
    }

    /// Goes on to the next datagram; false when there is none, or reading was stopped.
    public boolean next() {
        if (stopped || delivered == allowed) {
            return false;
        }
        int following = at + lengthBytes;
        if (slot >= 0 && following < slotBytes[slot]) {
            at = following;
        } else if (slot + 1 < filled) {
            slot++;
            at = 0;
        } else {
            return false;
        }
        lengthBytes = SegmentSplitter.lengthAt(at, slotBytes[slot], slotSegment[slot]);
        delivered++;
        return true;
    }

    /// How many bytes of datagrams of the same sender follow right behind this one, each as long as
    /// it but for the last. Not all of them need be delivered: [#next] tells.
    public int behind() {
        return slotBytes[slot] - at - lengthBytes;
    }

    /// True when datagrams are left, whether or not reading was stopped.
    public boolean hasRest() {
        return restSlot() < filled;
    }

    /// Makes [#next] answer false from now on: the socket was closed or paused.
    public void stop() {
        stopped = true;
    }

    /// How many datagrams there are, whether the cursor has passed them or not.
    public long datagrams() {
        long count = 0;
        for (int of = 0; of < filled; of++) {
            count += SegmentSplitter.count(slotBytes[of], slotSegment[of]);
        }
        return count;
    }

    /// Their bytes.
    public long bytes() {
        long bytes = 0;
        for (int of = 0; of < filled; of++) {
            bytes += slotBytes[of];
        }
        return bytes;
    }

    /// True when any slot holds more than one datagram.
    public boolean joined() {
        for (int of = 0; of < filled; of++) {
            if (slotSegment[of] > 0 && slotSegment[of] < slotBytes[of]) {
                return true;
            }
        }
        return false;
    }

    /// Where the datagram begins in the memory, in bytes.
    public int offset() {
        return ReceiveSlab.payloadOffset(slot) + at;
    }

    /// The datagram's length in bytes; 0 is an empty datagram.
    public int lengthBytes() {
        return lengthBytes;
    }

    /// [#TRUNCATED] and [#CONTROL_TRUNCATED], or 0.
    public int flags() {
        return slotFlags[slot] & (1 << FLAG_BITS) - 1;
    }

    /// Where the control messages that came with the datagram begin in the memory, in bytes.
    public int controlOffset() {
        return ReceiveSlab.controlOffset(slot);
    }

    /// Bytes of the control messages that came with it.
    public int controlLengthBytes() {
        return controlBytes(slotFlags[slot]);
    }

    static int controlBytes(int flags) {
        return flags >>> FLAG_BITS;
    }

    /// Where the sender's sockaddr begins in the memory, in bytes.
    public int peerOffset() {
        return ReceiveSlab.peerOffset(slot);
    }

    /// Bytes of the sender's sockaddr.
    public int peerLengthBytes() {
        return slotPeerBytes[slot];
    }

    /// The sender's address as Node prints it; the same String for the same sender, mostly.
    public String peerAddress() {
        return texts.text(memory(), peerOffset());
    }

    /// The sender's port; 0 is legal.
    public int peerPort() {
        return Sockaddr.port(memory(), peerOffset());
    }

    /// The sender's family.
    public Family peerFamily() {
        return Family.of(memory(), peerOffset());
    }

    // For the counters, and for those who set the rest aside.

    /// The first slot with anything that the cursor has not passed; [#filled] when there is none.
    int restSlot() {
        return slot >= 0 && at + lengthBytes < slotBytes[slot] ? slot : slot + 1;
    }

    /// Where in the slot begins what the cursor has not passed.
    int restAt(int of) {
        return of == slot ? at + lengthBytes : 0;
    }

    int slotBytes(int of) {
        return slotBytes[of];
    }

    int slotPeerBytes(int of) {
        return slotPeerBytes[of];
    }

    int slotSegment(int of) {
        return slotSegment[of];
    }

    int slotFlags(int of) {
        return slotFlags[of];
    }

    long kernelDrops() {
        return kernelDrops;
    }
}
