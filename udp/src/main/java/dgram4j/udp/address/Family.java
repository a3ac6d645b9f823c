package dgram4j.udp.address;

import java.lang.foreign.MemorySegment;

import dgram4j.sys.Sockaddr;

/// The two kinds of address a UDP socket speaks.
public enum Family {
    /// Addresses of four bytes; a `sockaddr_in`.
    IPV4(Sockaddr.AF_INET, 4, Sockaddr.IN_BYTES, "IPv4"),
    /// Addresses of sixteen bytes and a scope; a `sockaddr_in6`.
    IPV6(Sockaddr.AF_INET6, 16, Sockaddr.IN6_BYTES, "IPv6");

    private final int number;
    private final int addressBytes;
    private final int sockaddrBytes;
    private final String text;

    Family(int number, int addressBytes, int sockaddrBytes, String text) {
        this.number = number;
        this.addressBytes = addressBytes;
        this.sockaddrBytes = sockaddrBytes;
        this.text = text;
    }

    /// The family of the sockaddr at this place of memory; IPv4 for what is neither.
    public static Family of(MemorySegment memory, long offset) {
        return Sockaddr.family(memory, offset) == IPV6.number ? IPV6 : IPV4;
    }

    /// `AF_INET` or `AF_INET6` as Linux numbers them. Sockaddrs in slabs use these numbers on every
    /// platform.
    ///
    /// *Source:* linux/include/linux/socket.h.
    public int number() {
        return number;
    }

    /// Bytes of an address: 4 or 16.
    public int addressBytes() {
        return addressBytes;
    }

    /// Bytes of a sockaddr: 16 or 28.
    public int sockaddrBytes() {
        return sockaddrBytes;
    }

    /// Node's name of the family: `IPv4` or `IPv6`.
    public String text() {
        return text;
    }
}
