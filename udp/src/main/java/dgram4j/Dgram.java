package dgram4j;

import java.util.Set;
import java.util.function.Consumer;

/// Where sockets are made.
///
/// ```java
/// Socket server = Dgram.createSocket("udp4", (message, from) ->
///     System.out.println(message.remaining() + " bytes from " + from.address()));
/// server.bind(41234);
/// ```
public final class Dgram {
    private Dgram() {
    }

    /// A socket of type "udp4" or "udp6" on the shared loop, without a descriptor yet.
    /// *Errors:* `UdpException` `ERR_SOCKET_BAD_TYPE` for any other type.
    /// @param type "udp4" or "udp6"
    /// @return the socket
    public static Socket createSocket(String type) {
        return createSocket(SocketOptions.of(type));
    }

    /// As [#createSocket(String)], with a listener to begin with.
    /// @param type "udp4" or "udp6"
    /// @param listener hears of each datagram
    /// @return the socket
    public static Socket createSocket(String type, MessageListener listener) {
        return createSocket(SocketOptions.of(type), listener);
    }

    /// A socket without a descriptor yet.
    /// @param options what the socket is made with
    /// @return the socket
    public static Socket createSocket(SocketOptions options) {
        return new Socket(options);
    }

    /// As [#createSocket(SocketOptions)], with a listener to begin with.
    /// @param options what the socket is made with
    /// @param listener hears of each datagram
    /// @return the socket
    public static Socket createSocket(SocketOptions options, MessageListener listener) {
        return new Socket(options).onMessage(listener);
    }

    /// Several sockets on one port, each on a loop and a thread of its own, among which the kernel
    /// shares the datagrams out by sender: what it takes to keep several cores busy.
    ///
    /// ```java
    /// try (Workers echo = Dgram.workers(4, SocketOptions.udp4(), BindOptions.any().port(7),
    ///         socket -> socket.onMessage((message, from) ->
    ///                 socket.send(message, from.port(), from.address())))) {
    ///     echo.await();
    /// }
    /// ```
    ///
    /// `options`: with [SocketOptions#reusePort(boolean)], whether it says so or not; its loop
    /// does not count. `where`: a port of the system's choice is the same for all. `each`: gets
    /// every socket before it is bound, on this thread, to add listeners.
    ///
    /// *Thread:* any thread; it returns when all are bound. The threads keep the JVM alive while
    /// their sockets are open and ref'd.
    /// *Errors:* `UdpException` of the first socket that cannot be bound, with all closed again;
    /// `ERR_INVALID_ARG_VALUE` for a host name; `IllegalArgumentException` for fewer than one.
    /// @param count how many
    /// @param options what the socket is made with
    /// @param where the address and port, or the descriptor
    /// @param each gets each socket before it is bound
    /// @return the workers, bound and running
    public static Workers workers(
            int count, SocketOptions options, BindOptions where, Consumer<Socket> each) {
        return Workers.start(count, options, where, each);
    }

    /// What sockets of the shared loop can do here.
    /// @return what they can do; it does not change
    public static Set<Capability> capabilities() {
        return Loop.shared().capabilities();
    }
}
