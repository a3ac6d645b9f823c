package dgram4j.node.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.ARIAEngine;
import org.bouncycastle.crypto.engines.CamelliaEngine;
import org.bouncycastle.crypto.engines.ChaCha7539Engine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CFBBlockCipher;
import org.bouncycastle.crypto.modes.OFBBlockCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/// Makes ciphers. AES in its common modes is the JDK's, which the processor helps with.
public final class Ciphers {
    private Ciphers() {}

    /// A cipher that has seen nothing.
    ///
    /// @param iv empty if it takes none
    /// @param tagLength in bytes, of the modes that have a tag
    public static CipherState create(
            CipherInfo info, boolean encrypts, byte[] key, byte[] iv, int tagLength) {
        try {
            return switch (info.mode()) {
                case "ecb", "cbc" -> new BlockModeState(
                        whole(info, encrypts, key, iv), Math.max(info.blockSize(), 8), encrypts);
                case "ctr", "cfb", "ofb" -> new StreamState(stream(info, encrypts, key, iv));
                case "gcm" -> new SealedStream(
                        GcmParts.keyStream(info, key, iv), GcmParts.authenticator(info, key, iv),
                        encrypts);
                case "ccm" -> new CcmState(engine(info), encrypts, key, iv, tagLength);
                case "ocb" -> new OcbState(info, encrypts, key, iv, tagLength);
                case "wrap" -> new WrapState(info, encrypts, key, iv);
                default -> chacha(info, encrypts, key, iv);
            };
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            throw CryptoFault.plain(refused.getMessage());
        }
    }

    private static CipherState chacha(
            CipherInfo info, boolean encrypts, byte[] key, byte[] iv) {
        if (info.name().equals("chacha20-poly1305")) {
            ChaCha7539Engine engine = new ChaCha7539Engine();
            engine.init(true, new ParametersWithIV(new KeyParameter(key), iv));
            byte[] first = new byte[64];
            engine.processBytes(first, 0, first.length, first, 0);
            return new SealedStream(
                    Ciphers.of(engine), new PolyAuthenticator(first), encrypts);
        }
        return new StreamState(Ciphers.of(counted(key, iv)));
    }

    // The first four bytes are the block's number, little-endian, the others the nonce.
    private static StreamCipher counted(byte[] key, byte[] iv) {
        ChaCha7539Engine engine = new ChaCha7539Engine();
        engine.init(true, new ParametersWithIV(
                new KeyParameter(key), Arrays.copyOfRange(iv, 4, 16)));
        long block = ByteBuffer.wrap(iv).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffffffffL;
        engine.seekTo(block * 64);
        return engine;
    }

    /// Bytes in, as many bytes out.
    interface KeyStream {
        byte[] process(byte[] bytes);
    }

    private static KeyStream of(StreamCipher cipher) {
        return bytes -> {
            byte[] out = new byte[bytes.length];
            cipher.processBytes(bytes, 0, bytes.length, out, 0);
            return out;
        };
    }

    private static KeyStream of(Cipher cipher) {
        return bytes -> {
            byte[] out = cipher.update(bytes);
            return out == null ? new byte[0] : out;
        };
    }

    static KeyStream counter(CipherInfo info, byte[] key, byte[] start)
            throws GeneralSecurityException {
        if (info.family().equals("aes")) {
            return of(jdk("AES/CTR/NoPadding", "AES", true, key, start));
        }
        SICBlockCipher counter = (SICBlockCipher) SICBlockCipher.newInstance(engine(info));
        counter.init(true, new ParametersWithIV(new KeyParameter(key), start));
        return of(counter);
    }

    private static KeyStream stream(
            CipherInfo info, boolean encrypts, byte[] key, byte[] iv)
            throws GeneralSecurityException {
        if (info.mode().equals("ctr")) {
            return counter(info, key, iv);
        }
        BlockCipher engine = engine(info);
        int bits = info.name().endsWith("8") && !info.name().endsWith("128")
                ? 8 : engine.getBlockSize() * 8;
        StreamCipher cipher = info.mode().equals("cfb")
                ? (StreamCipher) CFBBlockCipher.newInstance(engine, bits)
                : new OFBBlockCipher(engine, bits);
        cipher.init(encrypts, new ParametersWithIV(new KeyParameter(tripled(info, key)), iv));
        return of(cipher);
    }

    private static KeyStream whole(CipherInfo info, boolean encrypts, byte[] key, byte[] iv)
            throws GeneralSecurityException {
        String mode = info.mode().equals("ecb") ? "ECB" : "CBC";
        String family = info.family();
        if (family.equals("aes") || family.startsWith("des")) {
            String name = family.equals("aes") ? "AES" : "DESede";
            return of(jdk(
                    name + "/" + mode + "/NoPadding", name, encrypts, tripled(info, key), iv));
        }
        return new ChainedBlocks(engine(info), encrypts, key, iv);
    }

    private static byte[] tripled(CipherInfo info, byte[] key) {
        // Triple DES with two keys begins and ends with the same.
        if (!info.family().startsWith("des") || key.length != 16) {
            return key;
        }
        byte[] three = Arrays.copyOf(key, 24);
        System.arraycopy(key, 0, three, 16, 8);
        return three;
    }

    private static Cipher jdk(
            String transformation, String name, boolean encrypts, byte[] key, byte[] iv)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(transformation);
        int direction = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
        SecretKeySpec spec = new SecretKeySpec(key, name);
        if (iv.length == 0) {
            cipher.init(direction, spec);
        } else {
            cipher.init(direction, spec, new IvParameterSpec(iv));
        }
        return cipher;
    }

    static BlockCipher engine(CipherInfo info) {
        return switch (info.family()) {
            case "aes" -> AESEngine.newInstance();
            case "aria" -> new ARIAEngine();
            case "camellia" -> new CamelliaEngine();
            case "sm4" -> new SM4Engine();
            default -> new DESedeEngine();
        };
    }
}
