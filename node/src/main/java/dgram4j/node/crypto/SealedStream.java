package dgram4j.node.crypto;

import java.util.Arrays;

/// GCM and ChaCha20-Poly1305: a byte for each byte, and a tag over what was encrypted.
final class SealedStream extends CipherState {
    private final Ciphers.KeyStream stream;
    private final Authenticator authenticator;
    private final boolean encrypts;
    private byte[] expected;
    private byte[] tag;

    /// Computes a tag.
    interface Authenticator {
        void additional(byte[] bytes);

        void data(byte[] bytes);

        /// Sixteen bytes.
        byte[] tag();
    }

    SealedStream(Ciphers.KeyStream stream, Authenticator authenticator, boolean encrypts) {
        this.stream = stream;
        this.authenticator = authenticator;
        this.encrypts = encrypts;
    }

    @Override
    public void additional(byte[] bytes, int messageLength) {
        authenticator.additional(bytes);
    }

    @Override
    public void expectTag(byte[] wanted) {
        expected = wanted;
    }

    @Override
    public byte[] update(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        if (!encrypts) {
            authenticator.data(bytes);
            return stream.process(bytes);
        }
        byte[] out = stream.process(bytes);
        authenticator.data(out);
        return out;
    }

    @Override
    public byte[] finish() {
        tag = authenticator.tag();
        if (!encrypts && (expected == null || !java.security.MessageDigest.isEqual(
                Arrays.copyOf(tag, expected.length), expected))) {
            throw unauthentic();
        }
        return new byte[0];
    }

    @Override
    public byte[] tag() {
        return tag;
    }
}
