package dgram4j;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The forms of `send` without an address: to the peer the socket is connected to. What else is
/// true of them, [Sender] says.
///
/// *Thread:* any thread.
/// *Errors:* `UdpException` `ERR_SOCKET_DGRAM_NOT_CONNECTED` while there is no peer, else as
/// [Sender#send(ByteBuffer, int, String, SendCallback)].
public sealed interface PeerSender permits Sender {
    /// With options of its own. *Errors:* to the callback also
    /// `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` without [Capability#SEND_OPTIONS].
    /// @param message what is sent, which stays as it is
    /// @param how what is different for this datagram
    /// @param callback told once what became of it
    void send(ByteBuffer message, SendOptions how, SendCallback callback);

    /// To the peer, unheard.
    /// @param message what is sent, which stays as it is
    default void send(ByteBuffer message) {
        send(message, SendOptions.none(), Messages.UNHEARD);
    }

    /// To the peer.
    /// @param message what is sent, which stays as it is
    /// @param callback told once what became of it
    default void send(ByteBuffer message, SendCallback callback) {
        send(message, SendOptions.none(), callback);
    }

    /// A part, to the peer, unheard. `offset`: bytes behind the position.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    default void send(ByteBuffer message, int offset, int length) {
        send(Messages.part(message, offset, length));
    }

    /// A part, to the peer. `offset`: bytes behind the position.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    /// @param callback told once what became of it
    default void send(ByteBuffer message, int offset, int length, SendCallback callback) {
        send(Messages.part(message, offset, length), callback);
    }

    /// To the peer, unheard.
    /// @param message what is sent, which stays as it is
    default void send(byte[] message) {
        send(ByteBuffer.wrap(message), SendOptions.none(), Messages.UNHEARD);
    }

    /// To the peer.
    /// @param message what is sent, which stays as it is
    /// @param callback told once what became of it
    default void send(byte[] message, SendCallback callback) {
        send(ByteBuffer.wrap(message), SendOptions.none(), callback);
    }

    /// A part, to the peer, unheard.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    default void send(byte[] message, int offset, int length) {
        send(Messages.part(ByteBuffer.wrap(message), offset, length));
    }

    /// A part, to the peer.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    /// @param callback told once what became of it
    default void send(byte[] message, int offset, int length, SendCallback callback) {
        send(Messages.part(ByteBuffer.wrap(message), offset, length), callback);
    }

    /// To the peer, unheard.
    /// @param message what is sent, which stays as it is
    default void send(String message) {
        send(Messages.utf8(message));
    }

    /// To the peer.
    /// @param message what is sent, which stays as it is
    /// @param callback told once what became of it
    default void send(String message, SendCallback callback) {
        send(Messages.utf8(message), callback);
    }

    /// To the peer, unheard.
    /// @param message what is sent, which stays as it is
    default void send(List<ByteBuffer> message) {
        send(Messages.gather(message));
    }

    /// To the peer.
    /// @param message what is sent, which stays as it is
    /// @param callback told once what became of it
    default void send(List<ByteBuffer> message, SendCallback callback) {
        send(Messages.gather(message), callback);
    }

    /// To the peer; else as [Sender#sendAsync(ByteBuffer, int, String)].
    /// @param message what is sent, which stays as it is
    /// @return the promise of the datagram's length in bytes
    default CompletableFuture<Integer> sendAsync(ByteBuffer message) {
        return Messages.promise(callback -> send(message, callback));
    }

    /// To the peer; else as [Sender#sendAsync(ByteBuffer, int, String)].
    /// @param message what is sent, which stays as it is
    /// @return the promise of the datagram's length in bytes
    default CompletableFuture<Integer> sendAsync(byte[] message) {
        return sendAsync(ByteBuffer.wrap(message));
    }

    /// To the peer; else as [Sender#sendAsync(ByteBuffer, int, String)].
    /// @param message what is sent, which stays as it is
    /// @return the promise of the datagram's length in bytes
    default CompletableFuture<Integer> sendAsync(String message) {
        return sendAsync(Messages.utf8(message));
    }
}
