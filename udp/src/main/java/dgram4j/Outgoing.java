package dgram4j;

import java.nio.ByteBuffer;
import java.util.Optional;

/// A datagram that is not with the kernel yet, and who hears of it. Without an address of its own
/// ([#toPeer()]) it goes to the peer the socket is connected to.
record Outgoing(ByteBuffer bytes, int port, String address, SendOptions options,
        SendCallback callback) implements Unsent {
    /// The port of those that name no address.
    static final int PEER = 0;

    /// What is left of a datagram that the engine has: its bytes are not kept twice.
    record Told(int lengthBytes, int port, String address, SendCallback callback) {
        void succeed() {
            callback.sent(Optional.empty(), lengthBytes);
        }

        void fail(int errno, String driver) {
            callback.sent(Optional.of(Failures.send(errno, address, port, driver)), 0);
        }
    }

    boolean toPeer() {
        return port == PEER;
    }

    /// With bytes that the caller of `send` cannot change any more.
    Outgoing copied() {
        ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
        copy.put(bytes.duplicate()).flip();
        return new Outgoing(copy, port, address, options, callback);
    }

    @Override
    public boolean isHeard() {
        return callback != Messages.UNHEARD;
    }

    @Override
    public int lengthBytes() {
        return bytes.remaining();
    }

    Told told(String resolvedAddress) {
        return new Told(bytes.remaining(), port, resolvedAddress, callback);
    }

    @Override
    public void fail(UdpException error) {
        callback.sent(Optional.of(error), 0);
    }
}
