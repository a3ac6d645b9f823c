package dgram4j.udp.receive;

/// Cuts what the kernel has joined: datagrams of one sender behind each other, all of one length
/// but the last, which may be shorter.
///
/// *Source:* udp(7), `UDP_GRO`.
final class SegmentSplitter {
    private SegmentSplitter() {}

    /// How many datagrams lie in `lengthBytes`; an empty slot is one empty datagram.
    static int count(int lengthBytes, int segmentBytes) {
        return joined(lengthBytes, segmentBytes) ? Math.ceilDiv(lengthBytes, segmentBytes) : 1;
    }

    /// The length of the datagram that begins `at` bytes into the slot.
    static int lengthAt(int at, int lengthBytes, int segmentBytes) {
        return joined(lengthBytes, segmentBytes)
            ? Math.min(segmentBytes, lengthBytes - at)
            : lengthBytes;
    }

    // What the control message says is data: a size that makes no sense means one datagram.
    private static boolean joined(int lengthBytes, int segmentBytes) {
        return segmentBytes > 0 && segmentBytes < lengthBytes;
    }
}
