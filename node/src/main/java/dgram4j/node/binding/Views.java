package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.graalvm.polyglot.Value;

/// Copies of the bytes that JavaScript's views and buffers show.
///
/// *Thread:* the runtime's.
final class Views {
    private Views() {}

    /// The bytes of an array buffer, or of the part of one that a view shows; null
    /// for null and undefined.
    static byte[] bytes(Value view) {
        if (view == null || view.isNull()) {
            return null;
        }
        if (view.hasBufferElements()) {
            return bytes(view, 0, (int) view.getBufferSize());
        }
        return bytes(
                view.getMember("buffer"), view.getMember("byteOffset").asInt(),
                view.getMember("byteLength").asInt());
    }

    /// The bytes of a range of an array buffer.
    static byte[] bytes(Value buffer, int offset, int length) {
        byte[] shared = EngineObjects.bufferArray(buffer);
        if (shared != null) {
            return Arrays.copyOfRange(shared, offset, offset + length);
        }
        byte[] bytes = new byte[length];
        if (length > 0) {
            buffer.readBuffer(offset, bytes, 0, length);
        }
        return bytes;
    }

    /// What JavaScript wraps with `new ArrayBuffer(…)`; null stays null.
    static ByteBuffer wrap(byte[] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
