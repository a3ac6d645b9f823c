package dgram4j.udp.driver;

import java.lang.foreign.MemorySegment;

import dgram4j.loop.Pollable;
import dgram4j.udp.address.Family;
import dgram4j.udp.multicast.Membership;
import dgram4j.udp.receive.BatchReceiver;
import dgram4j.udp.send.BatchSender;

import static dgram4j.sys.Errno.EBADF;
import static dgram4j.sys.Errno.ENOTSUP;

/// One UDP socket of the kernel, without policy: each method is one step.
///
/// Sockaddrs are laid out as Linux lays out `sockaddr_in` and `sockaddr_in6`, on every driver.
/// The socket never blocks.
///
/// *Thread:* loop thread only.
/// *Errors:* every int is non-negative on success and −errno otherwise; nothing is thrown.
/// Without a descriptor, before `open` and after `close`, the answer is −EBADF. What the driver
/// cannot do is −ENOTSUP.
public interface DriverSocket extends BatchSender, BatchReceiver {

    /// `UDP_GRO`: neighbouring datagrams of one sender may arrive joined. At first they do not.
    int joinedReceives(boolean on);

    /// Makes the descriptor: non-blocking, closed on exec, no option touched.
    int open(Family family);

    /// Takes over a UDP descriptor opened elsewhere, made non-blocking, and owns it from now on.
    ///
    /// *Errors:* −EINVAL when it is no UDP socket; the descriptor is then left as it was.
    int adopt(int descriptor);

    /// The descriptor's number, −EBADF without one, −ENOTSUP when there is one without a number.
    int descriptor();

    /// What the driver's poller watches; asked for only while there is a descriptor.
    Pollable pollable();

    /// Closes the descriptor now; its port is free on return. A second call does nothing.
    void close();

    /// `SO_REUSEADDR`.
    int reuseAddress(boolean on);

    /// `SO_REUSEPORT`.
    int reusePort(boolean on);

    /// `IPV6_V6ONLY`.
    int ipv6Only(boolean on);

    /// Binds to the sockaddr at the start of `address`, `lengthBytes` long.
    int bind(MemorySegment address, int lengthBytes);

    /// Fixes the peer to the sockaddr at the start of `address`, `lengthBytes` long.
    int connect(MemorySegment address, int lengthBytes);

    /// Forgets the peer.
    int disconnect();

    /// Writes the socket's own sockaddr to the start of `into` (28 bytes or more) and answers its
    /// length in bytes.
    int localAddress(MemorySegment into);

    /// Writes the peer's sockaddr to the start of `into` (28 bytes or more) and answers its length
    /// in bytes; −ENOTCONN without a peer.
    int peerAddress(MemorySegment into);

    /// How many system calls its sends and receives have made.
    long systemCalls();

    /// The kernel's size of the receive (`SO_RCVBUF`) or send (`SO_SNDBUF`) buffer in bytes; Linux
    /// answers twice what was asked for.
    int bufferBytes(boolean receive);

    /// Asks for a buffer of that size.
    int bufferBytes(boolean receive, int bytes);

    /// `SO_BROADCAST`.
    int broadcast(boolean on);

    /// `IP_TTL` or `IPV6_UNICAST_HOPS`.
    int unicastTtl(Family family, int hops);

    /// `IP_MULTICAST_TTL` or `IPV6_MULTICAST_HOPS`.
    int multicastTtl(Family family, int hops);

    /// `IP_MULTICAST_LOOP` or `IPV6_MULTICAST_LOOP`.
    int multicastLoopback(Family family, boolean on);

    /// `IP_MULTICAST_IF`: the interface with this own address (4 bytes, network order; all zero is
    /// the system's choice).
    int multicastInterface4(byte[] address);

    /// `IPV6_MULTICAST_IF`: the interface with this index; 0 is the system's choice.
    int multicastInterface6(int ifIndex);

    /// `IP_MULTICAST_IF`: the interface with this index; 0 is the system's choice.
    int multicastInterface4(int ifIndex);

    /// `IP_MULTICAST_ALL` or `IPV6_MULTICAST_ALL`: whether groups that others have joined are
    /// heard.
    default int multicastAll(Family family, boolean on) {
        return unavailable();
    }

    /// `SO_BINDTODEVICE`: the interface, by name, by which alone datagrams come and go.
    default int device(String interfaceName) {
        return unavailable();
    }

    /// Whether the facts that [dgram4j.udp.receive.PacketFacts] reads come with each datagram.
    default int packetInfo(Family family, boolean on) {
        return unavailable();
    }

    private int unavailable() {
        return descriptor() == -EBADF ? -EBADF : -ENOTSUP;
    }

    /// Joins a group.
    int join(Membership membership);

    /// Leaves a group.
    int leave(Membership membership);
}
