package dgram4j;

import java.util.Objects;

import dgram4j.sys.IpLiteral;
import dgram4j.udp.multicast.Interfaces;
import dgram4j.udp.send.SendControl;

import static dgram4j.sys.Errno.ENODEV;

/// How one datagram leaves, where that differs from the socket's own settings:
/// `SendOptions.none().from("10.0.0.7").ttl(1)`.
///
/// Each method that takes a value answers a changed copy. Anything but [#none()] needs
/// [Capability#SEND_OPTIONS], and fails with `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` without it. A
/// datagram with options leaves by itself, not joined to its neighbours, yet in its turn.
///
/// *Thread:* any thread: it never changes. Made once it can be used for many datagrams.
/// *Source:* ip(7), ipv6(7), RFC 3542.
public final class SendOptions {
    private static final SendOptions NONE = new SendOptions(SendControl.NONE);
    private static final int MAX_BYTE = 255;

    private final SendControl control;

    private SendOptions(SendControl control) {
        this.control = control;
    }

    /// As the socket sends anyway.
    /// @return the options
    public static SendOptions none() {
        return NONE;
    }

    /// From this address of the machine's own, an IP literal of the socket's family: the answer of
    /// a server with several addresses comes from the one that was asked
    /// ([PacketInfo#localAddress()]). A send from an address that is not this machine's fails with
    /// `EINVAL` or `EADDRNOTAVAIL`, as the kernel has it.
    /// *Errors:* `UdpException` `ERR_INVALID_ADDRESS` for what is no IP literal.
    /// @param address an IP literal
    /// @return a changed copy
    public SendOptions from(String address) {
        byte[] bytes = IpLiteral.bytes(address);
        if (bytes.length == 0) {
            throw Failures.notAnAddress(address);
        }
        return new SendOptions(control.withSource(bytes));
    }

    /// By the network interface of this name, as "eth0", or index, as "2".
    /// *Errors:* `UdpException` `ENODEV` when there is none.
    /// @param interfaceName a name, as "eth0"
    /// @return a changed copy
    public SendOptions via(String interfaceName) {
        int index = Interfaces.index(Objects.requireNonNull(interfaceName));
        if (index == 0) {
            throw Failures.system("if_nametoindex", -ENODEV, interfaceName, 0);
        }
        return via(index);
    }

    /// By the network interface of this index, as [PacketInfo#interfaceIndex()] has it.
    /// *Errors:* `UdpException` `ERR_OUT_OF_RANGE` when it is not positive.
    /// @param interfaceIndex the index, from 1 on
    /// @return a changed copy
    public SendOptions via(int interfaceIndex) {
        if (interfaceIndex < 1) {
            throw Failures.outOfRange("interfaceIndex", ">= 1", interfaceIndex);
        }
        return new SendOptions(control.withInterface(interfaceIndex));
    }

    /// Over so many routers at most (TTL, hop limit), 1 to 255; of multicast too.
    /// *Errors:* `UdpException` `ERR_OUT_OF_RANGE`.
    /// @param hops 1 to 255
    /// @return a changed copy
    public SendOptions ttl(int hops) {
        if (hops < 1 || hops > MAX_BYTE) {
            throw Failures.outOfRange("ttl", ">= 1 && <= 255", hops);
        }
        return new SendOptions(control.withTtl(hops));
    }

    /// With this type of service (IPv4) or traffic class (IPv6), 0 to 255: six bits of DSCP, then
    /// two of ECN.
    /// *Errors:* `UdpException` `ERR_OUT_OF_RANGE`.
    /// @param octet 0 to 255
    /// @return a changed copy
    public SendOptions tos(int octet) {
        if (octet < 0 || octet > MAX_BYTE) {
            throw Failures.outOfRange("tos", ">= 0 && <= 255", octet);
        }
        return new SendOptions(control.withTos(octet));
    }

    /// Whether the datagram must not be cut into fragments on its way: one that is longer than
    /// the route can carry then fails with `EMSGSIZE`, as far as this machine knows. False lets
    /// anybody cut it.
    /// @param on whether it is so
    /// @return a changed copy
    public SendOptions dontFragment(boolean on) {
        return new SendOptions(control.withDontFragment(on));
    }

    SendControl control() {
        return control;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SendOptions that && control.equals(that.control);
    }

    @Override
    public int hashCode() {
        return control.hashCode();
    }

    @Override
    public String toString() {
        return "SendOptions" + control;
    }
}
