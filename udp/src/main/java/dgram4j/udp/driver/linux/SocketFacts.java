package dgram4j.udp.driver.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

import dgram4j.sys.Errno;
import dgram4j.sys.LinuxInterfaces;
import dgram4j.sys.LinuxSockets;
import dgram4j.udp.address.Family;

import static dgram4j.sys.SocketConstants.IPPROTO_IP;
import static dgram4j.sys.SocketConstants.IPPROTO_IPV6;
import static dgram4j.sys.SocketConstants.IPV6_RECVHOPLIMIT;
import static dgram4j.sys.SocketConstants.IPV6_RECVPKTINFO;
import static dgram4j.sys.SocketConstants.IPV6_RECVTCLASS;
import static dgram4j.sys.SocketConstants.IP_PKTINFO;
import static dgram4j.sys.SocketConstants.IP_RECVTOS;
import static dgram4j.sys.SocketConstants.IP_RECVTTL;
import static dgram4j.sys.SocketConstants.SOL_SOCKET;
import static dgram4j.sys.SocketConstants.SO_BINDTODEVICE;
import static dgram4j.sys.SocketConstants.SO_TIMESTAMPNS;

/// The options that most sockets do without.
///
/// *Errors:* −errno of the first that the kernel refuses.
/// *Source:* socket(7), ip(7), ipv6(7).
final class SocketFacts {
    private SocketFacts() {
    }

    /// Asks for all that is told beside a datagram. A socket of IPv6 may get datagrams of IPv4, of
    /// which the kernel tells in IPv4's words, but for the address.
    static int packetInfo(int fd, Family family, boolean on) {
        int value = on ? 1 : 0;
        int result = LinuxSockets.setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, value);
        result = and(result, fd, IPPROTO_IP, IP_RECVTTL, value);
        result = and(result, fd, IPPROTO_IP, IP_RECVTOS, value);
        if (family == Family.IPV4) {
            return and(result, fd, IPPROTO_IP, IP_PKTINFO, value);
        }
        result = and(result, fd, IPPROTO_IPV6, IPV6_RECVPKTINFO, value);
        result = and(result, fd, IPPROTO_IPV6, IPV6_RECVHOPLIMIT, value);
        return and(result, fd, IPPROTO_IPV6, IPV6_RECVTCLASS, value);
    }

    private static int and(int before, int fd, int level, int option, int value) {
        return before < 0 ? before : LinuxSockets.setsockopt(fd, level, option, value);
    }

    /// Ties the socket to the interface of this name.
    static int device(int fd, String interfaceName) {
        byte[] name = interfaceName.getBytes(StandardCharsets.UTF_8);
        if (name.length >= LinuxInterfaces.IFNAMSIZ) {
            return -Errno.ENODEV;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(LinuxInterfaces.IFNAMSIZ);
            value.copyFrom(MemorySegment.ofArray(name));
            return LinuxSockets.setsockopt(fd, SOL_SOCKET, SO_BINDTODEVICE, value, name.length);
        }
    }
}
