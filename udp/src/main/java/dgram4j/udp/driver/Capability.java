package dgram4j.udp.driver;

/// Something a driver may or may not be able to do, known before it is tried.
///
/// What is missing answers −ENOTSUP and changes nothing.
public enum Capability {
    /// Sockets of IPv6 can be made. Without it binding one fails with `EAFNOSUPPORT`, as on a
    /// kernel without IPv6.
    IPV6,
    /// The broadcast addresses of all, 127.255.255.255 and 255.255.255.255, can be bound.
    BIND_BROADCAST_OF_ALL,
    /// A descriptor opened elsewhere can be adopted.
    ADOPT_DESCRIPTOR,
    /// The socket's descriptor has a number that others can use.
    DESCRIPTOR,
    /// An IPv6 socket can refuse IPv4 traffic (`IPV6_V6ONLY`).
    IPV6_ONLY,
    /// Several sockets can share a port and its load (`SO_REUSEPORT`).
    REUSE_PORT,
    /// The hop limit of unicast datagrams can be set.
    UNICAST_TTL,
    /// Only named senders of a group are heard.
    SOURCE_MEMBERSHIP,
    /// Joins and settings of one group's senders can be mixed with joining the whole group.
    MIXED_MEMBERSHIP,
    /// A socket that joined nothing hears the groups others have joined on its port, as the kernel
    /// has it by default (`IP_MULTICAST_ALL`).
    HEARS_OTHERS_GROUPS,
    /// Datagrams already received survive `connect`, as the kernel keeps them.
    CONNECT_KEEPS_RECEIVED,
    /// `disconnect` gives an ephemeral port back, as the kernel does.
    DISCONNECT_RELEASES_PORT,
    /// A connected socket can send an empty datagram.
    EMPTY_TO_PEER,
    /// Several datagrams leave with one system call.
    BATCHED_SEND,
    /// Several datagrams arrive with one system call.
    BATCHED_RECEIVE,
    /// One system call's bytes are cut into datagrams by the kernel (`UDP_SEGMENT`).
    SEGMENTED_SEND,
    /// The kernel hands over neighbouring datagrams as one (`UDP_GRO`).
    SEGMENTED_RECEIVE,
    /// What the kernel knows of each datagram that arrives: the own address it was sent to, the
    /// interface, hops, type of service, time.
    PACKET_INFO,
    /// Source address, interface, hops, type of service and fragmentation of each datagram sent.
    SEND_OPTIONS,
    /// Whether groups that others have joined are heard can be chosen (`IP_MULTICAST_ALL`).
    MULTICAST_ALL,
    /// A socket can be tied to one network interface (`SO_BINDTODEVICE`).
    BIND_TO_DEVICE,
    /// What the kernel drops for lack of room is counted (`SO_RXQ_OVFL`).
    KERNEL_DROPS
}
