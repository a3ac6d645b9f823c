package dgram4j.node.crypto;

import java.security.MessageDigest;

/// A hash of the JDK's.
record JdkDigest(MessageDigest digest) implements DigestState {
    @Override
    public void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    @Override
    public byte[] finish() {
        return digest.digest();
    }

    @Override
    public DigestState copy() {
        try {
            return new JdkDigest((MessageDigest) digest.clone());
        } catch (CloneNotSupportedException foreign) {
            return null;
        }
    }
}
