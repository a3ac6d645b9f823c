package dgram4j.sys;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// An array of `struct epoll_event`: a mask and 64 bits of the user's own data each.
///
/// *Thread:* one at a time. *Lifetime:* that of the allocator's arena.
/// *Source:* `include/uapi/linux/eventpoll.h`.
public final class EpollEvents {

    private static final ValueLayout.OfInt MASK =
        ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong DATA =
        ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment segment;
    private final int strideBytes;
    private final int dataOffset;

    private EpollEvents(MemorySegment segment, LinuxAbi abi) {
        this.segment = segment;
        this.strideBytes = abi.epollEventBytes();
        this.dataOffset = abi.epollDataOffset();
    }

    /// Room for `count` events, all zero.
    public static EpollEvents allocate(SegmentAllocator allocator, LinuxAbi abi, int count) {
        long bytes = (long) count * abi.epollEventBytes();
        return new EpollEvents(allocator.allocate(bytes, Long.BYTES).fill((byte) 0), abi);
    }

    /// The array, as `epollWait` and (its first element) `epollCtl` take it.
    public MemorySegment segment() {
        return segment;
    }

    /// How many events there is room for.
    public int capacity() {
        return Math.toIntExact(segment.byteSize() / strideBytes);
    }

    /// The mask of event `index`: `EPOLLIN` and so on.
    public int mask(int index) {
        return segment.get(MASK, (long) index * strideBytes);
    }

    /// The data given to `epollCtl` for the descriptor of event `index`.
    public long data(int index) {
        return segment.get(DATA, (long) index * strideBytes + dataOffset);
    }

    /// Fills event `index`.
    public void put(int index, int mask, long data) {
        segment.set(MASK, (long) index * strideBytes, mask);
        segment.set(DATA, (long) index * strideBytes + dataOffset, data);
    }
}
