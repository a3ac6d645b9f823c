package dgram4j.node.crypto;

import java.util.Arrays;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.modes.CCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// Counter with CBC-MAC: the whole message goes in at once.
final class CcmState extends CipherState {
    private final CCMModeCipher cipher;
    private final boolean encrypts;
    private final byte[] key;
    private final byte[] iv;
    private final int tagLength;
    private byte[] additional = new byte[0];
    private byte[] expected;
    private byte[] tag;
    private boolean authentic = true;

    CcmState(BlockCipher engine, boolean encrypts, byte[] key, byte[] iv, int tagLength) {
        cipher = CCMBlockCipher.newInstance(engine);
        this.encrypts = encrypts;
        this.key = key;
        this.iv = iv;
        this.tagLength = tagLength;
    }

    @Override
    public void additional(byte[] bytes, int messageLength) {
        additional = org.bouncycastle.util.Arrays.concatenate(additional, bytes);
    }

    @Override
    public void expectTag(byte[] wanted) {
        expected = wanted;
    }

    @Override
    public byte[] update(byte[] bytes) {
        if (tag != null || !encrypts && expected == null) {
            authentic &= encrypts || expected != null;
            return new byte[0];
        }
        tag = expected == null ? new byte[0] : expected;
        cipher.init(encrypts, new AEADParameters(
                new KeyParameter(key), tagLength * 8, iv, additional));
        byte[] in = encrypts ? bytes : org.bouncycastle.util.Arrays.concatenate(bytes, expected);
        byte[] out = new byte[cipher.getOutputSize(in.length)];
        try {
            cipher.processBytes(in, 0, in.length, out, 0);
            cipher.doFinal(out, 0);
        } catch (InvalidCipherTextException forged) {
            authentic = false;
            return new byte[0];
        }
        if (encrypts) {
            tag = Arrays.copyOfRange(out, bytes.length, out.length);
            return Arrays.copyOf(out, bytes.length);
        }
        return out;
    }

    @Override
    public byte[] finish() {
        if (tag == null) {
            update(new byte[0]);
        }
        if (!authentic) {
            throw unauthentic();
        }
        return new byte[0];
    }

    @Override
    public byte[] tag() {
        return tag;
    }
}
