package dgram4j.udp.send;

import java.util.Arrays;

import dgram4j.sys.IpLiteral;

/// What one datagram tells the kernel about its way, besides its peer.
///
/// @param source the own address it comes from, 4 or 16 bytes in network order; empty for the
///     kernel's choice
/// @param ifIndex the interface it leaves by; 0 for the kernel's choice
/// @param ttl hops, 1 to 255; −1 for the socket's
/// @param tos type of service or traffic class, 0 to 255; −1 for the socket's
/// @param dontFragment 1 never to be cut, 0 it may be, −1 for the socket's
public record SendControl(byte[] source, int ifIndex, int ttl, int tos, int dontFragment) {
    private static final byte[] ANY = {};

    /// Nothing but the peer.
    public static final SendControl NONE = new SendControl(ANY, 0, -1, -1, -1);

    /// From this address.
    public SendControl withSource(byte[] address) {
        return new SendControl(address, ifIndex, ttl, tos, dontFragment);
    }

    /// By this interface.
    public SendControl withInterface(int index) {
        return new SendControl(source, index, ttl, tos, dontFragment);
    }

    /// With so many hops.
    public SendControl withTtl(int hops) {
        return new SendControl(source, ifIndex, hops, tos, dontFragment);
    }

    /// With this type of service.
    public SendControl withTos(int octet) {
        return new SendControl(source, ifIndex, ttl, octet, dontFragment);
    }

    /// Never to be cut, or free to be.
    public SendControl withDontFragment(boolean on) {
        return new SendControl(source, ifIndex, ttl, tos, on ? 1 : 0);
    }

    /// True when it says nothing.
    public boolean isNone() {
        return equals(NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SendControl that && Arrays.equals(source, that.source)
            && ifIndex == that.ifIndex && ttl == that.ttl && tos == that.tos
            && dontFragment == that.dontFragment;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * Arrays.hashCode(source) + ifIndex) + ttl) + tos;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        if (source.length > 0) {
            text.append("from ").append(IpLiteral.text(source)).append(' ');
        }
        append(text, "via ", ifIndex, 0);
        append(text, "ttl ", ttl, -1);
        append(text, "tos ", tos, -1);
        append(text, "dontFragment ", dontFragment, -1);
        return text.toString().stripTrailing() + "]";
    }

    private static void append(StringBuilder text, String name, int value, int none) {
        if (value != none) {
            text.append(name).append(value).append(' ');
        }
    }
}
