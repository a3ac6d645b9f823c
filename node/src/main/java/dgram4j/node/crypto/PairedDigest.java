package dgram4j.node.crypto;

import org.bouncycastle.util.Arrays;

/// Two hashes of the same bytes, one result behind the other.
record PairedDigest(DigestState first, DigestState second) implements DigestState {
    @Override
    public void update(byte[] bytes, int offset, int length) {
        first.update(bytes, offset, length);
        second.update(bytes, offset, length);
    }

    @Override
    public byte[] finish() {
        return Arrays.concatenate(first.finish(), second.finish());
    }

    @Override
    public DigestState copy() {
        return new PairedDigest(first.copy(), second.copy());
    }
}
