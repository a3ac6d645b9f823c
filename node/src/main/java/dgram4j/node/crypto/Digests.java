package dgram4j.node.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHA512tDigest;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.digests.SM3Digest;

/// Hash functions by OpenSSL's names.
///
/// The JDK's where it has them, for they are the fast ones; Bouncy Castle's for the rest and where
/// one is a part of something larger.
public final class Digests {
    private static final Map<String, Entry> TABLE = new HashMap<>();

    /// @param length of the result in bytes
    /// @param block in bytes
    /// @param jca the JDK's name, or null
    /// @param whole the same as a part of Bouncy Castle
    record Entry(
            String name, int length, int block, String jca, Supplier<ExtendedDigest> whole) {
        boolean isXof() {
            return name.startsWith("shake");
        }
    }

    static {
        put("md5", 16, 64, "MD5", MD5Digest::new, "ssl3-md5", "rsa-md5", "md5withrsaencryption");
        put("sha1", 20, 64, "SHA-1", SHA1Digest::new, "sha-1", "ssl3-sha1", "rsa-sha1",
                "rsa-sha1-2", "sha1withrsaencryption");
        put("sha224", 28, 64, "SHA-224", SHA224Digest::new, names("224"));
        put("sha256", 32, 64, "SHA-256", SHA256Digest::new, names("256"));
        put("sha384", 48, 128, "SHA-384", SHA384Digest::new, names("384"));
        put("sha512", 64, 128, "SHA-512", SHA512Digest::new, names("512"));
        put("sha512-224", 28, 128, "SHA-512/224", () -> new SHA512tDigest(224), half("224"));
        put("sha512-256", 32, 128, "SHA-512/256", () -> new SHA512tDigest(256), half("256"));
        for (int bits : new int[] {224, 256, 384, 512}) {
            put("sha3-" + bits, bits / 8, 200 - bits / 4, "SHA3-" + bits,
                    () -> new SHA3Digest(bits), "rsa-sha3-" + bits,
                    "id-rsassa-pkcs1-v1_5-with-sha3-" + bits);
            put("keccak-" + bits, bits / 8, 200 - bits / 4, null, () -> new KeccakDigest(bits));
        }
        put("shake128", 16, 168, null, () -> new SHAKEDigest(128), "shake-128");
        put("shake256", 32, 136, null, () -> new SHAKEDigest(256), "shake-256");
        put("ripemd160", 20, 64, null, RIPEMD160Digest::new, "ripemd", "ripemd-160", "rmd160",
                "rsa-ripemd160", "ripemd160withrsa");
        put("blake2b512", 64, 128, null, () -> new Blake2bDigest(512), "blake2b-512");
        put("blake2s256", 32, 64, null, () -> new Blake2sDigest(256), "blake2s-256");
        put("sm3", 32, 64, null, SM3Digest::new, "rsa-sm3", "sm3withrsaencryption");
    }

    private Digests() {}

    private static String[] names(String bits) {
        return new String[] {
            "sha-" + bits, "sha2-" + bits, "rsa-sha" + bits,
            "sha" + bits + "withrsaencryption"};
    }

    private static String[] half(String bits) {
        return new String[] {
            "sha-512/" + bits, "sha2-512/" + bits, "rsa-sha512/" + bits,
            "sha512-" + bits + "withrsaencryption"};
    }

    private static void put(
            String name, int length, int block, String jca, Supplier<ExtendedDigest> whole,
            String... others) {
        Entry entry = new Entry(name, length, block, jca, whole);
        TABLE.put(name, entry);
        for (String other : others) {
            TABLE.put(other, entry);
        }
    }

    /// What is known of a name in any case, or null.
    static Entry find(String name) {
        return TABLE.get(name.toLowerCase(Locale.ROOT));
    }

    /// What is known of a name.
    ///
    /// *Errors:* `ERR_CRYPTO_INVALID_DIGEST`.
    static Entry require(String name) {
        Entry found = find(name);
        if (found == null) {
            throw CryptoFault.node(
                    "TypeError", "ERR_CRYPTO_INVALID_DIGEST", "Invalid digest: " + name);
        }
        return found;
    }

    /// Bouncy Castle's digest of a name; *Errors:* as [#require].
    static ExtendedDigest part(String name) {
        return require(name).whole.get();
    }

    /// The one name of several, or null.
    public static String canonical(String name) {
        Entry found = find(name);
        return found == null ? null : found.name;
    }

    /// How long a result is in bytes; −1 for an unknown name.
    public static int length(String name) {
        Entry found = find(name);
        return found == null ? -1 : found.length;
    }

    /// A hash that has seen nothing; null if there is none of that name.
    ///
    /// @param outputLength in bytes, or −1 for the usual one
    /// *Errors:* OpenSSL's where a hash has one length only.
    public static DigestState create(String name, int outputLength) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("md5-sha1")) {
            return new PairedDigest(create("md5", -1), create("sha1", -1));
        }
        if (lower.matches("sha(2-|-)?256[-/]192")) {
            return new CutDigest(create("sha256", -1), 24);
        }
        Entry entry = TABLE.get(lower);
        if (entry == null) {
            return null;
        }
        int length = outputLength < 0 ? entry.length : outputLength;
        if (length != entry.length && !entry.isXof()) {
            throw CryptoFault.openssl("030000B2", "digital envelope routines",
                    "not XOF or invalid length", "EVP_");
        }
        return entry.jca == null
                ? new PartDigest(entry.whole.get(), length) : new JdkDigest(newJdk(entry.jca));
    }

    private static MessageDigest newJdk(String jca) {
        try {
            return MessageDigest.getInstance(jca);
        } catch (NoSuchAlgorithmException removed) {
            throw CryptoFault.openssl(
                    "0308010C", "digital envelope routines", "unsupported", "EVP_");
        }
    }
}
