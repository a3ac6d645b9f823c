package dgram4j.node.crypto;

/// Modes that give a byte for each byte.
final class StreamState extends CipherState {
    private final Ciphers.KeyStream stream;

    StreamState(Ciphers.KeyStream stream) {
        this.stream = stream;
    }

    @Override
    public byte[] update(byte[] bytes) {
        return bytes.length == 0 ? bytes : stream.process(bytes);
    }

    @Override
    public byte[] finish() {
        return new byte[0];
    }
}
