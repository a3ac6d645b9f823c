package dgram4j.node.crypto;

import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.Xof;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.digests.SM3Digest;

/// A hash of Bouncy Castle's.
record PartDigest(ExtendedDigest digest, int length) implements DigestState {
    @Override
    public void update(byte[] bytes, int offset, int count) {
        digest.update(bytes, offset, count);
    }

    @Override
    public byte[] finish() {
        byte[] result = new byte[length];
        if (digest instanceof Xof xof) {
            xof.doFinal(result, 0, length);
        } else {
            digest.doFinal(result, 0);
        }
        return result;
    }

    @Override
    public DigestState copy() {
        ExtendedDigest copy = switch (digest) {
            case SHAKEDigest shake -> new SHAKEDigest(shake);
            case KeccakDigest keccak -> new KeccakDigest(keccak);
            case RIPEMD160Digest ripemd -> new RIPEMD160Digest(ripemd);
            case Blake2bDigest blake -> new Blake2bDigest(blake);
            case Blake2sDigest blake -> new Blake2sDigest(blake);
            case SM3Digest sm3 -> new SM3Digest(sm3);
            default -> null;
        };
        return copy == null ? null : new PartDigest(copy, length);
    }
}
