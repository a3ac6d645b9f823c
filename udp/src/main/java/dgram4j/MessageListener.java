package dgram4j;

import java.nio.ByteBuffer;

/// Told of every datagram that arrives.
@FunctionalInterface
public interface MessageListener {
    /// Takes one datagram: `message` holds it from position to limit, which are equal for an
    /// empty one.
    ///
    /// *Thread:* the socket's loop.
    /// *Lifetime:* `message` is valid until this method returns, `from` for ever. What is kept
    /// must be copied.
    /// *Errors:* what it throws goes to the loop thread's uncaught exception handler; the
    /// datagrams behind this one are still delivered.
    /// @param message the bytes, from position to limit
    /// @param from who sent it
    void message(ByteBuffer message, RemoteInfo from);
}
