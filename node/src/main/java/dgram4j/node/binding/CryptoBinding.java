package dgram4j.node.binding;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.core.Environment;
import dgram4j.node.crypto.CipherInfo;
import dgram4j.node.crypto.Ciphers;
import dgram4j.node.crypto.Derivations;
import dgram4j.node.crypto.DigestState;
import dgram4j.node.crypto.Digests;
import dgram4j.node.crypto.HmacState;
import dgram4j.node.crypto.Primes;

/// Random bytes, hashes, ciphers and derived keys, as `internalBinding('crypto')`.
///
/// *Units/shape:* `view` is an array buffer or a view of one; bytes go back as a `ByteBuffer`.
///
/// *Errors:* [dgram4j.node.crypto.CryptoFault], which JavaScript turns into Node's error.
public final class CryptoBinding {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Environment environment;
    private final WorkThreads threads;

    CryptoBinding(Environment environment) {
        this.environment = environment;
        threads = new WorkThreads(environment, "crypto");
    }

    private CryptoJob job(CryptoJob.Work work) {
        return new CryptoJob(environment, threads, work);
    }

    /// So many bytes that nobody can guess.
    @HostAccess.Export
    public ByteBuffer random(int count) {
        return ByteBuffer.wrap(randomBytes(count));
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @HostAccess.Export
    public CryptoJob randomJob(int count) {
        return job(() -> randomBytes(count));
    }

    /// The one name of a hash that has several, or null.
    @HostAccess.Export
    public String hashName(String name) {
        return Digests.canonical(name);
    }

    /// How long a hash is in bytes, −1 for one there is not.
    @HostAccess.Export
    public int hashLength(String name) {
        return Digests.length(name);
    }

    /// A hash that has seen nothing; null if there is none of that name.
    @HostAccess.Export
    public DigestHandle hash(String name, int outputLength) {
        DigestState state = Digests.create(name, outputLength);
        return state == null ? null : new DigestHandle(state);
    }

    /// The hash of a range of an array buffer; null if there is none of that name.
    @HostAccess.Export
    public ByteBuffer hashOf(
            String name, int outputLength, Value buffer, int offset, int length) {
        DigestHandle hash = hash(name, outputLength);
        if (hash == null) {
            return null;
        }
        hash.update(buffer, offset, length);
        return hash.finish();
    }

    /// An HMAC that has seen nothing; null if there is no such hash.
    @HostAccess.Export
    public DigestHandle hmac(String name, Value key) {
        DigestState state = HmacState.create(name, Views.bytes(key));
        return state == null ? null : new DigestHandle(state);
    }

    /// Whether two of the same length are equal, in a time that does not tell where they differ.
    @HostAccess.Export
    public boolean equal(Value a, Value b) {
        return MessageDigest.isEqual(Views.bytes(a), Views.bytes(b));
    }

    @HostAccess.Export
    public ProxyArray cipherNames() {
        return ProxyArray.fromArray((Object[]) CipherInfo.names());
    }

    /// What is known of a cipher by its name or number, or null.
    @HostAccess.Export
    public CipherInfo cipherInfo(Value nameOrNumber) {
        return nameOrNumber.isNumber()
                ? CipherInfo.find(nameOrNumber.asInt()) : CipherInfo.find(nameOrNumber.asString());
    }

    @HostAccess.Export
    public CipherHandle cipher(
            CipherInfo info, boolean encrypts, Value key, Value iv, int tagLength) {
        return new CipherHandle(Ciphers.create(
                info, encrypts, Views.bytes(key), Views.bytes(iv), tagLength));
    }

    @HostAccess.Export
    public CryptoJob pbkdf2(
            String digest, Value password, Value salt, int iterations, int length) {
        byte[] secret = Views.bytes(password);
        byte[] salted = Views.bytes(salt);
        return job(() -> Derivations.pbkdf2(digest, secret, salted, iterations, length));
    }

    @HostAccess.Export
    public CryptoJob scrypt(
            Value password, Value salt, int cost, int block, int parallel, int length) {
        byte[] secret = Views.bytes(password);
        byte[] salted = Views.bytes(salt);
        return job(() -> Derivations.scrypt(secret, salted, cost, block, parallel, length));
    }

    @HostAccess.Export
    public CryptoJob hkdf(String digest, Value key, Value salt, Value info, int length) {
        byte[] secret = Views.bytes(key);
        byte[] salted = Views.bytes(salt);
        byte[] context = Views.bytes(info);
        return job(() -> Derivations.hkdf(digest, secret, salted, context, length));
    }

    /// @param options message, nonce, secret, associatedData, parallelism, memory, passes,
    ///     tagLength
    @HostAccess.Export
    public CryptoJob argon2(String name, Value options) {
        byte[] message = Views.bytes(options.getMember("message"));
        byte[] nonce = Views.bytes(options.getMember("nonce"));
        byte[] secret = Views.bytes(options.getMember("secret"));
        byte[] associated = Views.bytes(options.getMember("associatedData"));
        int parallel = options.getMember("parallelism").asInt();
        int memory = options.getMember("memory").asInt();
        int passes = options.getMember("passes").asInt();
        int length = options.getMember("tagLength").asInt();
        return job(() -> Derivations.argon2(
                name, message, nonce, secret, associated, parallel, memory, passes, length));
    }

    /// Finds a prime, as big-endian bytes.
    ///
    /// @param add null, or what the prime minus `rem` is a multiple of
    @HostAccess.Export
    public CryptoJob prime(int bits, boolean safe, Value add, Value rem) {
        BigInteger step = number(add);
        BigInteger rest = number(rem);
        return job(() -> Primes.find(bits, safe, step, rest));
    }

    @HostAccess.Export
    public CryptoJob checkPrime(Value candidate, int checks) {
        BigInteger number = number(candidate);
        return job(() -> Primes.isPrime(number, checks));
    }

    private static BigInteger number(Value view) {
        byte[] bytes = Views.bytes(view);
        return bytes == null ? null : new BigInteger(1, bytes);
    }
}
