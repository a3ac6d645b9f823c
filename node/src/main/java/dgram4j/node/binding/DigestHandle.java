package dgram4j.node.binding;

import java.nio.ByteBuffer;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.crypto.DigestState;

/// A hash or HMAC under way, as JavaScript holds it.
public final class DigestHandle {
    private final DigestState state;

    DigestHandle(DigestState state) {
        this.state = state;
    }

    /// Takes in a range of an array buffer.
    @HostAccess.Export
    public void update(Value buffer, int offset, int length) {
        byte[] shared = EngineObjects.bufferArray(buffer);
        if (shared != null) {
            state.update(shared, offset, length);
        } else {
            state.update(Views.bytes(buffer, offset, length));
        }
    }

    /// The result.
    @HostAccess.Export
    public ByteBuffer finish() {
        return ByteBuffer.wrap(state.finish());
    }

    /// Another that has seen the same.
    @HostAccess.Export
    public DigestHandle copy() {
        return new DigestHandle(state.copy());
    }
}
