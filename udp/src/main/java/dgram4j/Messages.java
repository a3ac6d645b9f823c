package dgram4j;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import dgram4j.sys.IpLiteral;

/// Makes one buffer of whatever a message is given as.
final class Messages {
    /// The callback of those who want to hear nothing.
    static final SendCallback UNHEARD = (error, bytes) -> { };

    private Messages() {
    }

    /// A view of the part; the buffer stays as it is.
    /// *Errors:* `UdpException` `ERR_BUFFER_OUT_OF_BOUNDS`, for the offset first.
    static ByteBuffer part(ByteBuffer message, int offset, int length) {
        int available = message.remaining();
        if (offset < 0 || offset > available) {
            throw Failures.outOfBounds("offset");
        }
        if (length < 0 || length > available - offset) {
            throw Failures.outOfBounds("length");
        }
        return message.slice(message.position() + offset, length);
    }

    static boolean isLiteral(String address) {
        byte[] scratch = new byte[IpLiteral.IN6_ADDRESS_BYTES];
        return IpLiteral.parse4(address, scratch) || IpLiteral.parse6(address, scratch);
    }

    /// The promise of what a callback will be told.
    static CompletableFuture<Integer> promise(Consumer<SendCallback> send) {
        CompletableFuture<Integer> promise = new CompletableFuture<>();
        try {
            send.accept((error, bytes) -> error.ifPresentOrElse(
                    promise::completeExceptionally, () -> promise.complete(bytes)));
        } catch (UdpException refused) {
            promise.completeExceptionally(refused);
        }
        return promise;
    }

    static ByteBuffer utf8(String message) {
        return ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8));
    }

    /// The bytes of all, or as many as an int counts.
    static int bytes(List<ByteBuffer> messages) {
        long bytes = 0;
        for (ByteBuffer message : messages) {
            bytes += message.remaining();
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    /// All parts in one; the parts stay as they are.
    static ByteBuffer gather(List<ByteBuffer> parts) {
        List<ByteBuffer> captured = List.copyOf(parts);
        int bytes = 0;
        for (ByteBuffer part : captured) {
            bytes = Math.addExact(bytes, part.remaining());
        }
        ByteBuffer all = ByteBuffer.allocate(bytes);
        for (ByteBuffer part : captured) {
            all.put(part.duplicate());
        }
        return all.flip();
    }
}
