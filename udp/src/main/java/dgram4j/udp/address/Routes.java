package dgram4j.udp.address;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Where segmented messages may go: not to many hosts at once, and not where the kernel has refused
/// them. A route is known by the peer's address; two that look alike share their fate, at the cost
/// of plain sends.
///
/// *Thread:* loop thread only.
public final class Routes {
    /// The route of a peer that segmented messages may never go to.
    public static final long NONE = 0;

    /// Refusals remembered; the oldest is forgotten, and met again.
    private static final int ENTRIES = 32;

    private static final long IN_ADDRESS = 4;
    private static final long IN6_ADDRESS = 8;
    private static final long MAPPED_PREFIX = 0xffff_0000L;

    private final long[] refused = new long[ENTRIES];
    private final int[] refusedBytes = new int[ENTRIES];
    private int count;

    /// The route of the sockaddr at `offset`; [#NONE] for a group, or for what may be a broadcast
    /// address when `broadcast` is allowed.
    public static long of(MemorySegment memory, long offset, boolean broadcast) {
        if (Family.of(memory, offset) == Family.IPV4) {
            return of4(memory, offset + IN_ADDRESS, broadcast);
        }
        long at = offset + IN6_ADDRESS;
        long high = memory.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
        long low = memory.get(ValueLayout.JAVA_LONG_UNALIGNED, at + Long.BYTES);
        if (high == 0 && (low & 0xffff_ffffL) == MAPPED_PREFIX) {
            return of4(memory, at + 12, broadcast);
        }
        boolean group = first(memory, at) == 0xff;
        return group ? NONE : high * 31 + low | 1;
    }

    private static long of4(MemorySegment memory, long at, boolean broadcast) {
        boolean group = first(memory, at) >= 224;
        int address = memory.get(ValueLayout.JAVA_INT_UNALIGNED, at);
        return group || broadcast ? NONE : Integer.toUnsignedLong(address) << 1 | 1;
    }

    private static int first(MemorySegment memory, long at) {
        return Byte.toUnsignedInt(memory.get(ValueLayout.JAVA_BYTE, at));
    }

    /// True when messages with segments of this length may be tried.
    public boolean allow(long route, int segmentBytes) {
        if (route == NONE) {
            return false;
        }
        int known = Math.min(count, ENTRIES);
        for (int i = 0; i < known; i++) {
            if (refused[i] == route && segmentBytes >= refusedBytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Remembers that segments of this length, and longer ones, are refused.
    public void refuse(long route, int segmentBytes) {
        int entry = Math.floorMod(count++, ENTRIES);
        refused[entry] = route;
        refusedBytes[entry] = segmentBytes;
    }
}
