package dgram4j.udp;

import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.multicast.MembershipReader;

/// How a handle joins and leaves groups. One without a descriptor gets one, bound, as soon as the
/// group can be read, whatever comes of it.
///
/// *Thread:* loop thread only.
/// *Source:* spec of dgram, 6.2.
final class HandleGroups {
    private final DriverSocket socket;
    private final HandleDescriptor descriptor;
    private final MembershipReader reader;

    HandleGroups(DriverSocket socket, HandleDescriptor descriptor, MembershipReader reader) {
        this.socket = socket;
        this.descriptor = descriptor;
        this.reader = reader;
    }

    int member(String group, String interfaceText, boolean join) {
        return change(reader.group(group), interfaceText, join);
    }

    int member(String group, String interfaceText, String source, boolean join) {
        return change(reader.group(group, source), interfaceText, join);
    }

    int member(String group, int ifIndex, boolean join) {
        return change(reader.group(group), ifIndex, join);
    }

    int member(String group, int ifIndex, String source, boolean join) {
        return change(reader.group(group, source), ifIndex, join);
    }

    private int change(int readable, int ifIndex, boolean join) {
        int result = readable;
        if (result >= 0) {
            result = descriptor.ensureBound(reader.family(), BindFlags.UV_UDP_REUSEADDR);
        }
        if (result < 0) {
            return result;
        }
        reader.on(reader.family(), ifIndex);
        return join ? socket.join(reader.membership()) : socket.leave(reader.membership());
    }

    private int change(int readable, String interfaceText, boolean join) {
        int result = readable;
        if (result >= 0) {
            result = descriptor.ensureBound(reader.family(), BindFlags.UV_UDP_REUSEADDR);
        }
        if (result >= 0) {
            result = reader.on(reader.family(), interfaceText);
        }
        if (result < 0) {
            return result;
        }
        return join ? socket.join(reader.membership()) : socket.leave(reader.membership());
    }
}
