package dgram4j;

import java.util.Optional;

/// Told once what became of a datagram.
@FunctionalInterface
public interface SendCallback {
    /// Takes the result: no error and the datagram's length, or an error and 0.
    ///
    /// After a success the kernel has the datagram; nothing is known of its arrival.
    /// *Thread:* the socket's loop, never inside the call that sent it.
    /// @param error why it failed; empty when it did not
    /// @param bytes the datagram's length; 0 when it failed
    void sent(Optional<UdpException> error, int bytes);
}
