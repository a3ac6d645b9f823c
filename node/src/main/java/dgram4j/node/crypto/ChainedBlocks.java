package dgram4j.node.crypto;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/// Whole blocks through a cipher of Bouncy Castle's, each by itself or chained.
final class ChainedBlocks implements Ciphers.KeyStream {
    private final BlockCipher cipher;

    ChainedBlocks(BlockCipher engine, boolean encrypts, byte[] key, byte[] iv) {
        KeyParameter parameter = new KeyParameter(key);
        if (iv.length == 0) {
            cipher = engine;
            cipher.init(encrypts, parameter);
        } else {
            cipher = CBCBlockCipher.newInstance(engine);
            cipher.init(encrypts, new ParametersWithIV(parameter, iv));
        }
    }

    @Override
    public byte[] process(byte[] bytes) {
        byte[] out = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at += cipher.getBlockSize()) {
            cipher.processBlock(bytes, at, out, at);
        }
        return out;
    }
}
