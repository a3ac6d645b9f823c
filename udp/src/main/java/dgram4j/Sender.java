package dgram4j;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The forms of `send`: what is sent, to where, how, and who hears of it.
///
/// The message is an array, a buffer (from its position to its limit, both of which stay), a
/// text (as UTF-8) or a list of buffers (one datagram of all of them); of the first two also a
/// part. Without an address, or with an empty one, it goes to this machine; without a port it
/// goes to the peer the socket is connected to. All forms do as
/// [#send(ByteBuffer, int, String, SendCallback)].
///
/// Sends are never lost on the way to the kernel: what it has no room for waits, in order, and
/// [#writable()] tells whether that is much.
///
/// *Thread:* any thread.
public sealed interface Sender extends PeerSender permits Socket {
    /// Sends a datagram. Its bytes are copied: the caller may change them after this returns.
    ///
    /// A socket that is not bound is bound to any address and a port of the system's choice
    /// first. An error of the kernel goes to the callback only.
    ///
    /// `port`: 1 to 65535. `address`: an IP literal or a host name.
    /// *Errors:* `UdpException` `ERR_SOCKET_BAD_PORT`, `ERR_BUFFER_OUT_OF_BOUNDS` for a part
    /// that is not within the message, `ERR_SOCKET_DGRAM_IS_CONNECTED` for an address while there
    /// is a peer, `ERR_SOCKET_DGRAM_NOT_CONNECTED` for none while there is none,
    /// `ERR_SOCKET_DGRAM_NOT_RUNNING` once closed. To the callback: those of the kernel
    /// ("send EMSGSIZE 10.0.0.1:9"), of the look-up, and `ERR_IP_BLOCKED`.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param callback told once what became of it
    default void send(ByteBuffer message, int port, String address, SendCallback callback) {
        send(message, port, address, SendOptions.none(), callback);
    }

    /// With options of its own. *Errors:* to the callback also
    /// `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` without [Capability#SEND_OPTIONS].
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param how what is different for this datagram
    /// @param callback told once what became of it
    void send(ByteBuffer message, int port, String address, SendOptions how,
            SendCallback callback);

    /// With options of its own, unheard.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param how what is different for this datagram
    default void send(ByteBuffer message, int port, String address, SendOptions how) {
        send(message, port, address, how, Messages.UNHEARD);
    }

    /// With options of its own, unheard.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param how what is different for this datagram
    default void send(byte[] message, int port, String address, SendOptions how) {
        send(ByteBuffer.wrap(message), port, address, how, Messages.UNHEARD);
    }

    /// With options of its own, unheard.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param how what is different for this datagram
    default void send(String message, int port, String address, SendOptions how) {
        send(Messages.utf8(message), port, address, how, Messages.UNHEARD);
    }

    /// With options of its own.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param how what is different for this datagram
    /// @param callback told once what became of it
    default void send(byte[] message, int port, String address, SendOptions how,
            SendCallback callback) {
        send(ByteBuffer.wrap(message), port, address, how, callback);
    }

    /// To this machine, unheard.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    default void send(ByteBuffer message, int port) {
        send(message, port, "", Messages.UNHEARD);
    }

    /// To this machine.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param callback told once what became of it
    default void send(ByteBuffer message, int port, SendCallback callback) {
        send(message, port, "", callback);
    }

    /// Unheard.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    default void send(ByteBuffer message, int port, String address) {
        send(message, port, address, Messages.UNHEARD);
    }

    /// A part, to this machine, unheard. `offset`: bytes behind the position.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    /// @param port the port, 1 to 65535
    default void send(ByteBuffer message, int offset, int length, int port) {
        send(Messages.part(message, offset, length), port);
    }

    /// A part, to this machine. `offset`: bytes behind the position.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    /// @param port the port, 1 to 65535
    /// @param callback told once what became of it
    default void send(
            ByteBuffer message, int offset, int length, int port, SendCallback callback) {
        send(Messages.part(message, offset, length), port, callback);
    }

    /// A part, unheard. `offset`: bytes behind the position.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    default void send(ByteBuffer message, int offset, int length, int port, String address) {
        send(Messages.part(message, offset, length), port, address);
    }

    /// A part. `offset`: bytes behind the position.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param callback told once what became of it
    default void send(ByteBuffer message, int offset, int length, int port, String address,
            SendCallback callback) {
        send(Messages.part(message, offset, length), port, address, callback);
    }

    /// To this machine, unheard.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    default void send(byte[] message, int port) {
        send(ByteBuffer.wrap(message), port);
    }

    /// To this machine.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param callback told once what became of it
    default void send(byte[] message, int port, SendCallback callback) {
        send(ByteBuffer.wrap(message), port, callback);
    }

    /// Unheard.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    default void send(byte[] message, int port, String address) {
        send(ByteBuffer.wrap(message), port, address);
    }

    /// An array.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param callback told once what became of it
    default void send(byte[] message, int port, String address, SendCallback callback) {
        send(ByteBuffer.wrap(message), port, address, callback);
    }

    /// A part, to this machine, unheard.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    /// @param port the port, 1 to 65535
    default void send(byte[] message, int offset, int length, int port) {
        send(ByteBuffer.wrap(message), offset, length, port);
    }

    /// A part, to this machine.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    /// @param port the port, 1 to 65535
    /// @param callback told once what became of it
    default void send(byte[] message, int offset, int length, int port, SendCallback callback) {
        send(ByteBuffer.wrap(message), offset, length, port, callback);
    }

    /// A part, unheard.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    default void send(byte[] message, int offset, int length, int port, String address) {
        send(ByteBuffer.wrap(message), offset, length, port, address);
    }

    /// A part.
    /// @param message what is sent, which stays as it is
    /// @param offset where the part begins, in bytes
    /// @param length bytes of the part
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param callback told once what became of it
    default void send(byte[] message, int offset, int length, int port, String address,
            SendCallback callback) {
        send(ByteBuffer.wrap(message), offset, length, port, address, callback);
    }

    /// To this machine, unheard.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    default void send(String message, int port) {
        send(Messages.utf8(message), port);
    }

    /// To this machine.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param callback told once what became of it
    default void send(String message, int port, SendCallback callback) {
        send(Messages.utf8(message), port, callback);
    }

    /// Unheard.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    default void send(String message, int port, String address) {
        send(Messages.utf8(message), port, address);
    }

    /// A text.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param callback told once what became of it
    default void send(String message, int port, String address, SendCallback callback) {
        send(Messages.utf8(message), port, address, callback);
    }

    /// To this machine, unheard.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    default void send(List<ByteBuffer> message, int port) {
        send(Messages.gather(message), port);
    }

    /// To this machine.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param callback told once what became of it
    default void send(List<ByteBuffer> message, int port, SendCallback callback) {
        send(Messages.gather(message), port, callback);
    }

    /// Unheard.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    default void send(List<ByteBuffer> message, int port, String address) {
        send(Messages.gather(message), port, address);
    }

    /// A list; an empty one is an empty datagram.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param callback told once what became of it
    default void send(
            List<ByteBuffer> message, int port, String address, SendCallback callback) {
        send(Messages.gather(message), port, address, callback);
    }

    /// Sends a datagram and promises its length, or the `UdpException` of a send, thrown or told.
    /// The promise is kept on the loop's thread; to cancel it takes nothing back.
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @return the promise of the datagram's length in bytes
    default CompletableFuture<Integer> sendAsync(ByteBuffer message, int port, String address) {
        return sendAsync(message, port, address, SendOptions.none());
    }

    /// With options of its own; else as [#sendAsync(ByteBuffer, int, String)].
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param how what is different for this datagram
    /// @return the promise of the datagram's length in bytes
    default CompletableFuture<Integer> sendAsync(
            ByteBuffer message, int port, String address, SendOptions how) {
        return Messages.promise(callback -> send(message, port, address, how, callback));
    }

    /// As [#sendAsync(ByteBuffer, int, String)].
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @return the promise of the datagram's length in bytes
    default CompletableFuture<Integer> sendAsync(byte[] message, int port, String address) {
        return sendAsync(ByteBuffer.wrap(message), port, address);
    }

    /// As [#sendAsync(ByteBuffer, int, String)].
    /// @param message what is sent, which stays as it is
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @return the promise of the datagram's length in bytes
    default CompletableFuture<Integer> sendAsync(String message, int port, String address) {
        return sendAsync(Messages.utf8(message), port, address);
    }

    /// Sends the datagrams, in their order and before this returns as far as the kernel has room;
    /// in as few system calls as the driver can do with. They are read, or copied, by then: they
    /// may be changed, or sent again. On the loop's thread nothing is copied that the kernel
    /// takes at once.
    ///
    /// A socket that is not bound is bound first, as by `send`. One's error is its own, in the
    /// results; the others go. But when the socket must not send to any one of the peers
    /// ([SocketOptions#sendBlockList(BlockList)]), none goes, with `ERR_IP_BLOCKED`.
    /// *Errors:* as `send` with an address.
    /// @param datagrams what is sent, which stays as it is
    /// @param callback told once what became of it
    void sendMany(Datagrams datagrams, SendManyCallback callback);

    /// As [#sendMany(Datagrams, SendManyCallback)], unheard.
    /// @param datagrams what is sent, which stays as it is
    default void sendMany(Datagrams datagrams) {
        sendMany(datagrams, OutgoingList.UNHEARD);
    }

    /// Each buffer is a datagram, from its position to its limit, to one peer. As
    /// [#sendMany(Datagrams, SendManyCallback)].
    /// *Errors:* as [Datagrams#to(int, String)] too.
    /// @param messages the datagrams, which stay as they are
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    /// @param callback told once what became of it
    void sendMany(List<ByteBuffer> messages, int port, String address, SendManyCallback callback);

    /// As [#sendMany(List, int, String, SendManyCallback)], unheard.
    /// @param messages the datagrams, which stay as they are
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine
    default void sendMany(List<ByteBuffer> messages, int port, String address) {
        sendMany(messages, port, address, OutgoingList.UNHEARD);
    }

    /// False while more waits for the kernel than [SocketOptions#sendHighWaterMark(int)] says;
    /// 'drain' tells when all that waited has gone. It can be asked once closed.
    /// @return whether there is room
    boolean writable();
}
