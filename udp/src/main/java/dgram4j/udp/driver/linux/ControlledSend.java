package dgram4j.udp.driver.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import dgram4j.sys.ControlMessages;
import dgram4j.sys.Errno;
import dgram4j.sys.IpLiteral;
import dgram4j.sys.LinuxSockets;
import dgram4j.sys.MessageHeaders;
import dgram4j.sys.Sockaddr;
import dgram4j.udp.address.Family;
import dgram4j.udp.send.SendBatch;
import dgram4j.udp.send.SendControl;

import static dgram4j.sys.SocketConstants.IPPROTO_IP;
import static dgram4j.sys.SocketConstants.IPPROTO_IPV6;
import static dgram4j.sys.SocketConstants.IPV6_DONTFRAG;
import static dgram4j.sys.SocketConstants.IPV6_HOPLIMIT;
import static dgram4j.sys.SocketConstants.IPV6_TCLASS;
import static dgram4j.sys.SocketConstants.IP_MTU_DISCOVER;
import static dgram4j.sys.SocketConstants.IP_PMTUDISC_DO;
import static dgram4j.sys.SocketConstants.IP_PMTUDISC_DONT;
import static dgram4j.sys.SocketConstants.IP_TOS;
import static dgram4j.sys.SocketConstants.IP_TTL;

/// A message that tells the kernel more than its peer, by control messages; one serves all sockets
/// of a loop.
///
/// *Thread:* loop thread only.
/// *Source:* ip(7), ipv6(7), RFC 3542.
final class ControlledSend {
    private static final int CONTROL_BYTES = 192;

    private final MessageHeaders header = MessageHeaders.allocate(Arena.ofAuto(), 1);
    private final MemorySegment control = Arena.ofAuto().allocate(CONTROL_BYTES, Long.BYTES);

    /// Sends the batch's only message; returns 1, or −errno.
    int send(int fd, Family family, SendBatch batch) {
        SendControl told = batch.control();
        boolean four = family == Family.IPV4 || isMapped(batch, told);
        int sourceBytes = four ? IpLiteral.IN_ADDRESS_BYTES : IpLiteral.IN6_ADDRESS_BYTES;
        if (told.source().length > 0 && told.source().length != sourceBytes) {
            return -Errno.EINVAL;
        }
        int peerLength = batch.peerLengthBytes(0);
        header.name(0, peerLength == 0 ? 0
            : batch.peerMemory(0).address() + batch.peerOffset(0), peerLength);
        header.payload(0, batch.memory(0).address() + batch.payloadOffset(0),
            batch.lengthBytes(0));
        header.control(0, control.address(), four ? put4(told) : put6(told));
        return four && told.dontFragment() >= 0
            ? sendUncut(fd, told.dontFragment() == 1) : send(fd);
    }

    /// What a socket of IPv6 sends to an IPv4 peer takes IPv4's way. Of a connected one only the
    /// source tells.
    private static boolean isMapped(SendBatch batch, SendControl told) {
        if (batch.peerLengthBytes(0) == 0) {
            return told.source().length == IpLiteral.IN_ADDRESS_BYTES;
        }
        MemorySegment peer = batch.peerMemory(0);
        long at = batch.peerOffset(0);
        return Sockaddr.family(peer, at) == Sockaddr.AF_INET
            || Sockaddr.high6(peer, at) == 0 && Sockaddr.low6(peer, at) >>> 32 == 0xffff;
    }

    private int put4(SendControl told) {
        int at = 0;
        if (told.ifIndex() > 0 || told.source().length > 0) {
            at += ControlMessages.putPacketInfo4(control, at, told.ifIndex(), told.source());
        }
        if (told.ttl() >= 0) {
            at += ControlMessages.putInt(control, at, IPPROTO_IP, IP_TTL, told.ttl());
        }
        if (told.tos() >= 0) {
            at += ControlMessages.putInt(control, at, IPPROTO_IP, IP_TOS, told.tos());
        }
        return at;
    }

    private int put6(SendControl told) {
        int at = 0;
        if (told.ifIndex() > 0 || told.source().length > 0) {
            at += ControlMessages.putPacketInfo6(control, at, told.ifIndex(), told.source());
        }
        if (told.ttl() >= 0) {
            at += ControlMessages.putInt(control, at, IPPROTO_IPV6, IPV6_HOPLIMIT, told.ttl());
        }
        if (told.tos() >= 0) {
            at += ControlMessages.putInt(control, at, IPPROTO_IPV6, IPV6_TCLASS, told.tos());
        }
        if (told.dontFragment() >= 0) {
            at += ControlMessages.putInt(
                control, at, IPPROTO_IPV6, IPV6_DONTFRAG, told.dontFragment());
        }
        return at;
    }

    /// IPv4 has no control message for it: the socket's option is changed for this one message,
    /// which nobody else can see, since the thread is the socket's own.
    private int sendUncut(int fd, boolean never) {
        int before = LinuxSockets.getsockopt(fd, IPPROTO_IP, IP_MTU_DISCOVER);
        int result = before < 0 ? before : LinuxSockets.setsockopt(fd, IPPROTO_IP,
            IP_MTU_DISCOVER, never ? IP_PMTUDISC_DO : IP_PMTUDISC_DONT);
        if (result < 0) {
            return result;
        }
        int sent = send(fd);
        LinuxSockets.setsockopt(fd, IPPROTO_IP, IP_MTU_DISCOVER, before);
        return sent;
    }

    private int send(int fd) {
        int sent;
        int tries = 0;
        do {
            sent = LinuxSockets.sendmsg(fd, header.segment(), 0);
        } while (Interrupted.again(sent, ++tries));
        return sent < 0 ? sent : 1;
    }
}
