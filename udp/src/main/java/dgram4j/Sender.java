package dgram4j;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The forms of `send`: what is sent, to where, and who hears of it.
///
/// The message is an array, a buffer (from its position to its limit, both of which stay), a
/// text (as UTF-8) or a list of buffers (one datagram of all of them); of the first two also a
/// part. Without an address, or with an empty one, it goes to this machine. All forms do as
/// [#send(ByteBuffer, int, String, SendCallback)].
///
/// *Thread:* any thread.
public sealed interface Sender permits Socket {
    /// Sends a datagram. Its bytes are copied: the caller may change them after this returns.
    ///
    /// A socket that is not bound is bound to any address and a port of the system's choice
    /// first. An error of the kernel goes to the callback only.
    ///
    /// `port`: 1 to 65535. `address`: an IP literal or a host name.
    /// *Errors:* `UdpException` `ERR_SOCKET_BAD_PORT`, `ERR_BUFFER_OUT_OF_BOUNDS` for a part
    /// that is not within the message, `ERR_SOCKET_DGRAM_NOT_RUNNING` once closed.
    void send(ByteBuffer message, int port, String address, SendCallback callback);

    /// To this machine, unheard.
    default void send(ByteBuffer message, int port) {
        send(message, port, "", Messages.UNHEARD);
    }

    /// To this machine.
    default void send(ByteBuffer message, int port, SendCallback callback) {
        send(message, port, "", callback);
    }

    /// Unheard.
    default void send(ByteBuffer message, int port, String address) {
        send(message, port, address, Messages.UNHEARD);
    }

    /// A part, to this machine, unheard. `offset`: bytes behind the position.
    default void send(ByteBuffer message, int offset, int length, int port) {
        send(Messages.part(message, offset, length), port);
    }

    /// A part, to this machine. `offset`: bytes behind the position.
    default void send(
            ByteBuffer message, int offset, int length, int port, SendCallback callback) {
        send(Messages.part(message, offset, length), port, callback);
    }

    /// A part, unheard. `offset`: bytes behind the position.
    default void send(ByteBuffer message, int offset, int length, int port, String address) {
        send(Messages.part(message, offset, length), port, address);
    }

    /// A part. `offset`: bytes behind the position.
    default void send(ByteBuffer message, int offset, int length, int port, String address,
            SendCallback callback) {
        send(Messages.part(message, offset, length), port, address, callback);
    }

    /// To this machine, unheard.
    default void send(byte[] message, int port) {
        send(ByteBuffer.wrap(message), port);
    }

    /// To this machine.
    default void send(byte[] message, int port, SendCallback callback) {
        send(ByteBuffer.wrap(message), port, callback);
    }

    /// Unheard.
    default void send(byte[] message, int port, String address) {
        send(ByteBuffer.wrap(message), port, address);
    }

    /// An array.
    default void send(byte[] message, int port, String address, SendCallback callback) {
        send(ByteBuffer.wrap(message), port, address, callback);
    }

    /// A part, to this machine, unheard.
    default void send(byte[] message, int offset, int length, int port) {
        send(ByteBuffer.wrap(message), offset, length, port);
    }

    /// A part, to this machine.
    default void send(byte[] message, int offset, int length, int port, SendCallback callback) {
        send(ByteBuffer.wrap(message), offset, length, port, callback);
    }

    /// A part, unheard.
    default void send(byte[] message, int offset, int length, int port, String address) {
        send(ByteBuffer.wrap(message), offset, length, port, address);
    }

    /// A part.
    default void send(byte[] message, int offset, int length, int port, String address,
            SendCallback callback) {
        send(ByteBuffer.wrap(message), offset, length, port, address, callback);
    }

    /// To this machine, unheard.
    default void send(String message, int port) {
        send(Messages.utf8(message), port);
    }

    /// To this machine.
    default void send(String message, int port, SendCallback callback) {
        send(Messages.utf8(message), port, callback);
    }

    /// Unheard.
    default void send(String message, int port, String address) {
        send(Messages.utf8(message), port, address);
    }

    /// A text.
    default void send(String message, int port, String address, SendCallback callback) {
        send(Messages.utf8(message), port, address, callback);
    }

    /// To this machine, unheard.
    default void send(List<ByteBuffer> message, int port) {
        send(Messages.gather(message), port);
    }

    /// To this machine.
    default void send(List<ByteBuffer> message, int port, SendCallback callback) {
        send(Messages.gather(message), port, callback);
    }

    /// Unheard.
    default void send(List<ByteBuffer> message, int port, String address) {
        send(Messages.gather(message), port, address);
    }

    /// A list; an empty one is an empty datagram.
    default void send(
            List<ByteBuffer> message, int port, String address, SendCallback callback) {
        send(Messages.gather(message), port, address, callback);
    }

    /// Sends a datagram and promises its length, or the `UdpException` of a send, thrown or told.
    default CompletableFuture<Integer> sendAsync(ByteBuffer message, int port, String address) {
        CompletableFuture<Integer> promise = new CompletableFuture<>();
        try {
            send(message, port, address, (error, bytes) -> error.ifPresentOrElse(
                    promise::completeExceptionally, () -> promise.complete(bytes)));
        } catch (UdpException refused) {
            promise.completeExceptionally(refused);
        }
        return promise;
    }

    /// As [#sendAsync(ByteBuffer, int, String)].
    default CompletableFuture<Integer> sendAsync(byte[] message, int port, String address) {
        return sendAsync(ByteBuffer.wrap(message), port, address);
    }

    /// As [#sendAsync(ByteBuffer, int, String)].
    default CompletableFuture<Integer> sendAsync(String message, int port, String address) {
        return sendAsync(Messages.utf8(message), port, address);
    }
}
