package dgram4j.node.crypto;

import java.util.Arrays;

/// ECB and CBC: whole blocks go through, the last is filled up.
///
/// When it decrypts with padding it keeps the last block back, since it may be the padded one.
final class BlockModeState extends CipherState {
    private final Ciphers.KeyStream blocks;
    private final int size;
    private final boolean encrypts;
    private boolean pads = true;
    private byte[] kept = new byte[0];

    BlockModeState(Ciphers.KeyStream blocks, int size, boolean encrypts) {
        this.blocks = blocks;
        this.size = size;
        this.encrypts = encrypts;
    }

    @Override
    public void autoPadding(boolean wanted) {
        pads = wanted;
    }

    @Override
    public byte[] update(byte[] bytes) {
        byte[] all = join(kept, bytes);
        int ready = all.length - all.length % size;
        if (!encrypts && pads && ready == all.length && ready > 0) {
            ready -= size;
        }
        kept = Arrays.copyOfRange(all, ready, all.length);
        return ready == 0 ? new byte[0] : blocks.process(Arrays.copyOf(all, ready));
    }

    @Override
    public byte[] finish() {
        if (pads && encrypts) {
            byte[] last = Arrays.copyOf(kept, size);
            Arrays.fill(last, kept.length, size, (byte) (size - kept.length));
            return blocks.process(last);
        }
        if (kept.length == 0 && !pads) {
            return kept;
        }
        if (kept.length != size) {
            throw wrongLength();
        }
        return pads ? unpadded(blocks.process(kept)) : blocks.process(kept);
    }

    private byte[] unpadded(byte[] block) {
        int count = block[size - 1] & 0xff;
        if (count == 0 || count > size) {
            throw badDecrypt();
        }
        for (int i = size - count; i < size; i++) {
            if (block[i] != count) {
                throw badDecrypt();
            }
        }
        return Arrays.copyOf(block, size - count);
    }

    private static byte[] join(byte[] first, byte[] second) {
        return first.length == 0
                ? second : org.bouncycastle.util.Arrays.concatenate(first, second);
    }

    private static CryptoFault wrongLength() {
        return CryptoFault.openssl("1C80006B", "Provider routines", "wrong final block length")
                .onStack();
    }

    static CryptoFault badDecrypt() {
        return CryptoFault.openssl("1C800064", "Provider routines", "bad decrypt").onStack();
    }
}
