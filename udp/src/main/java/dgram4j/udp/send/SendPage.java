package dgram4j.udp.send;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import dgram4j.udp.address.PeerCache;

/// One piece of the send slab. Payloads lie behind each other from the start, so that neighbours
/// to one peer can leave as one message; peers from the end, one for each run of equal ones.
///
/// *Thread:* loop thread only.
final class SendPage {
    /// Room for one datagram of the largest size and a few thousand small ones.
    static final int BYTES = 128 * 1024;

    private static final int PEER_BYTES = 32;

    private final MemorySegment memory = Arena.ofAuto().allocate(BYTES, 64);
    private int payloadEnd;
    private int peerStart = BYTES;
    private int lastStamp;
    private int datagrams;

    MemorySegment memory() {
        return memory;
    }

    /// Where the next payload begins.
    int payloadEnd() {
        return payloadEnd;
    }

    /// True when a payload of this length and a new peer fit.
    boolean fits(int lengthBytes) {
        return peerStart - payloadEnd >= lengthBytes + PEER_BYTES;
    }

    /// Where the peer's sockaddr is from now on: copied, unless the last datagram went there too.
    int place(PeerCache peers, int peer) {
        int stamp = peers.stamp(peer);
        if (stamp != lastStamp) {
            peerStart -= PEER_BYTES;
            lastStamp = stamp;
            MemorySegment.copy(
                peers.memory(), PeerCache.offset(peer), memory, peerStart, PEER_BYTES);
        }
        return peerStart;
    }

    /// Keeps the bytes of a datagram at the end of the payloads.
    void keep(int lengthBytes) {
        payloadEnd += lengthBytes;
        datagrams++;
    }

    /// Lets go of one datagram; true when the page is empty now, and as if new.
    boolean release() {
        if (--datagrams > 0) {
            return false;
        }
        reset();
        return true;
    }

    /// Empties the page.
    void reset() {
        payloadEnd = 0;
        peerStart = BYTES;
        lastStamp = 0;
        datagrams = 0;
    }

    boolean empty() {
        return datagrams == 0;
    }
}
