package dgram4j.udp.driver.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import dgram4j.sys.LinuxSockets;
import dgram4j.sys.MembershipRequests;
import dgram4j.sys.SocketConstants;
import dgram4j.udp.address.Family;
import dgram4j.udp.multicast.Membership;

/// Groups joined and left by socket option; the group's family decides which, not the socket's.
///
/// *Thread:* loop thread only.
/// *Source:* ip(7), ipv6(7), RFC 3678. For IPv6 with a source only the protocol-independent
/// options exist.
final class Memberships {

    private final MemorySegment request =
        Arena.ofAuto().allocate(MembershipRequests.MAX_BYTES, Long.BYTES);

    int join(int fd, Membership wish) {
        if (wish.family() == Family.IPV4 && wish.sourceSpecific() && wish.ifIndex() > 0) {
            return set(fd, wish, SocketConstants.IPPROTO_IP,
                SocketConstants.MCAST_JOIN_SOURCE_GROUP);
        }
        if (wish.family() == Family.IPV4) {
            return set(fd, wish, SocketConstants.IPPROTO_IP, wish.sourceSpecific()
                ? SocketConstants.IP_ADD_SOURCE_MEMBERSHIP : SocketConstants.IP_ADD_MEMBERSHIP);
        }
        return set(fd, wish, SocketConstants.IPPROTO_IPV6, wish.sourceSpecific()
            ? SocketConstants.MCAST_JOIN_SOURCE_GROUP : SocketConstants.IPV6_ADD_MEMBERSHIP);
    }

    int leave(int fd, Membership wish) {
        if (wish.family() == Family.IPV4 && wish.sourceSpecific() && wish.ifIndex() > 0) {
            return set(fd, wish, SocketConstants.IPPROTO_IP,
                SocketConstants.MCAST_LEAVE_SOURCE_GROUP);
        }
        if (wish.family() == Family.IPV4) {
            return set(fd, wish, SocketConstants.IPPROTO_IP, wish.sourceSpecific()
                ? SocketConstants.IP_DROP_SOURCE_MEMBERSHIP : SocketConstants.IP_DROP_MEMBERSHIP);
        }
        return set(fd, wish, SocketConstants.IPPROTO_IPV6, wish.sourceSpecific()
            ? SocketConstants.MCAST_LEAVE_SOURCE_GROUP : SocketConstants.IPV6_DROP_MEMBERSHIP);
    }

    private int set(int fd, Membership wish, int level, int option) {
        int length;
        if (wish.family() == Family.IPV4 && wish.ifIndex() > 0) {
            length = wish.sourceSpecific()
                ? MembershipRequests.putSourceGroup4(
                    request, wish.group(), wish.ifIndex(), wish.source())
                : MembershipRequests.putGroup4(request, wish.group(), wish.ifIndex());
        } else if (wish.family() == Family.IPV4) {
            length = wish.sourceSpecific()
                ? MembershipRequests.putSourceGroup4(
                    request, wish.group(), wish.interfaceAddress(), wish.source())
                : MembershipRequests.putGroup4(request, wish.group(), wish.interfaceAddress());
        } else {
            length = wish.sourceSpecific()
                ? MembershipRequests.putSourceGroup6(
                    request, wish.group(), wish.ifIndex(), wish.source())
                : MembershipRequests.putGroup6(request, wish.group(), wish.ifIndex());
        }
        return LinuxSockets.setsockopt(fd, level, option, request, length);
    }

    int multicastInterface4(int fd, int ifIndex) {
        int length = MembershipRequests.putGroup4(request, new byte[0], ifIndex);
        return LinuxSockets.setsockopt(fd, SocketConstants.IPPROTO_IP,
            SocketConstants.IP_MULTICAST_IF, request, length);
    }

    /// `IP_MULTICAST_IF` takes the interface's own address by itself.
    int multicastInterface4(int fd, byte[] address) {
        request.asSlice(0, address.length).copyFrom(MemorySegment.ofArray(address));
        return LinuxSockets.setsockopt(fd, SocketConstants.IPPROTO_IP,
            SocketConstants.IP_MULTICAST_IF, request, address.length);
    }
}
