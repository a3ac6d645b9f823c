package dgram4j.node.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// Keys from passwords and from other keys.
public final class Derivations {
    private Derivations() {}

    /// RFC 8018.
    public static byte[] pbkdf2(
            String digest, byte[] password, byte[] salt, int iterations, int length) {
        if (length == 0) {
            throw CryptoFault.plain("PBKDF2 derivation failed");
        }
        var generator = new PKCS5S2ParametersGenerator(Digests.part(digest));
        generator.init(password, salt, iterations);
        return ((KeyParameter) generator.generateDerivedMacParameters(length * 8)).getKey();
    }

    /// RFC 7914.
    public static byte[] scrypt(
            byte[] password, byte[] salt, int cost, int block, int parallel, int length) {
        return SCrypt.generate(password, salt, cost, block, parallel, length);
    }

    /// RFC 5869.
    public static byte[] hkdf(String digest, byte[] key, byte[] salt, byte[] info, int length) {
        var generator = new HKDFBytesGenerator(Digests.part(digest));
        generator.init(new HKDFParameters(key, salt, info));
        byte[] derived = new byte[length];
        generator.generateBytes(derived, 0, length);
        return derived;
    }

    /// RFC 9106.
    ///
    /// @param name "argon2d", "argon2i" or "argon2id"
    /// @param memory in KiB
    public static byte[] argon2(
            String name, byte[] message, byte[] nonce, byte[] secret, byte[] associated,
            int parallel, int memory, int passes, int length) {
        int type = switch (name) {
            case "argon2d" -> Argon2Parameters.ARGON2_d;
            case "argon2i" -> Argon2Parameters.ARGON2_i;
            default -> Argon2Parameters.ARGON2_id;
        };
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(type)
                .withSalt(nonce).withSecret(secret).withAdditional(associated)
                .withParallelism(parallel).withMemoryAsKB(memory).withIterations(passes)
                .build());
        byte[] derived = new byte[length];
        generator.generateBytes(message, derived);
        return derived;
    }
}
