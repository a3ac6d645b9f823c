package dgram4j.udp;

import dgram4j.udp.address.Family;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.multicast.MembershipReader;

import static dgram4j.sys.Errno.EINVAL;

/// A handle's socket options: ranges are checked here, the rest is the kernel's word.
///
/// *Thread:* loop thread only.
/// *Source:* spec of dgram, 6.1, 6.3 and 6.4.
final class HandleOptions {
    private static final int MAX_HOPS = 255;

    private final DriverSocket socket;
    private final MembershipReader reader;
    private Family family = Family.IPV4;
    private boolean joins;
    private EarlyOptions early = EarlyOptions.NONE;
    private long askedReceiveBytes;
    private long askedSendBytes;

    HandleOptions(DriverSocket socket, MembershipReader reader) {
        this.socket = socket;
        this.reader = reader;
    }

    /// Decides which family's options are meant from now on.
    void family(Family of) {
        family = of;
    }

    /// Whether datagrams may arrive joined, which the engine takes apart; tells the descriptor
    /// there is, or the one it makes. One adopted may be read by others, who could not.
    void segmentation(boolean on) {
        joins = on;
        applySegmentation();
    }

    /// A kernel that cannot join goes on delivering one by one: its refusal changes nothing.
    void applySegmentation() {
        socket.joinedReceives(joins);
    }

    /// What the descriptor is told before it is bound, and each time it is.
    void early(EarlyOptions told) {
        early = told;
    }

    /// Tells it; answers 0 or −errno of the first that is refused.
    int applyEarly(Family of) {
        if (early == EarlyOptions.NONE) {
            return 0;
        }
        int result = 0;
        if (!early.device().isEmpty()) {
            result = socket.device(early.device());
        }
        if (result >= 0 && early.packetInfo()) {
            result = socket.packetInfo(of, true);
        }
        if (result >= 0 && early.multicastAll() >= 0) {
            result = socket.multicastAll(of, early.multicastAll() == 1);
        }
        return Math.min(result, 0);
    }

    int unicastTtl(int hops) {
        return hops < 1 || hops > MAX_HOPS ? -EINVAL : socket.unicastTtl(family, hops);
    }

    int multicastTtl(int hops) {
        return hops < 0 || hops > MAX_HOPS ? -EINVAL : socket.multicastTtl(family, hops);
    }

    int multicastLoopback(boolean on) {
        return socket.multicastLoopback(family, on);
    }

    int multicastInterface(String interfaceText) {
        if (reader.on(Family.IPV4, interfaceText) >= 0) {
            return socket.multicastInterface4(reader.interfaceAddress());
        }
        if (reader.on(Family.IPV6, interfaceText) >= 0) {
            return socket.multicastInterface6(reader.ifIndex());
        }
        return -EINVAL;
    }

    int multicastInterface(int ifIndex) {
        return family == Family.IPV4
            ? socket.multicastInterface4(ifIndex) : socket.multicastInterface6(ifIndex);
    }

    int bufferBytes(long bytes, boolean receive) {
        if (bytes < 0 || bytes > Integer.MAX_VALUE) {
            return -EINVAL;
        }
        if (bytes == 0) {
            return socket.bufferBytes(receive);
        }
        int result = socket.bufferBytes(receive, (int) bytes);
        if (result < 0) {
            return result;
        }
        if (receive) {
            askedReceiveBytes = bytes;
        } else {
            askedSendBytes = bytes;
        }
        return (int) bytes;
    }

    long askedBytes(boolean receive) {
        return receive ? askedReceiveBytes : askedSendBytes;
    }
}
