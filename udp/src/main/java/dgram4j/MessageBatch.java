package dgram4j;

import java.nio.ByteBuffer;

import dgram4j.udp.receive.ReceiveBatch;

/// Datagrams that have arrived: a cursor, which makes no object for any of them.
///
/// ```java
/// socket.onMessages(batch -> {
///     while (batch.next()) {
///         count(batch.message().remaining());
///     }
/// });
/// ```
///
/// *Thread:* the socket's loop.
/// *Lifetime:* until the listener it is handed to returns.
public final class MessageBatch {
    private final SocketReceiving receiving;
    private ReceiveBatch batch;
    private ByteBuffer shown;
    private ByteBuffer view = ByteBuffer.allocate(0);
    private int offset;
    private int lengthBytes;

    MessageBatch(SocketReceiving receiving) {
        this.receiving = receiving;
    }

    void show(ReceiveBatch received, ByteBuffer slab) {
        batch = received;
        if (shown != slab) {
            shown = slab;
            view = slab.duplicate();
        }
    }

    /// Goes on to the next datagram; false when there is none left, or the socket was closed or
    /// paused.
    /// @return whether there is one
    public boolean next() {
        if (!receiving.next(batch)) {
            return false;
        }
        offset = batch.offset();
        lengthBytes = batch.lengthBytes();
        return true;
    }

    /// The datagram's bytes, from position to limit: always the same buffer, which the next
    /// [#next()] sets to other bytes.
    /// @return the buffer
    public ByteBuffer message() {
        return view.limit(offset + lengthBytes).position(offset);
    }

    /// The datagram's length; 0 is legal.
    /// @return how many bytes
    public int size() {
        return lengthBytes;
    }

    /// A copy of the datagram's bytes.
    /// @return a new array
    public byte[] copy() {
        byte[] bytes = new byte[lengthBytes];
        view.clear().get(offset, bytes);
        return bytes;
    }

    /// The sender's IP address, as [RemoteInfo#address()]; mostly the same String for the same
    /// sender.
    /// @return the address as text
    public String address() {
        return batch.peerAddress();
    }

    /// The sender's port; 0 is legal.
    /// @return the port
    public int port() {
        return batch.peerPort();
    }

    /// The sender's family, "IPv4" or "IPv6".
    /// @return the family
    public String family() {
        return batch.peerFamily().text();
    }

    /// The sender as a value that may be kept.
    /// @return the sender
    public RemoteInfo from() {
        return receiving.from(batch);
    }
}
