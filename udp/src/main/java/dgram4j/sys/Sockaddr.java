package dgram4j.sys;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// `struct sockaddr_in` and `struct sockaddr_in6` in memory, laid out and numbered as on Linux.
///
/// The family is in the machine's order (little-endian here), port, flow and address in network
/// order, the scope in the machine's. Slabs hold sockaddrs in this form on every platform.
/// *Thread:* any. *Units:* offsets and lengths in bytes.
/// *Source:* `include/uapi/linux/in.h`, `include/uapi/linux/in6.h`.
public final class Sockaddr {

    /// Connecting to it dissolves the connection.
    public static final int AF_UNSPEC = 0;
    public static final int AF_INET = 2;
    public static final int AF_INET6 = 10;
    /// Bytes of a `sockaddr_in`.
    public static final int IN_BYTES = 16;
    /// Bytes of a `sockaddr_in6`.
    public static final int IN6_BYTES = 28;

    private static final ValueLayout.OfShort HOST_SHORT =
        ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt HOST_INT =
        ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort NET_SHORT =
        ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt NET_INT =
        ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong NET_LONG =
        ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final long PORT = 2;
    private static final long IN_ADDRESS = 4;
    private static final long IN_ZERO = 8;
    private static final long IN6_FLOW = 4;
    private static final long IN6_ADDRESS = 8;
    private static final long IN6_SCOPE = 24;

    private Sockaddr() {
    }

    /// Writes a `sockaddr_in` of 4 address bytes, network order; returns its length, 16.
    public static int put4(MemorySegment memory, long offset, byte[] address, int port) {
        putHead(memory, offset, AF_INET, port);
        MemorySegment.copy(address, 0, memory, ValueLayout.JAVA_BYTE, offset + IN_ADDRESS,
            IpLiteral.IN_ADDRESS_BYTES);
        memory.set(NET_LONG, offset + IN_ZERO, 0);
        return IN_BYTES;
    }

    /// Writes a `sockaddr_in6` of 16 address bytes, network order; returns its length, 28.
    ///
    /// `scopeId`: the index of the interface a link-local address belongs to, 0 for none.
    public static int put6(
            MemorySegment memory, long offset, byte[] address, int port, int scopeId) {
        putHead(memory, offset, AF_INET6, port);
        memory.set(NET_INT, offset + IN6_FLOW, 0);
        MemorySegment.copy(address, 0, memory, ValueLayout.JAVA_BYTE, offset + IN6_ADDRESS,
            IpLiteral.IN6_ADDRESS_BYTES);
        memory.set(HOST_INT, offset + IN6_SCOPE, scopeId);
        return IN6_BYTES;
    }

    /// Writes the address that dissolves a connection; returns its length.
    public static int putUnspecified(MemorySegment memory, long offset) {
        memory.asSlice(offset, IN_BYTES).fill((byte) 0);
        return IN_BYTES;
    }

    /// The family's number: `AF_INET`, `AF_INET6`, or whatever else the kernel wrote.
    public static int family(MemorySegment memory, long offset) {
        return Short.toUnsignedInt(memory.get(HOST_SHORT, offset));
    }

    /// The port, 0 to 65535.
    public static int port(MemorySegment memory, long offset) {
        return Short.toUnsignedInt(memory.get(NET_SHORT, offset + PORT));
    }

    /// Changes the port.
    public static void port(MemorySegment memory, long offset, int port) {
        memory.set(NET_SHORT, offset + PORT, (short) port);
    }

    /// The address of a `sockaddr_in` as a number: 127.0.0.1 is `0x7f000001`.
    public static int address4(MemorySegment memory, long offset) {
        return memory.get(NET_INT, offset + IN_ADDRESS);
    }

    /// The first 8 bytes of a `sockaddr_in6`'s address.
    public static long high6(MemorySegment memory, long offset) {
        return memory.get(NET_LONG, offset + IN6_ADDRESS);
    }

    /// The last 8 bytes of a `sockaddr_in6`'s address.
    public static long low6(MemorySegment memory, long offset) {
        return memory.get(NET_LONG, offset + IN6_ADDRESS + Long.BYTES);
    }

    /// The interface index of a `sockaddr_in6`, 0 for none.
    public static int scopeId(MemorySegment memory, long offset) {
        return memory.get(HOST_INT, offset + IN6_SCOPE);
    }

    /// The address bytes, network order: 4 or 16; none for another family.
    public static byte[] address(MemorySegment memory, long offset) {
        return switch (family(memory, offset)) {
            case AF_INET -> bytes(memory, offset + IN_ADDRESS, IpLiteral.IN_ADDRESS_BYTES);
            case AF_INET6 -> bytes(memory, offset + IN6_ADDRESS, IpLiteral.IN6_ADDRESS_BYTES);
            default -> new byte[0];
        };
    }

    /// True for an address of fe80::/10, which means something on one interface only.
    public static boolean isLinkLocal(MemorySegment memory, long offset) {
        return family(memory, offset) == AF_INET6 && high6(memory, offset) >>> 54 == 0xfe80 >>> 6;
    }

    /// The address as text, without port or zone; "" for a family that is neither.
    public static String text(MemorySegment memory, long offset) {
        return switch (family(memory, offset)) {
            case AF_INET -> IpLiteral.format4(address4(memory, offset));
            case AF_INET6 -> IpLiteral.format6(high6(memory, offset), low6(memory, offset));
            default -> "";
        };
    }

    private static void putHead(MemorySegment memory, long offset, int family, int port) {
        memory.set(HOST_SHORT, offset, (short) family);
        memory.set(NET_SHORT, offset + PORT, (short) port);
    }

    private static byte[] bytes(MemorySegment memory, long offset, int length) {
        return memory.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
    }
}
