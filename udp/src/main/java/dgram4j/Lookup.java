package dgram4j;

import java.net.InetAddress;
import java.util.concurrent.CompletionStage;

/// Finds the address of a host name, for [SocketOptions#lookup(Lookup)]. IP literals need none.
@FunctionalInterface
public interface Lookup {
    /// The system's resolver, on a few threads beside the loop; what it answers is not kept.
    Lookup SYSTEM = NameLookup::system;

    /// Promises an address of the name. `family`: 4 or 6, that of the socket.
    ///
    /// *Thread:* called on the socket's loop, which must not be held up: what takes time belongs
    /// on another thread, and may complete the promise there.
    /// *Errors:* what the promise fails with fails the `send`, `bind` or `connect` that asked: a
    /// [UdpException] as it is, anything else as "getaddrinfo ENOTFOUND" with it as the cause. An
    /// address of the other family is for the kernel to refuse.
    /// @param hostname the name
    /// @param family 4 or 6
    /// @return the promise of an address
    CompletionStage<InetAddress> lookup(String hostname, int family);
}
