package dgram4j;

import java.util.Set;

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
    public static Socket createSocket(String type) {
        return createSocket(SocketOptions.of(type));
    }

    /// As [#createSocket(String)], with a listener to begin with.
    public static Socket createSocket(String type, MessageListener listener) {
        return createSocket(SocketOptions.of(type), listener);
    }

    /// A socket without a descriptor yet.
    public static Socket createSocket(SocketOptions options) {
        return new Socket(options);
    }

    /// As [#createSocket(SocketOptions)], with a listener to begin with.
    public static Socket createSocket(SocketOptions options, MessageListener listener) {
        return new Socket(options).onMessage(listener);
    }

    /// What sockets of the shared loop can do here.
    public static Set<Capability> capabilities() {
        return Loop.shared().capabilities();
    }
}
