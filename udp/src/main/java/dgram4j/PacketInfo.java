package dgram4j;

import java.time.Instant;

/// What the kernel knows of a datagram that has arrived, asked for with
/// [SocketOptions#packetInfo(boolean)].
///
/// Datagrams that the kernel joined on their way here ([SocketOptions#segmentation(boolean)])
/// share the facts of the first of them.
///
/// @param localAddress the own address, or the group, it was sent to, as text; empty when that is
///     not known
/// @param interfaceIndex the network interface it came by; 0 when that is not known
/// @param ttl over how many routers it still could have gone (TTL, hop limit), 0 to 255; −1 when
///     that is not known
/// @param tos its type of service or traffic class, 0 to 255; −1 when that is not known
/// @param timestampNanos when the kernel got it, in nanoseconds since 1970-01-01T00:00Z; 0 when
///     that is not known
/// @param truncated whether it was longer than the 65536 bytes there is room for, so that its end
///     is lost
public record PacketInfo(String localAddress, int interfaceIndex, int ttl, int tos,
        long timestampNanos, boolean truncated) {
    /// Nothing is known: it was not asked for.
    public static final PacketInfo NONE = new PacketInfo("", 0, -1, -1, 0, false);

    private static final int ECN_BITS = 2;
    private static final long NANOS = 1_000_000_000L;

    /// The two bits of explicit congestion notification: 0 not capable, 1 or 2 capable, 3
    /// congestion experienced; −1 when that is not known. *Source:* RFC 3168, 5.
    /// @return 0 to 3, or −1
    public int ecn() {
        return tos < 0 ? -1 : tos & (1 << ECN_BITS) - 1;
    }

    /// The six bits that name a class of service; −1 when that is not known. *Source:* RFC 2474.
    /// @return 0 to 63, or −1
    public int dscp() {
        return tos < 0 ? -1 : tos >> ECN_BITS;
    }

    /// When the kernel got it; 1970-01-01T00:00Z when that is not known.
    /// @return the time
    public Instant timestamp() {
        return Instant.ofEpochSecond(timestampNanos / NANOS, timestampNanos % NANOS);
    }
}
