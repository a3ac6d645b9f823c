package dgram4j.udp.address;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import dgram4j.sys.IpLiteral;
import dgram4j.sys.Sockaddr;

import static dgram4j.sys.Errno.EINVAL;

/// Sockaddrs of the peers that sends name by address text and port.
///
/// A fixed table in which each peer has one place: two that share it take turns, which costs
/// reading the text again and nothing else. The last peer is looked at first.
///
/// *Thread:* loop thread only.
/// *Lifetime:* an entry is valid until the next [#find].
public final class PeerCache {
    /// Places of the table. Echo servers have many peers, so more than a few; 16 KiB in all.
    static final int ENTRIES = 512;

    /// The place of addresses with a zone, which are never remembered: interfaces come and go.
    private static final int UNREMEMBERED = ENTRIES;
    private static final int ENTRY_BYTES = 32;

    private final Scopes scopes;
    private final MemorySegment memory =
        Arena.ofAuto().allocate((ENTRIES + 1) * ENTRY_BYTES, Long.BYTES);
    private final String[] texts = new String[ENTRIES + 1];
    private final int[] ports = new int[ENTRIES + 1];
    private final Family[] families = new Family[ENTRIES + 1];
    private final int[] stamps = new int[ENTRIES + 1];
    private final byte[] address = new byte[IpLiteral.IN6_ADDRESS_BYTES];
    private int last;
    private int lastStamp;

    /// An empty table that asks `scopes` for the index of a zone.
    public PeerCache(Scopes scopes) {
        this.scopes = scopes;
    }

    /// The entry that holds the sockaddr of a literal and a port.
    ///
    /// *Errors:* −EINVAL when the text is no literal of the family.
    public int find(Family family, String text, int port) {
        if (holds(last, family, text, port)) {
            return last;
        }
        int hash = (text.hashCode() + port) * 0x9e37_79b9;
        int entry = hash >>> 16 & ENTRIES - 1;
        if (!holds(entry, family, text, port)) {
            entry = text.indexOf('%') < 0 ? entry : UNREMEMBERED;
            if (!read(entry, family, text, port)) {
                return -EINVAL;
            }
        }
        last = entry;
        return entry;
    }

    /// The memory that holds all entries.
    public MemorySegment memory() {
        return memory;
    }

    /// Where the entry's sockaddr begins in the memory, in bytes.
    public static int offset(int entry) {
        return entry * ENTRY_BYTES;
    }

    /// The entry's sockaddr by itself.
    public MemorySegment sockaddr(int entry) {
        return memory.asSlice(offset(entry), lengthBytes(entry));
    }

    /// Bytes of the entry's sockaddr: 16 or 28.
    public int lengthBytes(int entry) {
        return families[entry].sockaddrBytes();
    }

    /// A number that no other content of any entry has had: equal stamps are equal peers.
    public int stamp(int entry) {
        return stamps[entry];
    }

    // The same String object again is the usual case; equals looks at that first.
    private boolean holds(int entry, Family family, String text, int port) {
        return ports[entry] == port && families[entry] == family && text.equals(texts[entry]);
    }

    private boolean read(int entry, Family family, String text, int port) {
        boolean literal = family == Family.IPV4
            ? IpLiteral.parse4(text, address)
            : IpLiteral.parse6(text, address);
        if (!literal) {
            return false;
        }
        if (family == Family.IPV4) {
            Sockaddr.put4(memory, offset(entry), address, port);
        } else {
            String zone = IpLiteral.zone(text);
            int scope = zone.isEmpty() ? 0 : scopes.index(zone);
            Sockaddr.put6(memory, offset(entry), address, port, scope);
        }
        texts[entry] = entry == UNREMEMBERED ? null : text;
        ports[entry] = port;
        families[entry] = family;
        stamps[entry] = ++lastStamp;
        return true;
    }
}
