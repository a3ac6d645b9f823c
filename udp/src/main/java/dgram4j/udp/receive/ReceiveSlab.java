package dgram4j.udp.receive;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The memory datagrams arrive in: slots with room for the largest datagram, its sender and its
/// control messages. One slab serves all sockets of a loop, one batch at a time.
///
/// *Thread:* loop thread only.
/// *Lifetime:* what a slot holds, until the next batch.
public final class ReceiveSlab {
    /// Slots of a slab, which is how many datagrams are read when a socket becomes readable before
    /// others get their turn.
    ///
    /// *Source:* spec of dgram, 5.2; Node reads 32.
    public static final int SLOTS = 32;

    /// Room for one datagram: more than IPv4 (65507) or IPv6 (65527) can carry.
    public static final int PAYLOAD_BYTES = 65_536;

    /// Room for a sender's sockaddr.
    public static final int PEER_BYTES = 32;

    /// Room for the control messages of one datagram.
    public static final int CONTROL_BYTES = 192;

    /// Payload, peer and control, then no gap. Not a multiple of 64 KiB, at which all slots would
    /// fall on the same few lines of the cache.
    private static final int STRIDE_BYTES = PAYLOAD_BYTES + CONTROL_BYTES + PEER_BYTES + 32;

    private final MemorySegment memory =
        Arena.ofAuto().allocate((long) SLOTS * STRIDE_BYTES, 64);

    /// The native memory that holds all slots.
    public MemorySegment memory() {
        return memory;
    }

    /// Where the slot's datagram is received, in bytes from the start of the memory.
    public static int payloadOffset(int slot) {
        return slot * STRIDE_BYTES;
    }

    /// Where the slot's control messages are received, in bytes; aligned to 64 bytes.
    public static int controlOffset(int slot) {
        return slot * STRIDE_BYTES + PAYLOAD_BYTES;
    }

    /// Where the slot's sender is received, in bytes; aligned to 64 bytes.
    public static int peerOffset(int slot) {
        return slot * STRIDE_BYTES + PAYLOAD_BYTES + CONTROL_BYTES;
    }
}
