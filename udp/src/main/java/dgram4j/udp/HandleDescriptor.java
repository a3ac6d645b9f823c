package dgram4j.udp;

import java.lang.foreign.MemorySegment;

import dgram4j.udp.address.Family;
import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.DriverSocket;

import static dgram4j.sys.Errno.EAFNOSUPPORT;
import static dgram4j.sys.Errno.EBADF;
import static dgram4j.sys.Errno.EBUSY;
import static dgram4j.sys.Errno.EINVAL;
import static dgram4j.sys.Errno.ENOTSUP;

/// How a handle comes by its descriptor and its name: adopted, bound as asked, or bound to any
/// address because a call needs it.
///
/// *Thread:* loop thread only.
/// *Source:* spec of dgram, 5.4 and 7.5.
final class HandleDescriptor {
    private final UdpHandle handle;
    private final UdpEngine engine;
    private final DriverSocket socket;
    private final HandleWatch watch;
    private final HandleOptions options;

    HandleDescriptor(
            UdpHandle handle, UdpEngine engine, DriverSocket socket, HandleWatch watch,
            HandleOptions options) {
        this.handle = handle;
        this.engine = engine;
        this.socket = socket;
        this.watch = watch;
        this.options = options;
    }

    /// Takes over a descriptor opened elsewhere.
    int adopt(int number) {
        if (handle.isClosed() || number < 0) {
            return -EBADF;
        }
        if (exists()) {
            return -EBUSY;
        }
        if (!engine.driver().capabilities().contains(Capability.ADOPT_DESCRIPTOR)) {
            return -ENOTSUP;
        }
        int result = watch.probe(number);
        if (result < 0) {
            return result;
        }
        result = socket.adopt(number);
        if (result < 0) {
            return result;
        }
        engine.opened(handle);
        MemorySegment name = engine.sockaddr();
        Family family = socket.localAddress(name) > 0 ? Family.of(name, 0) : Family.IPV4;
        options.family(family);
        result = options.applyEarly(family);
        return result < 0 ? result : Math.min(socket.reuseAddress(true), 0);
    }

    /// Binds, with a descriptor made for it if there is none.
    int bind(Family family, MemorySegment sockaddr, int flags) {
        boolean ipv6Only = (flags & BindFlags.UV_UDP_IPV6ONLY) != 0;
        if (handle.isClosed() || (flags & ~BindFlags.ALL) != 0
                || ipv6Only && family != Family.IPV6) {
            return -EINVAL;
        }
        int result = exists() ? 0 : create(family);
        if (result >= 0) {
            result = options.applyEarly(family);
        }
        if (result >= 0 && (flags & BindFlags.UV_UDP_REUSEADDR) != 0) {
            result = socket.reuseAddress(true);
        }
        if (result >= 0 && (flags & BindFlags.UV_UDP_REUSEPORT) != 0) {
            result = socket.reusePort(true);
        }
        if (result >= 0 && ipv6Only) {
            result = socket.ipv6Only(true);
        }
        if (result >= 0) {
            result = socket.bind(sockaddr, (int) sockaddr.byteSize());
            // The descriptor may be of the other family.
            result = result == -EAFNOSUPPORT ? -EINVAL : result;
        }
        if (result < 0) {
            return result;
        }
        options.family(family);
        handle.opened();
        return 0;
    }

    /// Makes and binds the descriptor if there is none.
    int ensureBound(Family family, int flags) {
        if (handle.isClosed()) {
            return -EBADF;
        }
        return exists() ? 0 : bind(family, engine.wildcard(family), flags);
    }

    private boolean exists() {
        return socket.descriptor() != -EBADF;
    }

    private int create(Family family) {
        int result = socket.open(family);
        if (result >= 0) {
            engine.opened(handle);
            options.applySegmentation();
        }
        return result;
    }
}
