package dgram4j.sys;

/// The kernel's numbers for sockets, under the kernel's names.
///
/// All are `asm-generic`, alike on x86-64 and aarch64. Each family of them names its header; a
/// kernel version is told where it is younger than 3.7.
public final class SocketConstants {

    // bits/socket_type.h
    public static final int SOCK_STREAM = 1;
    public static final int SOCK_DGRAM = 2;
    public static final int SOCK_NONBLOCK = 0x800;
    public static final int SOCK_CLOEXEC = 0x8_0000;

    // include/uapi/linux/in.h
    public static final int IPPROTO_IP = 0;
    public static final int IPPROTO_UDP = 17;
    public static final int IPPROTO_IPV6 = 41;

    // include/uapi/asm-generic/socket.h
    public static final int SOL_SOCKET = 1;
    public static final int SO_REUSEADDR = 2;
    public static final int SO_TYPE = 3;
    public static final int SO_ERROR = 4;
    public static final int SO_BROADCAST = 6;
    public static final int SO_SNDBUF = 7;
    public static final int SO_RCVBUF = 8;
    /// Since Linux 3.9.
    public static final int SO_REUSEPORT = 15;
    public static final int SO_BINDTODEVICE = 25;
    /// `SO_TIMESTAMPNS_OLD`: a `timespec` of two longs; also the type of its control message.
    public static final int SO_TIMESTAMPNS = 35;
    public static final int SO_PROTOCOL = 38;
    public static final int SO_DOMAIN = 39;
    public static final int SO_RXQ_OVFL = 40;

    // include/uapi/linux/in.h, level IPPROTO_IP
    public static final int IP_TOS = 1;
    public static final int IP_TTL = 2;
    public static final int IP_PKTINFO = 8;
    public static final int IP_MTU_DISCOVER = 10;
    public static final int IP_RECVTTL = 12;
    public static final int IP_RECVTOS = 13;
    public static final int IP_MULTICAST_IF = 32;
    public static final int IP_MULTICAST_TTL = 33;
    public static final int IP_MULTICAST_LOOP = 34;
    public static final int IP_ADD_MEMBERSHIP = 35;
    public static final int IP_DROP_MEMBERSHIP = 36;
    public static final int IP_ADD_SOURCE_MEMBERSHIP = 39;
    public static final int IP_DROP_SOURCE_MEMBERSHIP = 40;
    public static final int IP_MULTICAST_ALL = 49;

    // include/uapi/linux/in.h, values of IP_MTU_DISCOVER
    public static final int IP_PMTUDISC_DONT = 0;
    public static final int IP_PMTUDISC_DO = 2;

    // include/uapi/linux/in.h, level IPPROTO_IP or IPPROTO_IPV6
    public static final int MCAST_JOIN_SOURCE_GROUP = 46;
    public static final int MCAST_LEAVE_SOURCE_GROUP = 47;

    // include/uapi/linux/in6.h, level IPPROTO_IPV6
    public static final int IPV6_UNICAST_HOPS = 16;
    public static final int IPV6_MULTICAST_IF = 17;
    public static final int IPV6_MULTICAST_HOPS = 18;
    public static final int IPV6_MULTICAST_LOOP = 19;
    public static final int IPV6_ADD_MEMBERSHIP = 20;
    public static final int IPV6_DROP_MEMBERSHIP = 21;
    public static final int IPV6_V6ONLY = 26;
    /// Since Linux 4.20.
    public static final int IPV6_MULTICAST_ALL = 29;
    public static final int IPV6_RECVPKTINFO = 49;
    public static final int IPV6_PKTINFO = 50;
    public static final int IPV6_RECVHOPLIMIT = 51;
    public static final int IPV6_HOPLIMIT = 52;
    public static final int IPV6_DONTFRAG = 62;
    public static final int IPV6_RECVTCLASS = 66;
    public static final int IPV6_TCLASS = 67;

    // include/uapi/linux/udp.h, level IPPROTO_UDP
    /// Bytes of each datagram a message is cut into; since Linux 4.18.
    public static final int UDP_SEGMENT = 103;
    /// Neighbouring datagrams may be joined; since Linux 5.0.
    public static final int UDP_GRO = 104;

    // include/linux/socket.h
    public static final int MSG_CTRUNC = 0x08;
    public static final int MSG_TRUNC = 0x20;
    public static final int MSG_DONTWAIT = 0x40;
    public static final int MSG_ERRQUEUE = 0x2000;
    public static final int MSG_NOSIGNAL = 0x4000;

    // include/uapi/asm-generic/fcntl.h, include/uapi/linux/fcntl.h
    public static final int F_GETFD = 1;
    public static final int F_SETFD = 2;
    public static final int F_GETFL = 3;
    public static final int F_SETFL = 4;
    public static final int F_DUPFD_CLOEXEC = 1030;
    public static final int FD_CLOEXEC = 1;
    public static final int O_NONBLOCK = 0x800;

    /// Most messages of one `sendmmsg` or `recvmmsg`, and most pieces of one message; the kernel
    /// takes a greater count of messages for this one. *Source:* `include/uapi/linux/uio.h`.
    public static final int UIO_MAXIOV = 1024;

    private SocketConstants() {
    }
}
