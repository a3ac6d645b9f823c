package dgram4j.sys;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// A cursor over `struct cmsghdr`s, and how one is written.
///
/// Lengths are checked: a message that claims more than there is ends the walk.
/// *Thread:* one at a time. *Lifetime:* valid while the memory it was given is. *Units:* bytes.
/// *Source:* `include/linux/socket.h`, 64-bit; cmsg(3).
public final class ControlMessages {

    /// Bytes of a `cmsghdr`, after which its data begins.
    public static final int HEADER_BYTES = 16;

    private static final ValueLayout.OfShort SHORT =
        ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT =
        ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG =
        ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final long LEVEL = 8;
    private static final long TYPE = 12;

    private MemorySegment memory = MemorySegment.NULL;
    private long next;
    private long end;
    private long current;
    private int dataLength;

    /// Goes before the first of the control messages in `length` bytes of `memory`.
    public ControlMessages over(MemorySegment memory, long offset, int length) {
        this.memory = memory;
        next = offset;
        end = offset + length;
        dataLength = 0;
        return this;
    }

    /// Goes to the next message; false when there is none, or none that is whole.
    public boolean next() {
        if (end - next < HEADER_BYTES) {
            return false;
        }
        long length = memory.get(LONG, next);
        if (length < HEADER_BYTES || length > end - next) {
            next = end;
            return false;
        }
        current = next;
        dataLength = (int) length - HEADER_BYTES;
        // The last message may lack the filling bytes that align a following one.
        next = Math.min(end, current + space(dataLength));
        return true;
    }

    /// The message's level: `SOL_SOCKET`, `IPPROTO_IP` and so on.
    public int level() {
        return memory.get(INT, current + LEVEL);
    }

    /// The message's type, which its level gives a meaning.
    public int type() {
        return memory.get(INT, current + TYPE);
    }

    /// True when the message is of this level and type.
    public boolean is(int level, int type) {
        return level() == level && type() == type;
    }

    /// Where the message's data begins, from the start of the memory.
    public long dataOffset() {
        return current + HEADER_BYTES;
    }

    /// Bytes of the message's data.
    public int dataLength() {
        return dataLength;
    }

    /// The data as a number: an int, or where the kernel writes less (`IP_TOS` is one byte on some
    /// sockets and an int on others) the unsigned short or byte; −1 when there is no data.
    public int number() {
        long data = dataOffset();
        if (dataLength >= Integer.BYTES) {
            return memory.get(INT, data);
        }
        if (dataLength >= Short.BYTES) {
            return Short.toUnsignedInt(memory.get(SHORT, data));
        }
        return dataLength == 0
            ? -1 : Byte.toUnsignedInt(memory.get(ValueLayout.JAVA_BYTE, data));
    }

    /// Bytes that a message with `dataLength` bytes of data takes, filling included (`CMSG_SPACE`).
    public static int space(int dataLength) {
        return HEADER_BYTES + (dataLength + Long.BYTES - 1 & -Long.BYTES);
    }

    /// Writes a message whose data is an unsigned short, as `UDP_SEGMENT` has; returns its space.
    public static int putShort(MemorySegment memory, long offset, int level, int type, int value) {
        int space = putHeader(memory, offset, level, type, Short.BYTES);
        memory.set(SHORT, offset + HEADER_BYTES, (short) value);
        return space;
    }

    /// Writes a message whose data is an int, as `IP_TTL` and `IP_TOS` have; returns its space.
    public static int putInt(MemorySegment memory, long offset, int level, int type, int value) {
        int space = putHeader(memory, offset, level, type, Integer.BYTES);
        memory.set(INT, offset + HEADER_BYTES, value);
        return space;
    }

    /// Writes `IP_PKTINFO` (`struct in_pktinfo`): where a datagram leaves and which address of 4
    /// bytes it comes from, empty for the kernel's choice; returns its space.
    public static int putPacketInfo4(
            MemorySegment memory, long offset, int ifIndex, byte[] source) {
        int space = putHeader(
            memory, offset, SocketConstants.IPPROTO_IP, SocketConstants.IP_PKTINFO, 12);
        long data = offset + HEADER_BYTES;
        memory.asSlice(data, 16).fill((byte) 0);
        memory.set(INT, data, ifIndex);
        MemorySegment.copy(source, 0, memory, ValueLayout.JAVA_BYTE, data + 4, source.length);
        return space;
    }

    /// Writes `IPV6_PKTINFO` (`struct in6_pktinfo`), as [#putPacketInfo4].
    public static int putPacketInfo6(
            MemorySegment memory, long offset, int ifIndex, byte[] source) {
        int space = putHeader(
            memory, offset, SocketConstants.IPPROTO_IPV6, SocketConstants.IPV6_PKTINFO, 20);
        long data = offset + HEADER_BYTES;
        memory.asSlice(data, 24).fill((byte) 0);
        MemorySegment.copy(source, 0, memory, ValueLayout.JAVA_BYTE, data, source.length);
        memory.set(INT, data + 16, ifIndex);
        return space;
    }

    private static int putHeader(
            MemorySegment memory, long offset, int level, int type, int dataLength) {
        memory.set(LONG, offset, HEADER_BYTES + dataLength);
        memory.set(INT, offset + LEVEL, level);
        memory.set(INT, offset + TYPE, type);
        memory.set(LONG, offset + HEADER_BYTES, 0);
        return space(dataLength);
    }
}
