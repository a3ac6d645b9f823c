package dgram4j.udp.multicast;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The machine's interfaces as Java knows them, for drivers that cannot leave the choice to the
/// kernel.
public final class Interfaces {
    private static final int DISCARD_PORT = 9;

    private Interfaces() {}

    /// The index of the interface with this name, or whose index this text is; 0 when there is
    /// none.
    public static int index(String nameOrIndex) {
        if (nameOrIndex.matches("[0-9]{1,9}")) {
            return Integer.parseInt(nameOrIndex);
        }
        return new ScopeIds(() -> 0).index(nameOrIndex);
    }

    /// The names of the interfaces that are up and can do multicast, loopback among them: for
    /// IPv6 those with an address of it.
    public static List<String> multicastNames(boolean ipv6) {
        try {
            return NetworkInterface.networkInterfaces()
                .filter(candidate -> ipv6 ? hasIpv6(candidate) : hasIpv4(candidate))
                .map(NetworkInterface::getName).toList();
        } catch (SocketException none) {
            return List.of();
        }
    }

    private static boolean hasIpv4(NetworkInterface candidate) {
        return canMulticast(candidate)
            && candidate.inetAddresses().anyMatch(Inet4Address.class::isInstance);
    }

    private static boolean hasIpv6(NetworkInterface candidate) {
        return canMulticast(candidate)
            && candidate.inetAddresses().anyMatch(Inet6Address.class::isInstance);
    }

    private static boolean canMulticast(NetworkInterface candidate) {
        try {
            return candidate.isUp() && (candidate.supportsMulticast() || candidate.isLoopback());
        } catch (SocketException gone) {
            return false;
        }
    }

    /// The interface that has this address as its own.
    public static Optional<NetworkInterface> owning(byte[] address) {
        try {
            return Optional.ofNullable(
                NetworkInterface.getByInetAddress(InetAddress.getByAddress(address)));
        } catch (SocketException | UnknownHostException none) {
            return Optional.empty();
        }
    }

    /// The interface with this index.
    public static Optional<NetworkInterface> at(int ifIndex) {
        try {
            return Optional.ofNullable(NetworkInterface.getByIndex(ifIndex));
        } catch (SocketException none) {
            return Optional.empty();
        }
    }

    /// The interface the system's routes choose for a group: the one a socket connected to the
    /// group would send from. Nothing is sent. For a group of the link or the node, to which nobody
    /// can be connected without naming the interface, the first that can carry it.
    public static Optional<NetworkInterface> routedTo(InetAddress group) {
        try (DatagramChannel probe = DatagramChannel.open()) {
            if (group instanceof Inet6Address six
                    && (six.isMCLinkLocal() || six.isMCNodeLocal())) {
                return NetworkInterface.networkInterfaces().filter(Interfaces::carriesIpv6)
                    .min(Comparator.comparingInt(NetworkInterface::getIndex));
            }
            probe.connect(new InetSocketAddress(group, DISCARD_PORT));
            if (probe.getLocalAddress() instanceof InetSocketAddress local) {
                return Optional.ofNullable(
                    NetworkInterface.getByInetAddress(local.getAddress()));
            }
            return Optional.empty();
        } catch (IOException noRoute) {
            return Optional.empty();
        }
    }

    private static boolean carriesIpv6(NetworkInterface candidate) {
        try {
            return candidate.isUp() && candidate.supportsMulticast() && !candidate.isLoopback()
                && candidate.inetAddresses().anyMatch(Inet6Address.class::isInstance);
        } catch (SocketException gone) {
            return false;
        }
    }
}
