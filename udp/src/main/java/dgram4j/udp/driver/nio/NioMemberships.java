package dgram4j.udp.driver.nio;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dgram4j.udp.address.Family;
import dgram4j.udp.multicast.Interfaces;
import dgram4j.udp.multicast.Membership;

import static dgram4j.sys.Errno.EADDRINUSE;
import static dgram4j.sys.Errno.EADDRNOTAVAIL;
import static dgram4j.sys.Errno.EINVAL;
import static dgram4j.sys.Errno.ENODEV;
import static dgram4j.sys.Errno.ENOPROTOOPT;
import static dgram4j.sys.Errno.ENOTSUP;

/// The groups one channel has joined, with the kernel's answers, which a channel keeps to itself:
/// it joins twice without a word, and wants an interface where the kernel has a default.
///
/// *Source:* spec of dgram, 6.2 and 8.
final class NioMemberships {
    private record Key(InetAddress group, int ifIndex, byte[] source) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                && ifIndex == that.ifIndex
                && group.equals(that.group)
                && Arrays.equals(source, that.source);
        }

        @Override
        public int hashCode() {
            return 31 * group.hashCode() + Arrays.hashCode(source);
        }
    }

    private final DatagramChannel channel;
    private final Family family;
    /// A membership as it was asked for, by which it can still be left when its interface is gone.
    private record Joined(Membership asked, MembershipKey key) {}

    private final Map<Key, Joined> joined = new HashMap<>();

    NioMemberships(DatagramChannel channel, Family family) {
        this.channel = channel;
        this.family = family;
    }

    int join(Membership membership) {
        if (family == Family.IPV4 && membership.family() == Family.IPV6) {
            return -ENOPROTOOPT;
        }
        try {
            InetAddress group = InetAddress.getByAddress(membership.group());
            if (!group.isMulticastAddress()) {
                return -EINVAL;
            }
            Optional<NetworkInterface> on = on(membership, group);
            if (on.isEmpty()) {
                return -ENODEV;
            }
            Key key = new Key(group, on.get().getIndex(), membership.source());
            if (joined.containsKey(key)) {
                return membership.sourceSpecific() ? -EADDRNOTAVAIL : -EADDRINUSE;
            }
            MembershipKey made = membership.sourceSpecific()
                ? channel.join(group, on.get(), InetAddress.getByAddress(membership.source()))
                : channel.join(group, on.get());
            joined.put(key, new Joined(membership, made));
            return 0;
        } catch (IllegalStateException mixed) {
            return -ENOTSUP;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return NioErrors.errno(e);
        }
    }

    int leave(Membership membership) {
        if (family == Family.IPV4 && membership.family() == Family.IPV6) {
            return -ENOPROTOOPT;
        }
        try {
            InetAddress group = InetAddress.getByAddress(membership.group());
            if (membership.family() == Family.IPV6 && !group.isMulticastAddress()) {
                return -EINVAL;
            }
            Optional<NetworkInterface> on = on(membership, group);
            Optional<Key> key = on.isEmpty()
                ? asked(membership)
                : Optional.of(new Key(group, on.get().getIndex(), membership.source()));
            Joined left = key.map(joined::remove).orElse(null);
            if (left == null) {
                int unknown = on.isEmpty() ? -ENODEV : -EINVAL;
                return membership.sourceSpecific() ? unknown : -EADDRNOTAVAIL;
            }
            left.key().drop();
            return 0;
        } catch (IOException e) {
            return NioErrors.errno(e);
        }
    }

    private Optional<Key> asked(Membership membership) {
        return joined.entrySet().stream()
            .filter(entry -> entry.getValue().asked().equals(membership))
            .map(Map.Entry::getKey)
            .findFirst();
    }

    private static Optional<NetworkInterface> on(Membership membership, InetAddress group) {
        if (membership.ifIndex() != 0) {
            return Interfaces.at(membership.ifIndex());
        }
        for (byte octet : membership.interfaceAddress()) {
            if (octet != 0) {
                return Interfaces.owning(membership.interfaceAddress());
            }
        }
        return Interfaces.routedTo(group);
    }
}
