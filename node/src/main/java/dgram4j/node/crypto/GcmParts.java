package dgram4j.node.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.modes.gcm.GCMMultiplier;
import org.bouncycastle.crypto.modes.gcm.Tables4kGCMMultiplier;
import org.bouncycastle.crypto.params.KeyParameter;

/// Galois/counter mode taken apart: a counter, and a hash of what was encrypted.
///
/// Ready-made ones keep bytes back until a block is full, and decrypted ones until the tag has
/// come; Node gives each byte at once.
///
/// *Source:* NIST SP 800-38D.
final class GcmParts implements SealedStream.Authenticator {
    private static final int BLOCK = 16;

    private final GCMMultiplier multiplier;
    private final byte[] mask;
    private final byte[] sum = new byte[BLOCK];
    private final byte[] partial = new byte[BLOCK];
    private int filled;
    private long additionalBytes;
    private long dataBytes;

    private GcmParts(GCMMultiplier multiplier, byte[] mask) {
        this.multiplier = multiplier;
        this.mask = mask;
    }

    static Ciphers.KeyStream keyStream(CipherInfo info, byte[] key, byte[] iv)
            throws GeneralSecurityException {
        byte[] start = start(multiplier(info, key), iv);
        ByteBuffer numbers = ByteBuffer.wrap(start);
        numbers.putInt(12, numbers.getInt(12) + 1);
        return new Wrapping(info, key, start);
    }

    static GcmParts authenticator(CipherInfo info, byte[] key, byte[] iv) {
        byte[] mask = start(multiplier(info, key), iv);
        BlockCipher engine = Ciphers.engine(info);
        engine.init(true, new KeyParameter(key));
        engine.processBlock(mask, 0, mask, 0);
        return new GcmParts(multiplier(info, key), mask);
    }

    private static GCMMultiplier multiplier(CipherInfo info, byte[] key) {
        BlockCipher engine = Ciphers.engine(info);
        engine.init(true, new KeyParameter(key));
        byte[] subkey = new byte[BLOCK];
        engine.processBlock(subkey, 0, subkey, 0);
        GCMMultiplier multiplier = new Tables4kGCMMultiplier();
        multiplier.init(subkey);
        return multiplier;
    }

    private static byte[] start(GCMMultiplier multiplier, byte[] iv) {
        if (iv.length == 12) {
            byte[] start = Arrays.copyOf(iv, BLOCK);
            start[BLOCK - 1] = 1;
            return start;
        }
        GcmParts hash = new GcmParts(multiplier, new byte[BLOCK]);
        hash.data(iv);
        return hash.tag();
    }

    @Override
    public void additional(byte[] bytes) {
        additionalBytes += bytes.length;
        absorb(bytes);
    }

    @Override
    public void data(byte[] bytes) {
        if (dataBytes == 0) {
            pad();
        }
        dataBytes += bytes.length;
        absorb(bytes);
    }

    @Override
    public byte[] tag() {
        pad();
        byte[] lengths = new byte[BLOCK];
        ByteBuffer.wrap(lengths).putLong(additionalBytes * 8).putLong(dataBytes * 8);
        absorb(lengths);
        for (int i = 0; i < BLOCK; i++) {
            sum[i] ^= mask[i];
        }
        return sum;
    }

    private void absorb(byte[] bytes) {
        for (byte each : bytes) {
            partial[filled++] = each;
            if (filled == BLOCK) {
                fold();
            }
        }
    }

    private void pad() {
        if (filled > 0) {
            Arrays.fill(partial, filled, BLOCK, (byte) 0);
            fold();
        }
    }

    private void fold() {
        for (int i = 0; i < BLOCK; i++) {
            sum[i] ^= partial[i];
        }
        multiplier.multiplyH(sum);
        filled = 0;
    }

    /// A counter of the last 32 bits only: the bits before them stay when it overflows.
    private static final class Wrapping implements Ciphers.KeyStream {
        private final CipherInfo info;
        private final byte[] key;
        private final byte[] start;
        private Ciphers.KeyStream stream;
        private long untilWrap;

        Wrapping(CipherInfo info, byte[] key, byte[] start) throws GeneralSecurityException {
            this.info = info;
            this.key = key;
            this.start = start;
            long first = ByteBuffer.wrap(start).getInt(12) & 0xffffffffL;
            untilWrap = ((1L << 32) - first) * BLOCK;
            stream = Ciphers.counter(info, key, start);
        }

        @Override
        public byte[] process(byte[] bytes) {
            if (bytes.length <= untilWrap) {
                untilWrap -= bytes.length;
                return stream.process(bytes);
            }
            byte[] before = stream.process(Arrays.copyOf(bytes, (int) untilWrap));
            byte[] rest = Arrays.copyOfRange(bytes, (int) untilWrap, bytes.length);
            ByteBuffer.wrap(start).putInt(12, 0);
            try {
                stream = Ciphers.counter(info, key, start);
            } catch (GeneralSecurityException refused) {
                throw new IllegalStateException(refused);
            }
            untilWrap = Long.MAX_VALUE;
            return org.bouncycastle.util.Arrays.concatenate(before, stream.process(rest));
        }
    }
}
