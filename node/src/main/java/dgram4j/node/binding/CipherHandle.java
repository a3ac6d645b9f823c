package dgram4j.node.binding;

import java.nio.ByteBuffer;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.crypto.CipherState;

/// A cipher under way, as JavaScript holds it.
public final class CipherHandle {
    private final CipherState state;

    CipherHandle(CipherState state) {
        this.state = state;
    }

    @HostAccess.Export
    public ByteBuffer update(Value buffer, int offset, int length) {
        return ByteBuffer.wrap(state.update(Views.bytes(buffer, offset, length)));
    }

    @HostAccess.Export
    public ByteBuffer finish() {
        return ByteBuffer.wrap(state.finish());
    }

    @HostAccess.Export
    public void autoPadding(boolean pads) {
        state.autoPadding(pads);
    }

    /// Takes in bytes that are only authenticated.
    @HostAccess.Export
    public void additional(Value view, int messageLength) {
        state.additional(Views.bytes(view), messageLength);
    }

    @HostAccess.Export
    public void expectTag(Value view) {
        state.expectTag(Views.bytes(view));
    }

    @HostAccess.Export
    public ByteBuffer tag() {
        return ByteBuffer.wrap(state.tag());
    }
}
