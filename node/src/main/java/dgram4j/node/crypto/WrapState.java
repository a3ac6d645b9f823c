package dgram4j.node.crypto;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.Wrapper;
import org.bouncycastle.crypto.engines.RFC3394WrapEngine;
import org.bouncycastle.crypto.engines.RFC5649WrapEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/// Keys wrapped by keys: the whole goes in at once.
///
/// *Source:* RFC 3394, RFC 5649.
final class WrapState extends CipherState {
    private final Wrapper wrapper;
    private final boolean encrypts;

    WrapState(CipherInfo info, boolean encrypts, byte[] key, byte[] iv) {
        wrapper = info.ivLength() == 4
                ? new RFC5649WrapEngine(Ciphers.engine(info))
                : new RFC3394WrapEngine(Ciphers.engine(info));
        this.encrypts = encrypts;
        wrapper.init(encrypts, new ParametersWithIV(new KeyParameter(key), iv));
    }

    @Override
    public byte[] update(byte[] bytes) {
        try {
            return encrypts
                    ? wrapper.wrap(bytes, 0, bytes.length)
                    : wrapper.unwrap(bytes, 0, bytes.length);
        } catch (InvalidCipherTextException | RuntimeException refused) {
            throw BlockModeState.badDecrypt();
        }
    }

    @Override
    public byte[] finish() {
        return new byte[0];
    }
}
