package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;

/// Decoders of the encodings of old, as `internalBinding('encoding')`.
public final class EncodingBinding {
    EncodingBinding() {}

    /// A decoder that keeps what is unfinished between two pieces of a stream.
    ///
    /// *Errors:* null if this Java knows no such encoding.
    @HostAccess.Export
    public LegacyDecoder decoder(String name, boolean fatal) {
        return LegacyDecoder.of(name, fatal);
    }
}
