package dgram4j.udp.driver;

import java.util.Optional;
import java.util.Set;

import dgram4j.loop.Poller;

/// How one loop's sockets reach the kernel.
///
/// One instance serves one event loop: it owns whatever memory its system calls need.
///
/// *Thread:* loop thread only.
public interface UdpDriver extends AutoCloseable {

    /// Knows drivers beyond those that come with the library; found as a service.
    interface Provider {
        /// A driver of this name for one loop; empty when it knows none.
        Optional<UdpDriver> driver(String name);
    }

    /// The name it is chosen by: `linux`, `nio`.
    String name();

    /// What it can do; fixed from construction on.
    Set<Capability> capabilities();

    /// Makes the poller that can watch its sockets, for the one loop it serves.
    Poller.Factory pollers();

    /// A socket without a descriptor: until [DriverSocket#open] every call on it answers −EBADF.
    DriverSocket newSocket();

    /// Frees the driver's memory. Its sockets must be closed before.
    @Override
    void close();
}
