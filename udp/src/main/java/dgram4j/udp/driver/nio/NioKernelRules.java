package dgram4j.udp.driver.nio;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/// What the kernel makes of an address where the JDK has its own way with it: it guesses a zone,
/// keeps a wildcard as a peer, refuses some broadcast addresses.
///
/// *Source:* net/ipv6/datagram.c and net/ipv4/datagram.c of Linux; NET_Bind of the JDK.
final class NioKernelRules {
    private static final InetAddress LOOPBACK4 = Inet4Address.ofLiteral("127.0.0.1");
    private static final InetAddress LOOPBACK6 = Inet6Address.ofLiteral("::1");
    private static final int MAPPED_BYTES = 12;
    private static final int JDK_REFUSES = 0x7f00_00ff;

    private NioKernelRules() {}

    /// True for an address that means something on one link only and does not name it: nobody can
    /// be bound or connected to that.
    static boolean lacksZone(InetAddress address) {
        return address instanceof Inet6Address six
            && six.getScopeId() == 0
            && (six.isLinkLocalAddress() || six.isMCLinkLocal() || six.isMCNodeLocal());
    }

    /// Whom a socket is connected to that asks for this peer: the wildcard is this host itself.
    static InetSocketAddress peer(InetSocketAddress asked, SocketAddress own) {
        InetAddress address = asked.getAddress();
        Inet4Address own4 = own instanceof InetSocketAddress inet
                && inet.getAddress() instanceof Inet4Address four && !four.isAnyLocalAddress()
            ? four
            : null;
        if (address instanceof Inet4Address ? address.isAnyLocalAddress() : isMappedAny(address)) {
            return new InetSocketAddress(own4 == null ? LOOPBACK4 : own4, asked.getPort());
        }
        if (address.isAnyLocalAddress()) {
            return new InetSocketAddress(own4 == null ? LOOPBACK6 : LOOPBACK4, asked.getPort());
        }
        return asked;
    }

    /// `::ffff:0.0.0.0`
    private static boolean isMappedAny(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            boolean ones = i == MAPPED_BYTES - 2 || i == MAPPED_BYTES - 1;
            if (bytes[i] != (ones ? (byte) 0xff : 0)) {
                return false;
            }
        }
        return true;
    }

    /// True for 127.255.255.255, 255.255.255.255 and their like, to which the JDK binds nothing on
    /// Linux, though the kernel would.
    static boolean isBroadcastOfAll(InetAddress address) {
        if (!(address instanceof Inet4Address)) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int number = (bytes[0] & 0xff) << 24 | bytes[3] & 0xff;
        return (number & JDK_REFUSES) == JDK_REFUSES;
    }
}
