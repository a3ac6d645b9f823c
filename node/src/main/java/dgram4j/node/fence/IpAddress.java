package dgram4j.node.fence;

import java.util.Optional;

import dgram4j.sys.IpLiteral;

/// An IP address as the kernel takes it, whatever spelling it came in: IPv4 in its mapped form,
/// without zone.
///
/// *Source:* the spellings are those the engine reads ([IpLiteral]); RFC 4291 for the kinds.
record IpAddress(long high, long low) {
    private static final long MAPPED = 0xffffL << 32;
    private static final long MAPPED_BITS = 0xffffffffL << 32;
    private static final int IPV4_LOOPBACK_NET = 127;
    private static final int IPV4_LINK_LOCAL_NET = 0xa9fe;
    private static final IpAddress LOOPBACK4 = new IpAddress(0, MAPPED | 0x7f000001L);
    private static final IpAddress LOOPBACK6 = new IpAddress(0, 1);

    /// The address a literal stands for; empty for text that the engine takes for none.
    static Optional<IpAddress> of(String literal) {
        byte[] bytes = new byte[IpLiteral.IN6_ADDRESS_BYTES];
        if (IpLiteral.parse4(literal, bytes)) {
            return Optional.of(new IpAddress(0, MAPPED | number(bytes, 0, 4)));
        }
        return IpLiteral.parse6(literal, bytes)
                ? Optional.of(new IpAddress(number(bytes, 0, 8), number(bytes, 8, 8)))
                : Optional.empty();
    }

    private static long number(byte[] bytes, int offset, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[offset + i] & 0xff;
        }
        return number;
    }

    boolean isIpv4() {
        return high == 0 && (low & MAPPED_BITS) == MAPPED;
    }

    /// Whom a datagram to this address reaches: the unspecified address is this machine.
    IpAddress reached() {
        return isIpv4() && (int) low == 0 ? LOOPBACK4 : high == 0 && low == 0 ? LOOPBACK6 : this;
    }

    boolean isLoopback() {
        return isIpv4() ? (low >>> 24 & 0xff) == IPV4_LOOPBACK_NET : equals(LOOPBACK6);
    }

    /// True for this machine and for what is only meant on the link it hangs on: nobody's name
    /// may point there for others.
    boolean isHereOrOnLink() {
        IpAddress to = reached();
        return to.isLoopback() || (to.isIpv4()
                ? (to.low >>> 16 & 0xffff) == IPV4_LINK_LOCAL_NET
                : to.high >>> 54 == 0xfe80 >>> 6);
    }

    /// True if the first bits of both are equal.
    boolean shares(IpAddress other, int bits) {
        if (bits <= Long.SIZE) {
            return bits == 0 || (high ^ other.high) >>> Long.SIZE - bits == 0;
        }
        return high == other.high && (low ^ other.low) >>> 2 * Long.SIZE - bits == 0;
    }
}
