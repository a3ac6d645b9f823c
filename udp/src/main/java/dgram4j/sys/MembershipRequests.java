package dgram4j.sys;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The structures that the membership options take, written at the start of a segment.
///
/// Addresses are in network order. Each method returns the structure's bytes.
/// *Thread:* any.
/// *Source:* `include/uapi/linux/in.h`, `include/uapi/linux/in6.h`.
public final class MembershipRequests {

    /// Bytes of the largest of them, `group_source_req`.
    public static final int MAX_BYTES = 264;

    private static final ValueLayout.OfInt INT =
        ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int STORAGE_BYTES = 128;
    private static final int GROUP = 8;

    private MembershipRequests() {
    }

    /// `struct ip_mreq`, of `IP_ADD_MEMBERSHIP`: the interface by its own address.
    public static int putGroup4(MemorySegment memory, byte[] group, byte[] interfaceAddress) {
        put(memory, 0, group);
        put(memory, 4, interfaceAddress);
        return 8;
    }

    /// `struct ip_mreqn`, of `IP_ADD_MEMBERSHIP` and `IP_MULTICAST_IF`: the interface by its index.
    public static int putGroup4(MemorySegment memory, byte[] group, int ifIndex) {
        memory.asSlice(0, 12).fill((byte) 0);
        put(memory, 0, group);
        memory.set(INT, 8, ifIndex);
        return 12;
    }

    /// `struct ip_mreq_source`, of `IP_ADD_SOURCE_MEMBERSHIP`.
    public static int putSourceGroup4(
            MemorySegment memory, byte[] group, byte[] interfaceAddress, byte[] source) {
        put(memory, 0, group);
        put(memory, 4, interfaceAddress);
        put(memory, 8, source);
        return 12;
    }

    /// `struct ipv6_mreq`, of `IPV6_ADD_MEMBERSHIP`.
    public static int putGroup6(MemorySegment memory, byte[] group, int ifIndex) {
        put(memory, 0, group);
        memory.set(INT, 16, ifIndex);
        return 20;
    }

    /// `struct group_source_req`, of `MCAST_JOIN_SOURCE_GROUP`, with IPv6 addresses.
    public static int putSourceGroup6(
            MemorySegment memory, byte[] group, int ifIndex, byte[] source) {
        memory.asSlice(0, MAX_BYTES).fill((byte) 0);
        memory.set(INT, 0, ifIndex);
        Sockaddr.put6(memory, GROUP, group, 0, 0);
        Sockaddr.put6(memory, GROUP + STORAGE_BYTES, source, 0, 0);
        return MAX_BYTES;
    }

    /// `struct group_source_req`, with IPv4 addresses.
    public static int putSourceGroup4(
            MemorySegment memory, byte[] group, int ifIndex, byte[] source) {
        memory.asSlice(0, MAX_BYTES).fill((byte) 0);
        memory.set(INT, 0, ifIndex);
        Sockaddr.put4(memory, GROUP, group, 0);
        Sockaddr.put4(memory, GROUP + STORAGE_BYTES, source, 0);
        return MAX_BYTES;
    }

    private static void put(MemorySegment memory, int offset, byte[] address) {
        MemorySegment.copy(address, 0, memory, ValueLayout.JAVA_BYTE, offset, address.length);
    }
}
