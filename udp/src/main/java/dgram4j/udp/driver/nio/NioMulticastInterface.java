package dgram4j.udp.driver.nio;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

import dgram4j.udp.multicast.Interfaces;

import static dgram4j.sys.Errno.ENETUNREACH;

/// The interface a channel's multicast leaves by. A channel can be given one, but cannot be told to
/// leave the choice to the system again. So where it was given one before, what the system would
/// choose is found out for each group that is sent to.
///
/// *Thread:* loop thread only.
final class NioMulticastInterface {
    private final DatagramChannel channel;
    private boolean given;
    private boolean routed;

    NioMulticastInterface(DatagramChannel channel) {
        this.channel = channel;
    }

    /// Multicast leaves by this interface from now on.
    int give(NetworkInterface chosen) throws IOException {
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, chosen);
        given = true;
        routed = false;
        return 0;
    }

    /// The system's routes decide from now on.
    int giveBack() {
        routed = given;
        return 0;
    }

    /// Makes ready for a datagram to this address.
    ///
    /// *Errors:* −ENETUNREACH when no route leads there.
    int prepare(InetAddress to) throws IOException {
        boolean zoned = to instanceof Inet6Address six && six.getScopeId() != 0;
        if (!routed || zoned || !to.isMulticastAddress()) {
            return 0;
        }
        Optional<NetworkInterface> route = Interfaces.routedTo(to);
        if (route.isEmpty()) {
            return -ENETUNREACH;
        }
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, route.get());
        return 0;
    }
}
