package dgram4j.node.crypto;

/// A hash, or what is like one, under way.
public interface DigestState {
    /// Takes more bytes in.
    void update(byte[] bytes, int offset, int length);

    /// The result; nothing may follow it.
    byte[] finish();

    /// Another that has seen the same; null if there can be none.
    DigestState copy();

    default void update(byte[] bytes) {
        update(bytes, 0, bytes.length);
    }
}
