package dgram4j.node.crypto;

/// A cipher under way.
public abstract class CipherState {
    CipherState() {}

    /// Takes bytes in; what can be told of the result by now.
    ///
    /// @param bytes ours from now on
    public abstract byte[] update(byte[] bytes);

    /// The rest of the result.
    ///
    /// *Errors:* of padding or authentication.
    public abstract byte[] finish();

    /// Says whether the last block is filled up; only block modes ask.
    public void autoPadding(boolean pads) {}

    /// Takes bytes in that are only authenticated.
    ///
    /// @param messageLength of all that will be encrypted, in bytes, or −1
    public void additional(byte[] bytes, int messageLength) {}

    /// Takes the tag that [#finish] is to find.
    public void expectTag(byte[] tag) {}

    /// The tag of all that was encrypted, of its full length; known once it is finished.
    public byte[] tag() {
        return new byte[0];
    }

    static CryptoFault unauthentic() {
        return CryptoFault.plain("Unsupported state or unable to authenticate data");
    }
}
