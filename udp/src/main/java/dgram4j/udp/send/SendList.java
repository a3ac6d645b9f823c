package dgram4j.udp.send;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dgram4j.udp.address.PeerCache;

/// Datagrams that are sent together: their bytes behind each other, for each where it ends and
/// which peer it goes to. It belongs to the one who fills it; a send changes nothing that shows.
///
/// *Units:* offsets and lengths are bytes. *Thread:* one at a time.
public final class SendList {
    private static final int PEER_BYTES = 32;

    /// One of the peers: a literal and a port.
    public record Peer(String address, int port) {}

    private final List<Peer> peers;
    private MemorySegment memory;
    private int[] ends;
    private int[] peerOf;
    private int count;

    /// Filled by each send anew: the sockaddrs, and their lengths or −errno.
    private MemorySegment peerMemory = MemorySegment.NULL;
    private int[] peerLengths = new int[0];

    private SendList(MemorySegment memory, int[] ends, int[] peerOf, int count, List<Peer> peers) {
        this.memory = memory;
        this.ends = ends;
        this.peerOf = peerOf;
        this.count = count;
        this.peers = peers;
    }

    /// An empty list with room for so many bytes, in memory the kernel can read from.
    public static SendList ofBytes(long bytes) {
        return new SendList(
            Arena.ofAuto().allocate(bytes, 64), new int[16], new int[16], 0, new ArrayList<>());
    }

    /// An empty list on the heap with room for so many bytes: a send copies from it.
    public static SendList onHeap(int bytes) {
        return new SendList(MemorySegment.ofArray(new byte[bytes]), new int[16], new int[16], 0,
            new ArrayList<>());
    }

    /// The same datagrams, on the heap: nobody but the holder can change them.
    public SendList copy() {
        byte[] bytes = memory.asSlice(0, end()).toArray(ValueLayout.JAVA_BYTE);
        return new SendList(MemorySegment.ofArray(bytes), Arrays.copyOf(ends, count),
            Arrays.copyOf(peerOf, count), count, List.copyOf(peers));
    }

    /// Forgets the datagrams and peers; the memory stays.
    public void clear() {
        count = 0;
        peers.clear();
    }

    /// Names the peer of those added next.
    public void to(String address, int port) {
        if (!peers.isEmpty()) {
            Peer last = peers.getLast();
            if (last.port() == port && last.address().equals(address)) {
                return;
            }
        }
        peers.add(new Peer(address, port));
    }

    /// True once a peer was named.
    public boolean hasPeer() {
        return !peers.isEmpty();
    }

    /// Adds a datagram with a copy of the bytes.
    public void add(MemorySegment bytes) {
        long length = bytes.byteSize();
        long end = end() + length;
        if (end > memory.byteSize()) {
            grow(end);
        }
        MemorySegment.copy(bytes, 0, memory, end - length, length);
        end(Math.toIntExact(end));
    }

    /// Adds datagrams of `segment` bytes each, the last of which may be shorter, with a copy of
    /// all bytes.
    public void addEach(MemorySegment bytes, int segment) {
        int from = end();
        add(bytes);
        count--;
        int to = Math.toIntExact(from + bytes.byteSize());
        for (int end = from; end < to; ) {
            end = Math.min(end + segment, to);
            end(end);
        }
    }

    private void end(int end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            peerOf = Arrays.copyOf(peerOf, 2 * count);
        }
        ends[count] = end;
        peerOf[count++] = peers.size() - 1;
    }

    private void grow(long bytes) {
        MemorySegment grown = Arena.ofAuto().allocate(
            Math.max(2 * memory.byteSize(), bytes), 64);
        MemorySegment.copy(memory, 0, grown, 0, end());
        memory = grown;
    }

    private int end() {
        return count == 0 ? 0 : ends[count - 1];
    }

    /// How many datagrams there are.
    public int count() {
        return count;
    }

    /// Their bytes together.
    public int bytes() {
        return end();
    }

    /// Where the bytes lie.
    public MemorySegment memory() {
        return memory;
    }

    /// Where the datagram begins in the memory.
    public int offset(int datagram) {
        return datagram == 0 ? 0 : ends[datagram - 1];
    }

    /// The datagram's length.
    public int lengthBytes(int datagram) {
        return ends[datagram] - offset(datagram);
    }

    int lengthBytes(int from, int datagrams) {
        return ends[from + datagrams - 1] - offset(from);
    }

    /// The number of the datagram's peer.
    public int peer(int datagram) {
        return peerOf[datagram];
    }

    /// The peers, by number.
    public List<Peer> peers() {
        return peers;
    }

    // For a send.

    /// Forgets the sockaddrs of a send before.
    public void beginPeers() {
        if (peerLengths.length < peers.size()) {
            peerLengths = new int[Math.max(4, 2 * peers.size())];
            peerMemory = Arena.ofAuto().allocate((long) peerLengths.length * PEER_BYTES, 8);
        }
    }

    /// Notes a peer's sockaddr.
    public void peerFound(int peer, PeerCache cache, int entry) {
        peerLengths[peer] = cache.lengthBytes(entry);
        MemorySegment.copy(cache.memory(), PeerCache.offset(entry), peerMemory, peerOffset(peer),
            PEER_BYTES);
    }

    MemorySegment peerMemory() {
        return peerMemory;
    }

    static int peerOffset(int peer) {
        return peer * PEER_BYTES;
    }

    int peerLengthBytes(int peer) {
        return peerLengths[peer];
    }

    long route(int datagram, SegmentRuns on) {
        return on.route(peerMemory, peerOffset(peerOf[datagram]));
    }

    /// How many datagrams from `at` to before `limit` are of one length to one peer; the last may
    /// be shorter.
    int alike(int at, int limit) {
        int peer = peerOf[at];
        int segment = lengthBytes(at);
        int end = ends[at];
        int next = at + 1;
        while (next < limit && ends[next] - end == segment && peerOf[next] == peer) {
            end = ends[next++];
        }
        boolean shorter = next < limit && peerOf[next] == peer
            && ends[next] > end && ends[next] - end < segment;
        return next - at + (shorter ? 1 : 0);
    }
}
