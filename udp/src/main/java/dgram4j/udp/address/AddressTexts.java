package dgram4j.udp.address;

import java.lang.foreign.MemorySegment;

import dgram4j.sys.IpLiteral;
import dgram4j.sys.Sockaddr;

/// Texts of the senders that datagrams came from: one String for each, made once.
///
/// A fixed table as [PeerCache] has it. A sender is remembered without its port, and without
/// the zone of a link-local address, which is asked for each time.
///
/// *Thread:* loop thread only.
public final class AddressTexts {
    /// Places of the table: as many as peers are remembered for the way out.
    static final int ENTRIES = 512;

    private final Scopes scopes;
    private final Family[] families = new Family[ENTRIES];
    private final long[] highs = new long[ENTRIES];
    private final long[] lows = new long[ENTRIES];
    private final String[] texts = new String[ENTRIES];

    /// An empty table that asks `scopes` for the name of a zone.
    public AddressTexts(Scopes scopes) {
        this.scopes = scopes;
    }

    /// The address of the sockaddr at this place of memory, as Node prints it: no port, the zone
    /// of a link-local address by interface name.
    ///
    /// *Errors:* the empty text for a family that is neither.
    public String text(MemorySegment memory, long offset) {
        int family = Sockaddr.family(memory, offset);
        if (family == Sockaddr.AF_INET) {
            return remembered(Family.IPV4, 0, Sockaddr.address4(memory, offset));
        }
        if (family != Sockaddr.AF_INET6) {
            return "";
        }
        String text = remembered(
            Family.IPV6, Sockaddr.high6(memory, offset), Sockaddr.low6(memory, offset));
        int scope = Sockaddr.scopeId(memory, offset);
        if (scope != 0 && Sockaddr.isLinkLocal(memory, offset)) {
            return text + '%' + scopes.name(scope);
        }
        return text;
    }

    private String remembered(Family family, long high, long low) {
        long mixed = (high * 31 + low) * 0x9e37_79b9_7f4a_7c15L;
        int entry = (int) (mixed >>> 40) & ENTRIES - 1;
        if (lows[entry] != low || highs[entry] != high || families[entry] != family) {
            texts[entry] = family == Family.IPV4
                ? IpLiteral.format4((int) low)
                : IpLiteral.format6(high, low);
            lows[entry] = low;
            highs[entry] = high;
            families[entry] = family;
        }
        return texts[entry];
    }
}
