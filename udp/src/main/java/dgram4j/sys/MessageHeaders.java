package dgram4j.sys;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// An array of `struct mmsghdr`, each with one `struct iovec`: what the message calls take.
///
/// An `mmsghdr` begins with its `msghdr`, so the array's first element also serves `sendmsg` and
/// `recvmsg`. Addresses are raw numbers: whoever fills them in keeps the memory alive.
/// *Thread:* one at a time. *Lifetime:* that of the allocator's arena. *Units:* bytes.
/// *Source:* `struct user_msghdr`, `struct mmsghdr` of `include/linux/socket.h`, `struct iovec` of
/// `include/uapi/linux/uio.h`, 64-bit.
public final class MessageHeaders {

    /// Bytes of one `msghdr`.
    public static final int MSGHDR_BYTES = 56;
    /// Bytes from one `mmsghdr` to the next.
    public static final int MMSGHDR_BYTES = 64;
    /// Bytes of one `iovec`.
    public static final int IOVEC_BYTES = 16;

    private static final ValueLayout.OfInt INT =
        ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG =
        ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final long NAME = 0;
    private static final long NAME_LENGTH = 8;
    private static final long IOV = 16;
    private static final long IOV_COUNT = 24;
    private static final long CONTROL = 32;
    private static final long CONTROL_LENGTH = 40;
    private static final long FLAGS = 48;
    private static final long MESSAGE_BYTES = 56;

    private final MemorySegment segment;
    private final int count;

    private MessageHeaders(MemorySegment segment, int count) {
        this.segment = segment;
        this.count = count;
    }

    /// Headers for `count` messages, each without name, payload and control.
    public static MessageHeaders allocate(SegmentAllocator allocator, int count) {
        long headers = (long) count * MMSGHDR_BYTES;
        long vectors = (long) count * IOVEC_BYTES;
        MemorySegment segment = allocator.allocate(headers + vectors, MMSGHDR_BYTES).fill((byte) 0);
        for (int i = 0; i < count; i++) {
            long header = (long) i * MMSGHDR_BYTES;
            segment.set(LONG, header + IOV, segment.address() + headers + (long) i * IOVEC_BYTES);
            segment.set(LONG, header + IOV_COUNT, 1);
        }
        return new MessageHeaders(segment, count);
    }

    /// The array, as the message calls take it; behind it lie the vectors.
    public MemorySegment segment() {
        return segment;
    }

    /// The array from header `index` on, as the message calls take it.
    public MemorySegment segment(int index) {
        return index == 0 ? segment : segment.asSlice((long) index * MMSGHDR_BYTES);
    }

    /// How many headers there are.
    public int count() {
        return count;
    }

    /// Sets where the peer's sockaddr is; length 0 for none.
    public void name(int index, long address, int length) {
        segment.set(LONG, at(index, NAME), length == 0 ? 0 : address);
        segment.set(INT, at(index, NAME_LENGTH), length);
    }

    /// Sets where the bytes of the datagram are or go.
    public void payload(int index, long address, int length) {
        long vector = (long) count * MMSGHDR_BYTES + (long) index * IOVEC_BYTES;
        segment.set(LONG, vector, address);
        segment.set(LONG, vector + Long.BYTES, length);
    }

    /// Sets where the control messages are or go; length 0 for none.
    public void control(int index, long address, int length) {
        segment.set(LONG, at(index, CONTROL), length == 0 ? 0 : address);
        segment.set(LONG, at(index, CONTROL_LENGTH), length);
    }

    /// Bytes of the sender's sockaddr, after a receive.
    public int nameLength(int index) {
        return segment.get(INT, at(index, NAME_LENGTH));
    }

    /// Bytes of control messages, after a receive.
    public int controlLength(int index) {
        return (int) segment.get(LONG, at(index, CONTROL_LENGTH));
    }

    /// `MSG_TRUNC`, `MSG_CTRUNC` and others, after a receive.
    public int flags(int index) {
        return segment.get(INT, at(index, FLAGS));
    }

    /// Bytes sent or received, after `sendmmsg` or `recvmmsg` (the single calls return theirs).
    public int messageBytes(int index) {
        return segment.get(INT, at(index, MESSAGE_BYTES));
    }

    private static long at(int index, long field) {
        return (long) index * MMSGHDR_BYTES + field;
    }
}
