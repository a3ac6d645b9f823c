package dgram4j.node.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

import dgram4j.sys.IpLiteral;

/// Socket addresses from text and back, as the kernel and libuv write them.
final class Addresses {
    private Addresses() {}

    /// The address of a literal; *Errors:* `IllegalArgumentException` if it is none of the family.
    static InetSocketAddress of(String literal, int port, boolean ipv6) {
        InetAddress address = ipv6
                ? Inet6Address.ofLiteral(literal)
                : Inet4Address.ofLiteral(literal);
        return new InetSocketAddress(address, port);
    }

    /// The address of a literal to bind to.
    ///
    /// *Errors:* `IllegalArgumentException` if it is none of the family, or link-local without the
    /// interface it is meant on: the kernel refuses that, Java would pick an interface.
    static InetSocketAddress own(String literal, int port, boolean ipv6) {
        InetSocketAddress address = of(literal, port, ipv6);
        if (address.getAddress() instanceof Inet6Address six && six.isLinkLocalAddress()
                && six.getScopeId() == 0 && six.getScopedInterface() == null) {
            throw new IllegalArgumentException(literal + " needs a scope");
        }
        return address;
    }

    /// The text of an address; one of IPv4 on a socket of IPv6 in the notation for that.
    static String text(SocketAddress address, boolean ipv6) {
        if (!(address instanceof InetSocketAddress internet)) {
            return "";
        }
        InetAddress host = internet.getAddress();
        byte[] bytes = host.getAddress();
        if (host instanceof Inet6Address scoped) {
            String text = IpLiteral.format6(number(bytes, 0, 8), number(bytes, 8, 8));
            return scoped.getScopedInterface() == null || !host.isLinkLocalAddress()
                    ? text
                    : text + '%' + scoped.getScopedInterface().getName();
        }
        String text = IpLiteral.format4((int) number(bytes, 0, 4));
        if (!ipv6) {
            return text;
        }
        return host.isAnyLocalAddress() ? "::" : "::ffff:" + text;
    }

    /// The port; 0 where there is none.
    static int port(SocketAddress address) {
        return address instanceof InetSocketAddress internet ? internet.getPort() : 0;
    }

    private static long number(byte[] bytes, int offset, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[offset + i] & 0xff;
        }
        return number;
    }
}
