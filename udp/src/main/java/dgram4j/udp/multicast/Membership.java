package dgram4j.udp.multicast;

import java.util.Arrays;

import dgram4j.udp.address.Family;

/// One wish to hear a group, as a driver hands it to the kernel.
///
/// @param family the group's family, which decides the socket option used
/// @param group the group's address, 4 or 16 bytes, network order
/// @param source the only sender to hear, as long as `group`; empty for any sender
/// @param interfaceAddress IPv4 only: the interface's own address, 4 bytes, network order; all
///     zero lets the system choose
/// @param ifIndex the interface's index, which for IPv4 stands in place of its address; 0 lets the
///     system choose
public record Membership(
        Family family, byte[] group, byte[] source, byte[] interfaceAddress, int ifIndex) {

    /// True when only one sender is to be heard.
    public boolean sourceSpecific() {
        return source.length > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Membership that
                && family == that.family
                && ifIndex == that.ifIndex
                && Arrays.equals(group, that.group)
                && Arrays.equals(source, that.source)
                && Arrays.equals(interfaceAddress, that.interfaceAddress);
    }

    @Override
    public int hashCode() {
        int hash = Arrays.hashCode(group);
        hash = 31 * hash + Arrays.hashCode(source);
        hash = 31 * hash + Arrays.hashCode(interfaceAddress);
        return 31 * hash + ifIndex;
    }
}
