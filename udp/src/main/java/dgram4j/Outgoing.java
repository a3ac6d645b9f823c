package dgram4j;

import java.nio.ByteBuffer;
import java.util.Optional;

/// A datagram that is not with the kernel yet, and who hears of it.
record Outgoing(ByteBuffer bytes, int port, String address, SendCallback callback)
        implements Unsent {
    /// What is left of a datagram that the engine has: its bytes are not kept twice.
    record Told(int lengthBytes, int port, String address, SendCallback callback) {
        void succeed() {
            callback.sent(Optional.empty(), lengthBytes);
        }

        void fail(int errno) {
            callback.sent(Optional.of(Failures.system("send", errno, address, port)), 0);
        }
    }

    /// With bytes that the caller of `send` cannot change any more.
    Outgoing copied() {
        ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
        return new Outgoing(copy.put(bytes.duplicate()).flip(), port, address, callback);
    }

    @Override
    public boolean isHeard() {
        return callback != Messages.UNHEARD;
    }

    Told told(String resolvedAddress) {
        return new Told(bytes.remaining(), port, resolvedAddress, callback);
    }

    @Override
    public void fail(UdpException error) {
        callback.sent(Optional.of(error), 0);
    }
}
