package dgram4j.udp.multicast;

import java.util.Arrays;

import dgram4j.sys.IpLiteral;
import dgram4j.udp.address.Family;
import dgram4j.udp.address.Scopes;

import static dgram4j.sys.Errno.EINVAL;

/// Reads the texts of a membership call in two steps, because between them the socket may come
/// into being: first the group and the source, which decide its family, then the interface.
///
/// *Errors:* −EINVAL for what is no literal of the right family.
/// *Source:* spec of dgram, 6.2 and 6.3.
public final class MembershipReader {
    private static final byte[] NONE = {};

    private final Scopes scopes;
    private final byte[] scratch = new byte[IpLiteral.IN6_ADDRESS_BYTES];
    private Family family = Family.IPV4;
    private byte[] group = NONE;
    private byte[] source = NONE;
    private byte[] interfaceAddress = new byte[IpLiteral.IN_ADDRESS_BYTES];
    private int ifIndex;

    /// Asks `scopes` for the interface behind a '%'.
    public MembershipReader(Scopes scopes) {
        this.scopes = scopes;
    }

    /// Reads a group that is to be heard from any sender.
    public int group(String groupText) {
        source = NONE;
        return readGroup(groupText);
    }

    /// Reads a group that is to be heard from one sender, an address of the same family.
    public int group(String groupText, String sourceText) {
        int result = readGroup(groupText);
        if (result < 0) {
            return result;
        }
        if (!read(family, sourceText)) {
            return -EINVAL;
        }
        source = Arrays.copyOf(scratch, family.addressBytes());
        return 0;
    }

    /// Reads the interface: for IPv4 its own address; for IPv6 any address, of which only the zone
    /// counts; null leaves it to the system.
    public int on(Family of, String interfaceText) {
        family = of;
        interfaceAddress = new byte[IpLiteral.IN_ADDRESS_BYTES];
        ifIndex = 0;
        if (interfaceText == null) {
            return 0;
        }
        if (!read(of, interfaceText)) {
            return -EINVAL;
        }
        if (of == Family.IPV4) {
            interfaceAddress = Arrays.copyOf(scratch, IpLiteral.IN_ADDRESS_BYTES);
        } else {
            String zone = IpLiteral.zone(interfaceText);
            ifIndex = zone.isEmpty() ? 0 : scopes.index(zone);
        }
        return 0;
    }

    /// Takes the interface by its index; 0 leaves it to the system.
    public int on(Family of, int index) {
        family = of;
        interfaceAddress = new byte[IpLiteral.IN_ADDRESS_BYTES];
        ifIndex = index;
        return 0;
    }

    /// The family of the group or interface read last.
    public Family family() {
        return family;
    }

    /// The IPv4 address of the interface read last.
    public byte[] interfaceAddress() {
        return interfaceAddress;
    }

    /// The index of the interface read last.
    public int ifIndex() {
        return ifIndex;
    }

    /// What was read, as the kernel takes it.
    public Membership membership() {
        return new Membership(family, group, source, interfaceAddress, ifIndex);
    }

    private int readGroup(String text) {
        if (read(Family.IPV4, text)) {
            family = Family.IPV4;
        } else if (read(Family.IPV6, text)) {
            family = Family.IPV6;
        } else {
            return -EINVAL;
        }
        group = Arrays.copyOf(scratch, family.addressBytes());
        return 0;
    }

    private boolean read(Family of, String text) {
        return of == Family.IPV4
            ? IpLiteral.parse4(text, scratch)
            : IpLiteral.parse6(text, scratch);
    }
}
