package dgram4j.udp.driver.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import dgram4j.loop.Pollable;
import dgram4j.sys.Errno;
import dgram4j.sys.LinuxSockets;
import dgram4j.sys.Sockaddr;
import dgram4j.udp.address.Family;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.multicast.Membership;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.send.SendBatch;

import static dgram4j.sys.SocketConstants.F_GETFL;
import static dgram4j.sys.SocketConstants.F_SETFL;
import static dgram4j.sys.SocketConstants.IPPROTO_IP;
import static dgram4j.sys.SocketConstants.IPPROTO_IPV6;
import static dgram4j.sys.SocketConstants.IPPROTO_UDP;
import static dgram4j.sys.SocketConstants.IPV6_MULTICAST_ALL;
import static dgram4j.sys.SocketConstants.IPV6_MULTICAST_HOPS;
import static dgram4j.sys.SocketConstants.IPV6_MULTICAST_IF;
import static dgram4j.sys.SocketConstants.IPV6_MULTICAST_LOOP;
import static dgram4j.sys.SocketConstants.IPV6_UNICAST_HOPS;
import static dgram4j.sys.SocketConstants.IPV6_V6ONLY;
import static dgram4j.sys.SocketConstants.IP_MULTICAST_ALL;
import static dgram4j.sys.SocketConstants.IP_MULTICAST_LOOP;
import static dgram4j.sys.SocketConstants.IP_MULTICAST_TTL;
import static dgram4j.sys.SocketConstants.IP_TTL;
import static dgram4j.sys.SocketConstants.O_NONBLOCK;
import static dgram4j.sys.SocketConstants.SOCK_CLOEXEC;
import static dgram4j.sys.SocketConstants.SOCK_DGRAM;
import static dgram4j.sys.SocketConstants.SOCK_NONBLOCK;
import static dgram4j.sys.SocketConstants.SOL_SOCKET;
import static dgram4j.sys.SocketConstants.SO_BROADCAST;
import static dgram4j.sys.SocketConstants.SO_DOMAIN;
import static dgram4j.sys.SocketConstants.SO_RCVBUF;
import static dgram4j.sys.SocketConstants.SO_REUSEADDR;
import static dgram4j.sys.SocketConstants.SO_REUSEPORT;
import static dgram4j.sys.SocketConstants.SO_RXQ_OVFL;
import static dgram4j.sys.SocketConstants.SO_SNDBUF;
import static dgram4j.sys.SocketConstants.SO_TYPE;
import static dgram4j.sys.SocketConstants.UDP_GRO;

/// A descriptor of the kernel's; without one its number is −1, for which the kernel itself answers
/// EBADF to every call.
///
/// *Thread:* loop thread only.
final class LinuxSocket implements DriverSocket {

    private static final int NONE = -1;

    private final SendHeaders sendHeaders;
    private final ReceiveHeaders receiveHeaders;
    private final Memberships memberships;
    private final ControlledSend controlled;
    private int fd = NONE;
    private Family family = Family.IPV4;
    private boolean connected;
    private int refusal;
    private long systemCalls;

    LinuxSocket(
            SendHeaders sendHeaders, ReceiveHeaders receiveHeaders, Memberships memberships,
            ControlledSend controlled) {
        this.controlled = controlled;
        this.sendHeaders = sendHeaders;
        this.receiveHeaders = receiveHeaders;
        this.memberships = memberships;
    }

    @Override
    public int open(Family family) {
        if (fd != NONE) {
            return -Errno.EALREADY;
        }
        int opened = LinuxSockets.socket(
            family.number(), SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (opened < 0) {
            return opened;
        }
        use(opened, family);
        return 0;
    }

    @Override
    public int adopt(int descriptor) {
        if (fd != NONE) {
            return -Errno.EALREADY;
        }
        int type = LinuxSockets.getsockopt(descriptor, SOL_SOCKET, SO_TYPE);
        int domain = LinuxSockets.getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN);
        boolean udp = type == SOCK_DGRAM
            && (domain == Sockaddr.AF_INET || domain == Sockaddr.AF_INET6);
        if (!udp) {
            return type == -Errno.EBADF ? type : -Errno.EINVAL;
        }
        int flags = LinuxSockets.fcntl(descriptor, F_GETFL, 0);
        int result = flags < 0
            ? flags : LinuxSockets.fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
        if (result < 0) {
            return result;
        }
        use(descriptor, domain == Sockaddr.AF_INET ? Family.IPV4 : Family.IPV6);
        MemorySegment peer = Arena.ofAuto().allocate(Sockaddr.IN6_BYTES, Long.BYTES);
        connected = LinuxSockets.getpeername(fd, peer) >= 0;
        return 0;
    }

    private void use(int descriptor, Family of) {
        fd = descriptor;
        family = of;
        connected = false;
        refusal = 0;
        // The count of drops is told beside datagrams; without it the statistics say none.
        setInt(SOL_SOCKET, SO_RXQ_OVFL, 1);
    }

    @Override
    public int descriptor() {
        return fd == NONE ? -Errno.EBADF : fd;
    }

    @Override
    public Pollable pollable() {
        return new Pollable.Descriptor(fd);
    }

    @Override
    public void close() {
        if (fd != NONE) {
            int closing = fd;
            fd = NONE;
            LinuxSockets.close(closing);
        }
    }

    @Override
    public int bind(MemorySegment address, int lengthBytes) {
        return LinuxSockets.bind(fd, address, lengthBytes);
    }

    @Override
    public int connect(MemorySegment address, int lengthBytes) {
        int result = reach(address, lengthBytes);
        connected |= result >= 0;
        return result;
    }

    @Override
    public int disconnect() {
        MemorySegment nowhere = Arena.ofAuto().allocate(Sockaddr.IN_BYTES, Long.BYTES);
        int result = reach(nowhere, Sockaddr.putUnspecified(nowhere, 0));
        connected &= result < 0;
        return result;
    }

    private int reach(MemorySegment address, int lengthBytes) {
        refusal = 0;
        int result;
        int tries = 0;
        do {
            result = LinuxSockets.connect(fd, address, lengthBytes);
        } while (Interrupted.again(result, ++tries));
        return result;
    }

    @Override
    public int localAddress(MemorySegment into) {
        return LinuxSockets.getsockname(fd, into);
    }

    @Override
    public int peerAddress(MemorySegment into) {
        return LinuxSockets.getpeername(fd, into);
    }

    @Override
    public int send(SendBatch batch) {
        if (refusal != 0) {
            int result = refusal;
            refusal = 0;
            return result;
        }
        if (batch.control() != null) {
            systemCalls++;
            return controlled.send(fd, family, batch);
        }
        if (batch.messages() == 1 && batch.segmentBytes(0) == 0) {
            systemCalls++;
            return SendHeaders.sendPlain(fd, batch);
        }
        int messages = sendHeaders.fill(batch);
        if (connected || messages == 1) {
            return sendEach(messages);
        }
        systemCalls++;
        return sendHeaders.sendTogether(fd, messages);
    }

    /// Sends one by one, so that no refusal is lost: a connected socket's pending error goes to the
    /// send that meets it, and `sendmmsg` forgets it when it is not the first of its messages. What
    /// stopped a batch that had begun is kept, and told for the message it belongs to.
    private int sendEach(int messages) {
        for (int i = 0; i < messages; i++) {
            systemCalls++;
            int result = sendHeaders.sendOne(fd, i);
            if (result < 0 && i == 0) {
                return result;
            }
            if (result < 0) {
                boolean noRoom = result == -Errno.EAGAIN || result == -Errno.ENOBUFS;
                refusal = noRoom ? 0 : result;
                return i;
            }
        }
        return messages;
    }

    @Override
    public int receive(ReceiveBatch batch) {
        systemCalls++;
        return receiveHeaders.receive(fd, batch);
    }

    @Override
    public long systemCalls() {
        return systemCalls;
    }

    @Override
    public int joinedReceives(boolean on) {
        return setInt(IPPROTO_UDP, UDP_GRO, number(on));
    }

    @Override
    public int reuseAddress(boolean on) {
        return setInt(SOL_SOCKET, SO_REUSEADDR, number(on));
    }

    @Override
    public int reusePort(boolean on) {
        return setInt(SOL_SOCKET, SO_REUSEPORT, number(on));
    }

    @Override
    public int ipv6Only(boolean on) {
        return setInt(IPPROTO_IPV6, IPV6_V6ONLY, number(on));
    }

    @Override
    public int bufferBytes(boolean receive) {
        return LinuxSockets.getsockopt(fd, SOL_SOCKET, receive ? SO_RCVBUF : SO_SNDBUF);
    }

    @Override
    public int bufferBytes(boolean receive, int bytes) {
        return setInt(SOL_SOCKET, receive ? SO_RCVBUF : SO_SNDBUF, bytes);
    }

    @Override
    public int broadcast(boolean on) {
        return setInt(SOL_SOCKET, SO_BROADCAST, number(on));
    }

    @Override
    public int unicastTtl(Family family, int hops) {
        return setInt(family, IP_TTL, IPV6_UNICAST_HOPS, hops);
    }

    @Override
    public int multicastTtl(Family family, int hops) {
        return setInt(family, IP_MULTICAST_TTL, IPV6_MULTICAST_HOPS, hops);
    }

    @Override
    public int multicastLoopback(Family family, boolean on) {
        return setInt(family, IP_MULTICAST_LOOP, IPV6_MULTICAST_LOOP, number(on));
    }

    @Override
    public int multicastInterface4(byte[] address) {
        return memberships.multicastInterface4(fd, address);
    }

    @Override
    public int multicastInterface4(int ifIndex) {
        return memberships.multicastInterface4(fd, ifIndex);
    }

    @Override
    public int multicastAll(Family of, boolean on) {
        return setInt(of, IP_MULTICAST_ALL, IPV6_MULTICAST_ALL, number(on));
    }

    @Override
    public int device(String interfaceName) {
        return SocketFacts.device(fd, interfaceName);
    }

    @Override
    public int packetInfo(Family of, boolean on) {
        return SocketFacts.packetInfo(fd, of, on);
    }

    @Override
    public int multicastInterface6(int ifIndex) {
        return setInt(IPPROTO_IPV6, IPV6_MULTICAST_IF, ifIndex);
    }

    @Override
    public int join(Membership membership) {
        return memberships.join(fd, membership);
    }

    @Override
    public int leave(Membership membership) {
        return memberships.leave(fd, membership);
    }

    private int setInt(Family family, int option4, int option6, int value) {
        return family == Family.IPV4
            ? setInt(IPPROTO_IP, option4, value) : setInt(IPPROTO_IPV6, option6, value);
    }

    private int setInt(int level, int option, int value) {
        return LinuxSockets.setsockopt(fd, level, option, value);
    }

    private static int number(boolean on) {
        return on ? 1 : 0;
    }
}
