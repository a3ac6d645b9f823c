package dgram4j.udp.driver.nio;

import java.lang.foreign.MemorySegment;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

import dgram4j.sys.Sockaddr;
import dgram4j.udp.address.Family;

/// Sockaddrs to Java's addresses, remembered for the peers of late, and back.
///
/// *Thread:* loop thread only.
final class NioAddresses {
    /// Places of the table; each peer has one.
    private static final int ENTRIES = 256;
    private static final int MAPPED_PREFIX = 10;

    private final InetSocketAddress[] addresses = new InetSocketAddress[ENTRIES];
    private final int[] families = new int[ENTRIES];
    private final long[] highs = new long[ENTRIES];
    private final long[] lows = new long[ENTRIES];
    private final int[] scopes = new int[ENTRIES];

    /// The address and port of the sockaddr at this place of memory.
    InetSocketAddress address(MemorySegment memory, long offset) {
        int family = Sockaddr.family(memory, offset);
        boolean ipv6 = family == Sockaddr.AF_INET6;
        long high = ipv6 ? Sockaddr.high6(memory, offset) : 0;
        long low = ipv6 ? Sockaddr.low6(memory, offset) : Sockaddr.address4(memory, offset);
        int scope = ipv6 ? Sockaddr.scopeId(memory, offset) : 0;
        int port = Sockaddr.port(memory, offset);
        long mixed = (high * 31 + low * 7 + port) * 0x9e37_79b9_7f4a_7c15L;
        int entry = (int) (mixed >>> 40) & ENTRIES - 1;
        InetSocketAddress known = addresses[entry];
        if (known != null && known.getPort() == port && lows[entry] == low
                && highs[entry] == high && families[entry] == family && scopes[entry] == scope) {
            return known;
        }
        addresses[entry] = new InetSocketAddress(inet(memory, offset, ipv6, scope), port);
        families[entry] = family;
        highs[entry] = high;
        lows[entry] = low;
        scopes[entry] = scope;
        return addresses[entry];
    }

    private static InetAddress inet(MemorySegment memory, long offset, boolean ipv6, int scope) {
        byte[] bytes = Sockaddr.address(memory, offset);
        try {
            // Not InetAddress: that turns a mapped address into an IPv4 one.
            return ipv6
                ? Inet6Address.getByAddress(null, bytes, scope)
                : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    /// Writes the sockaddr a socket of `family` has for the address; answers its length in bytes.
    static int put(InetSocketAddress from, Family family, MemorySegment memory, long offset) {
        byte[] bytes = from.getAddress().getAddress();
        if (family == Family.IPV4) {
            return Sockaddr.put4(memory, offset, bytes, from.getPort());
        }
        if (from.getAddress() instanceof Inet4Address) {
            byte[] wide = new byte[family.addressBytes()];
            wide[MAPPED_PREFIX] = (byte) 0xff;
            wide[MAPPED_PREFIX + 1] = (byte) 0xff;
            System.arraycopy(bytes, 0, wide, MAPPED_PREFIX + 2, bytes.length);
            return Sockaddr.put6(memory, offset, wide, from.getPort(), 0);
        }
        int scope = from.getAddress() instanceof Inet6Address six ? six.getScopeId() : 0;
        return Sockaddr.put6(memory, offset, bytes, from.getPort(), scope);
    }
}
