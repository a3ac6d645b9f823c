package dgram4j.node.crypto;

import java.util.Arrays;

/// An HMAC over any of the hashes.
///
/// *Source:* RFC 2104. The JDK's own refuses an empty key, which Node takes.
public final class HmacState implements DigestState {
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final DigestState inner;
    private final DigestState outer;

    private HmacState(DigestState inner, DigestState outer) {
        this.inner = inner;
        this.outer = outer;
    }

    /// One that has seen nothing; null if there is no such hash.
    public static HmacState create(String name, byte[] key) {
        Digests.Entry entry = Digests.find(name);
        if (entry == null || entry.isXof()) {
            return null;
        }
        byte[] block = key;
        if (key.length > entry.block()) {
            DigestState shortened = Digests.create(name, -1);
            shortened.update(key);
            block = shortened.finish();
        }
        block = Arrays.copyOf(block, entry.block());
        return new HmacState(padded(name, block, INNER), padded(name, block, OUTER));
    }

    private static DigestState padded(String name, byte[] key, byte pad) {
        byte[] block = key.clone();
        for (int i = 0; i < block.length; i++) {
            block[i] ^= pad;
        }
        DigestState state = Digests.create(name, -1);
        state.update(block);
        return state;
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        inner.update(bytes, offset, length);
    }

    @Override
    public byte[] finish() {
        outer.update(inner.finish());
        return outer.finish();
    }

    @Override
    public DigestState copy() {
        return new HmacState(inner.copy(), outer.copy());
    }
}
