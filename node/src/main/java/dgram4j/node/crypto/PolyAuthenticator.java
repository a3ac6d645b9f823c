package dgram4j.node.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;

/// Poly1305 over additional bytes, data and their lengths.
///
/// *Source:* RFC 8439, section 2.8.
final class PolyAuthenticator implements SealedStream.Authenticator {
    private static final int BLOCK = 16;

    private final Poly1305 mac = new Poly1305();
    private long additionalBytes;
    private long dataBytes;

    /// @param firstBlock of the key stream: its first half is the key
    PolyAuthenticator(byte[] firstBlock) {
        mac.init(new KeyParameter(firstBlock, 0, 32));
    }

    @Override
    public void additional(byte[] bytes) {
        additionalBytes += bytes.length;
        mac.update(bytes, 0, bytes.length);
    }

    @Override
    public void data(byte[] bytes) {
        if (dataBytes == 0) {
            pad(additionalBytes);
        }
        dataBytes += bytes.length;
        mac.update(bytes, 0, bytes.length);
    }

    @Override
    public byte[] tag() {
        pad(dataBytes == 0 ? additionalBytes : dataBytes);
        byte[] lengths = new byte[BLOCK];
        ByteBuffer.wrap(lengths).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(additionalBytes).putLong(dataBytes);
        mac.update(lengths, 0, BLOCK);
        byte[] tag = new byte[BLOCK];
        mac.doFinal(tag, 0);
        return tag;
    }

    private void pad(long length) {
        int over = (int) (length % BLOCK);
        if (over > 0) {
            mac.update(new byte[BLOCK - over], 0, BLOCK - over);
        }
    }
}
