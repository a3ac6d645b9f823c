package dgram4j.node.crypto;

import java.util.Arrays;

/// The first bytes of a hash.
record CutDigest(DigestState whole, int length) implements DigestState {
    @Override
    public void update(byte[] bytes, int offset, int count) {
        whole.update(bytes, offset, count);
    }

    @Override
    public byte[] finish() {
        return Arrays.copyOf(whole.finish(), length);
    }

    @Override
    public DigestState copy() {
        return new CutDigest(whole.copy(), length);
    }
}
