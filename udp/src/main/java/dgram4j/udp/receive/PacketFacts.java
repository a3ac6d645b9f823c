package dgram4j.udp.receive;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

import dgram4j.sys.ControlMessages;
import dgram4j.sys.IpLiteral;

import static dgram4j.sys.SocketConstants.IPPROTO_IP;
import static dgram4j.sys.SocketConstants.IPPROTO_IPV6;
import static dgram4j.sys.SocketConstants.IPV6_HOPLIMIT;
import static dgram4j.sys.SocketConstants.IPV6_PKTINFO;
import static dgram4j.sys.SocketConstants.IPV6_TCLASS;
import static dgram4j.sys.SocketConstants.IP_PKTINFO;
import static dgram4j.sys.SocketConstants.IP_TOS;
import static dgram4j.sys.SocketConstants.IP_TTL;
import static dgram4j.sys.SocketConstants.SOL_SOCKET;
import static dgram4j.sys.SocketConstants.SO_TIMESTAMPNS;

/// What the kernel has told beside a datagram, where a socket has asked for it. What it has not
/// told, or what makes no sense, is "not known".
///
/// *Thread:* loop thread only. *Lifetime:* until the next [#read].
/// *Source:* ip(7), ipv6(7), socket(7).
public final class PacketFacts {
    private static final int IN_PKTINFO_BYTES = 12;
    private static final int IN6_PKTINFO_BYTES = 20;
    private static final int TIMESPEC_BYTES = 16;
    private static final int MAX_BYTE = 255;
    private static final long NANOS = 1_000_000_000L;

    private static final ValueLayout.OfInt INT =
        ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG =
        ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final ControlMessages control = new ControlMessages();
    private String localAddress = "";
    private int ifIndex;
    private int ttl;
    private int tos;
    private long timestampNanos;
    private boolean truncated;

    /// Reads what came with the datagram at the batch's cursor.
    public PacketFacts read(ReceiveBatch batch) {
        truncated = (batch.flags() & ReceiveBatch.TRUNCATED) != 0;
        return read(batch.memory(), batch.controlOffset(), batch.controlLengthBytes());
    }

    PacketFacts read(MemorySegment memory, long offset, int length) {
        localAddress = "";
        ifIndex = 0;
        ttl = -1;
        tos = -1;
        timestampNanos = 0;
        control.over(memory, offset, length);
        while (control.next()) {
            switch (control.level()) {
                case IPPROTO_IP -> read4(memory);
                case IPPROTO_IPV6 -> read6(memory);
                case SOL_SOCKET -> readTime(memory);
                default -> {
                    // Of no interest here.
                }
            }
        }
        return this;
    }

    private void read4(MemorySegment memory) {
        switch (control.type()) {
            case IP_PKTINFO -> {
                if (control.dataLength() >= IN_PKTINFO_BYTES) {
                    // ipi_addr, behind ipi_spec_dst: what the datagram's header says.
                    ifIndex = memory.get(INT, control.dataOffset());
                    localAddress = text(memory, control.dataOffset() + 8,
                        IpLiteral.IN_ADDRESS_BYTES);
                }
            }
            case IP_TTL -> ttl = octet();
            case IP_TOS -> tos = octet();
            default -> {
                // Of no interest here.
            }
        }
    }

    private void read6(MemorySegment memory) {
        switch (control.type()) {
            case IPV6_PKTINFO -> {
                if (control.dataLength() >= IN6_PKTINFO_BYTES) {
                    localAddress = text(memory, control.dataOffset(),
                        IpLiteral.IN6_ADDRESS_BYTES);
                    ifIndex = memory.get(INT, control.dataOffset() + IpLiteral.IN6_ADDRESS_BYTES);
                }
            }
            case IPV6_HOPLIMIT -> ttl = octet();
            case IPV6_TCLASS -> tos = octet();
            default -> {
                // Of no interest here.
            }
        }
    }

    private void readTime(MemorySegment memory) {
        if (control.type() == SO_TIMESTAMPNS && control.dataLength() >= TIMESPEC_BYTES) {
            long data = control.dataOffset();
            timestampNanos = memory.get(LONG, data) * NANOS + memory.get(LONG, data + Long.BYTES);
        }
    }

    private int octet() {
        int value = control.number();
        return value < 0 || value > MAX_BYTE ? -1 : value;
    }

    private static String text(MemorySegment memory, long at, int length) {
        return IpLiteral.text(memory.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE));
    }

    /// The own address, or the group, the datagram was sent to; "" when it is not known.
    public String localAddress() {
        return localAddress;
    }

    /// The index of the interface it came by; 0 when it is not known.
    public int ifIndex() {
        return ifIndex;
    }

    /// Hops it had left, 0 to 255; −1 when they are not known.
    public int ttl() {
        return ttl;
    }

    /// Type of service or traffic class, 0 to 255; −1 when it is not known.
    public int tos() {
        return tos;
    }

    /// When the kernel got it, in nanoseconds of Unix time; 0 when it is not known.
    public long timestampNanos() {
        return timestampNanos;
    }

    /// True when its end is lost.
    public boolean truncated() {
        return truncated;
    }
}
