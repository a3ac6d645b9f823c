package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.graalvm.polyglot.Value;

/// The memory of an ArrayBuffer, written by Java and read by JavaScript, or the other way.
///
/// Where the engine's classes can be asked ([EngineObjects]) it is one array for both. Where not,
/// it is copied: out in one piece, in eight bytes at a time, since there is no other way in.
///
/// *Thread:* the runtime's own.
final class SharedBytes {
    private final Value buffer;
    private final boolean shared;
    private final byte[] bytes;
    private final ByteBuffer longs;

    /// @param buffer an ArrayBuffer of JavaScript's own that is never detached, a multiple of eight
    ///     bytes long
    SharedBytes(Value buffer) {
        byte[] array = EngineObjects.bufferArray(buffer);
        this.buffer = buffer;
        this.shared = array != null;
        this.bytes = shared ? array : new byte[(int) buffer.getBufferSize()];
        this.longs = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The memory as Java sees it.
    byte[] bytes() {
        return bytes;
    }

    /// The same as little-endian numbers.
    ByteBuffer numbers() {
        return longs;
    }

    /// Lets Java see what JavaScript has written there.
    void pull(int from, int length) {
        if (!shared) {
            buffer.readBuffer(from, bytes, from, length);
        }
    }

    /// Lets JavaScript see what Java has written there, and up to seven bytes on either side.
    void push(int from, int length) {
        if (!shared) {
            int end = Math.min(from + length + Long.BYTES - 1, bytes.length) & -Long.BYTES;
            for (int at = from & -Long.BYTES; at < end; at += Long.BYTES) {
                buffer.writeBufferLong(ByteOrder.LITTLE_ENDIAN, at, longs.getLong(at));
            }
        }
    }
}
