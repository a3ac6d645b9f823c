package dgram4j;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A datagram that has arrived, to keep: its bytes are its own.
///
/// *Thread:* any thread. *Lifetime:* for ever.
public final class Datagram {
    private final byte[] bytes;
    private final RemoteInfo from;

    Datagram(ByteBuffer message, RemoteInfo from) {
        this.bytes = new byte[message.remaining()];
        this.from = Objects.requireNonNull(from);
        message.get(message.position(), bytes);
    }

    /// The bytes, of which there may be none: the array itself, not a copy.
    /// @return the bytes
    public byte[] bytes() {
        return bytes;
    }

    /// A buffer over the bytes, from the first to the last.
    /// @return a new buffer
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes);
    }

    /// The bytes read as UTF-8; what is no UTF-8 becomes U+FFFD.
    /// @return the text
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// How many bytes there are.
    /// @return how many bytes
    public int size() {
        return bytes.length;
    }

    /// Who sent it.
    /// @return the sender
    public RemoteInfo from() {
        return from;
    }

    @Override
    public String toString() {
        return bytes.length + " bytes from " + from.address() + " port " + from.port();
    }
}
