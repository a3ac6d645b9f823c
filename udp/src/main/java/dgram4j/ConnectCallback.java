package dgram4j;

import java.util.Optional;

/// Told once whether a socket got its peer.
@FunctionalInterface
public interface ConnectCallback {
    /// Takes the result: no error when it is connected.
    ///
    /// *Thread:* the socket's loop, never inside the call that connected.
    /// @param error why it failed; empty when it did not
    void connected(Optional<UdpException> error);
}
