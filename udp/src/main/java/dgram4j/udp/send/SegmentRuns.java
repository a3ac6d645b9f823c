package dgram4j.udp.send;

import java.lang.foreign.MemorySegment;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Routes;

/// Which datagrams of a queue may leave as one message that the kernel cuts (`UDP_SEGMENT`):
/// neighbours of one length to one peer, the last of which may be shorter.
///
/// What the kernel has refused for a route it is not asked again: a length that does not fit the
/// path, or segments altogether. A refusal counts once a datagram of the run has gone out alone,
/// since only then the run was at fault and not the peer.
///
/// *Thread:* loop thread only.
/// *Source:* udp(7), `UDP_SEGMENT`.
final class SegmentRuns {
    /// Below so many datagrams a run gains nothing that could be measured.
    static final int MIN_DATAGRAMS = 4;

    /// The kernel cuts a message into no more (`UDP_MAX_SEGMENTS`).
    static final int MAX_DATAGRAMS = 64;

    /// What IPv4 carries at most; the whole run passes through the kernel as one packet.
    static final int MAX_BYTES = 65_507;

    private final Routes routes;
    private boolean enabled;
    private boolean broadcast;
    private long connectedRoute = Routes.NONE;
    private int plain;
    private boolean suspicious;
    private long suspectRoute;
    private int suspectBytes;

    SegmentRuns(Routes routes) {
        this.routes = routes;
    }

    void enable(boolean on) {
        enabled = on;
    }

    /// With broadcast allowed, any IPv4 address may be one of many hosts.
    void broadcast(boolean on) {
        broadcast = on;
    }

    void connected(long route) {
        connectedRoute = route;
    }

    /// How many datagrams from `slot` on are one message; 1 when it goes alone.
    ///
    /// @param ahead how many datagrams of the queue go before it
    int datagrams(SendSlots slots, int slot, int tail, int ahead) {
        int segment = slots.lengthBytes(slot);
        if (!enabled || ahead < plain || 2 * segment > MAX_BYTES || segment == 0) {
            return 1;
        }
        int count = 1;
        int bytes = segment;
        int last = segment;
        while (count < MAX_DATAGRAMS && slot + count != tail && last == segment) {
            int following = slot + count;
            last = slots.lengthBytes(following);
            if (last == 0 || last > segment || bytes + last > MAX_BYTES
                    || !slots.adjacent(following - 1, following)) {
                break;
            }
            bytes += last;
            count++;
        }
        return count < MIN_DATAGRAMS || !routes.allow(route(slots, slot), segment) ? 1 : count;
    }

    /// As the other, for the datagrams of a list from `at` on.
    int datagrams(SendList list, int at, int ahead) {
        int segment = list.lengthBytes(at);
        if (!enabled || ahead < plain || 2 * segment > MAX_BYTES || segment == 0) {
            return 1;
        }
        int most = Math.min(MAX_DATAGRAMS, MAX_BYTES / segment);
        int count = list.alike(at, Math.min(list.count(), at + most));
        return count < MIN_DATAGRAMS || !routes.allow(list.route(at, this), segment) ? 1 : count;
    }

    private long route(SendSlots slots, int slot) {
        if (slots.peerLengthBytes(slot) == 0) {
            return connectedRoute;
        }
        return route(slots.page(slot).memory(), slots.peerOffset(slot));
    }

    /// The route of a peer on the socket as it is.
    long route(MemorySegment memory, int peerOffset) {
        return Routes.of(memory, peerOffset, broadcast);
    }

    /// The kernel has refused the run of so many datagrams at the slot. True when they are to be
    /// tried one by one; false when the error belongs to the first alone, because it is a pending
    /// error of a connected socket that this call has consumed.
    boolean refused(int errno, SendSlots slots, int slot, int datagrams) {
        if (!mayBeSegments(errno) && slots.peerLengthBytes(slot) == 0) {
            return false;
        }
        return refused(errno, route(slots, slot), slots.lengthBytes(slot), datagrams);
    }

    /// As the other, for a run to a named peer: always true.
    boolean refused(int errno, long route, int segmentBytes, int datagrams) {
        plain = datagrams;
        suspicious = mayBeSegments(errno);
        suspectRoute = route;
        boolean tooLong = errno == -Errno.EINVAL || errno == -Errno.EMSGSIZE;
        suspectBytes = tooLong ? segmentBytes : 1;
        return true;
    }

    private static boolean mayBeSegments(int errno) {
        return errno == -Errno.EINVAL || errno == -Errno.EIO
            || errno == -Errno.EMSGSIZE || errno == -Errno.ENOPROTOOPT
            || errno == -Errno.ENOTSUP;
    }

    /// True while the datagrams of a refused run are tried one by one.
    boolean trying() {
        return plain > 0;
    }

    /// The datagram at the front has its result. True when that proves that the run it was in had
    /// been refused for its segments.
    boolean settled(int status) {
        if (plain == 0) {
            return false;
        }
        plain--;
        if (!suspicious || status != 0) {
            return false;
        }
        suspicious = false;
        routes.refuse(suspectRoute, suspectBytes);
        return true;
    }
}
