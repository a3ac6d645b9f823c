package dgram4j.node.crypto;

import java.util.Arrays;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.OCBBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// Offset codebook mode.
///
/// *Source:* RFC 7253. When it decrypts it keeps the length of the tag back.
final class OcbState extends CipherState {
    private final OCBBlockCipher cipher;
    private final boolean encrypts;
    private final int tagLength;
    private byte[] expected;
    private byte[] tag;

    OcbState(CipherInfo info, boolean encrypts, byte[] key, byte[] iv, int tagLength) {
        cipher = new OCBBlockCipher(Ciphers.engine(info), Ciphers.engine(info));
        this.encrypts = encrypts;
        this.tagLength = tagLength;
        cipher.init(encrypts, new AEADParameters(new KeyParameter(key), tagLength * 8, iv));
    }

    @Override
    public void additional(byte[] bytes, int messageLength) {
        cipher.processAADBytes(bytes, 0, bytes.length);
    }

    @Override
    public void expectTag(byte[] wanted) {
        expected = wanted;
    }

    @Override
    public byte[] update(byte[] bytes) {
        byte[] out = new byte[cipher.getUpdateOutputSize(bytes.length)];
        int count = cipher.processBytes(bytes, 0, bytes.length, out, 0);
        return count == out.length ? out : Arrays.copyOf(out, count);
    }

    @Override
    public byte[] finish() {
        try {
            byte[] before = new byte[0];
            if (!encrypts) {
                if (expected == null) {
                    throw unauthentic();
                }
                before = update(expected);
            }
            byte[] out = new byte[cipher.getOutputSize(0)];
            int count = cipher.doFinal(out, 0);
            int data = encrypts ? count - tagLength : count;
            tag = Arrays.copyOfRange(out, data, count);
            return org.bouncycastle.util.Arrays.concatenate(before, Arrays.copyOf(out, data));
        } catch (InvalidCipherTextException forged) {
            throw unauthentic();
        }
    }

    @Override
    public byte[] tag() {
        return tag;
    }
}
