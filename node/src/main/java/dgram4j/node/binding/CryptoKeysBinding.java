package dgram4j.node.binding;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;
import dgram4j.node.crypto.Agreements;
import dgram4j.node.crypto.Certificate;
import dgram4j.node.crypto.Curves;
import dgram4j.node.crypto.DiffieHellmanGroups;
import dgram4j.node.crypto.Jwk;
import dgram4j.node.crypto.KeyPairs;
import dgram4j.node.crypto.KeyReader;
import dgram4j.node.crypto.PssLimits;
import dgram4j.node.crypto.RsaBlocks;
import dgram4j.node.crypto.Signatures;

/// Private and public keys and what is done with them, as `internalBinding('crypto_keys')`.
///
/// *Units/shape and errors:* as [CryptoBinding].
public final class CryptoKeysBinding {
    private final Environment environment;
    private final WorkThreads threads;

    CryptoKeysBinding(Environment environment) {
        this.environment = environment;
        threads = new WorkThreads(environment, "keys");
    }

    private CryptoJob job(CryptoJob.Work work) {
        return new CryptoJob(environment, threads, work);
    }

    // ---- Reading and making ---------------------------------------------------------------------

    /// @param structure "pkcs1", "sec1", "pkcs8" for DER; null for PEM
    @HostAccess.Export
    public KeyHandle readPrivate(Value data, String structure, Value passphrase) {
        return new KeyHandle(KeyReader.privateKey(
                Views.bytes(data), structure, Views.bytes(passphrase)));
    }

    @HostAccess.Export
    public KeyHandle readPublic(Value data, String structure, Value passphrase) {
        return new KeyHandle(KeyReader.publicKey(
                Views.bytes(data), structure, Views.bytes(passphrase)));
    }

    @HostAccess.Export
    public KeyHandle rsaOfJwk(Value members) {
        return new KeyHandle(Jwk.rsa(members(members)));
    }

    @HostAccess.Export
    public KeyHandle ecOfJwk(String curve, Value members) {
        return new KeyHandle(Jwk.ec(curve, members(members)));
    }

    private static Map<String, byte[]> members(Value object) {
        Map<String, byte[]> map = new HashMap<>();
        for (String name : object.getMemberKeys()) {
            map.put(name, Views.bytes(object.getMember(name)));
        }
        return map;
    }

    /// A key of "ed25519" and its like, of its bytes.
    @HostAccess.Export
    public KeyHandle raw(String type, boolean isPrivate, Value bytes) {
        return new KeyHandle(KeyPairs.raw(type, isPrivate, Views.bytes(bytes)));
    }

    @HostAccess.Export
    public KeyHandle ecPoint(String curve, Value bytes) {
        return new KeyHandle(Jwk.ecPoint(curve, Views.bytes(bytes)));
    }

    /// @param saltLength −1 if the key does not say
    @HostAccess.Export
    public CryptoJob makeRsa(
            int bits, long exponent, boolean pss, String hash, String mask, int saltLength) {
        PssLimits limits = pss ? new PssLimits(hash, mask, saltLength) : null;
        return job(() -> new KeyHandle(KeyPairs.rsa(bits, exponent, limits)));
    }

    @HostAccess.Export
    public CryptoJob makeDsa(int bits, int divisorBits) {
        return job(() -> new KeyHandle(KeyPairs.dsa(bits, divisorBits)));
    }

    @HostAccess.Export
    public CryptoJob makeEc(String curve) {
        return job(() -> new KeyHandle(KeyPairs.ec(curve)));
    }

    @HostAccess.Export
    public CryptoJob makeEdwards(String type) {
        return job(() -> new KeyHandle(KeyPairs.edwards(type)));
    }

    /// @param prime null for a new one of `bits`
    @HostAccess.Export
    public CryptoJob makeDh(Value prime, int bits, Value generator) {
        BigInteger number = number(prime);
        BigInteger base = number(generator);
        return job(() -> new KeyHandle(KeyPairs.dh(number, bits, base)));
    }

    /// @param data PEM or DER
    @HostAccess.Export
    public CertificateHandle readCertificate(Value data) {
        return new CertificateHandle(Certificate.read(Views.bytes(data)));
    }

    // ---- Signing and sealing --------------------------------------------------------------------

    @HostAccess.Export
    public CryptoJob sign(
            KeyHandle key, Value data, String digest, int padding, int saltLength, boolean plain,
            Value context) {
        byte[] bytes = Views.bytes(data);
        var way = new Signatures.Way(digest, padding, saltLength, plain, Views.bytes(context));
        return job(() -> Signatures.sign(key.key(), bytes, way));
    }

    @HostAccess.Export
    public CryptoJob verify(
            KeyHandle key, Value data, Value signature, String digest, int padding,
            int saltLength, boolean plain, Value context) {
        byte[] bytes = Views.bytes(data);
        byte[] shown = Views.bytes(signature);
        var way = new Signatures.Way(digest, padding, saltLength, plain, Views.bytes(context));
        return job(() -> Signatures.verify(key.key(), bytes, shown, way));
    }

    @HostAccess.Export
    public CryptoJob rsa(
            KeyHandle key, boolean usesPrivate, boolean encrypts, int padding, String hash,
            Value label, Value data) {
        byte[] bytes = Views.bytes(data);
        byte[] named = Views.bytes(label);
        return job(() -> RsaBlocks.process(
                key.key(), usesPrivate, encrypts, padding, hash, named, bytes));
    }

    @HostAccess.Export
    public CryptoJob agree(KeyHandle own, KeyHandle peer) {
        return job(() -> Agreements.secret(own.key(), peer.key()));
    }

    // ---- Numbers and points ---------------------------------------------------------------------

    @HostAccess.Export
    public boolean curveExists(String name) {
        return Curves.exists(name);
    }

    @HostAccess.Export
    public ByteBuffer privateNumber(String curve) {
        return ByteBuffer.wrap(Curves.privateNumber(curve));
    }

    /// Null if the number does not fit the curve.
    @HostAccess.Export
    public ByteBuffer publicPoint(String curve, Value number) {
        return Views.wrap(Curves.publicPoint(curve, Views.bytes(number)));
    }

    /// Null if the point is not on the curve.
    @HostAccess.Export
    public ByteBuffer shared(String curve, Value number, Value point) {
        return Views.wrap(Curves.shared(curve, Views.bytes(number), Views.bytes(point)));
    }

    /// Null if the point is not on the curve.
    @HostAccess.Export
    public ByteBuffer converted(String curve, Value point, int form) {
        return Views.wrap(Curves.converted(curve, Views.bytes(point), form));
    }

    /// The prime of "modp14" and its like; null for another name.
    @HostAccess.Export
    public ByteBuffer groupPrime(String name) {
        return Views.wrap(DiffieHellmanGroups.prime(name));
    }

    @HostAccess.Export
    public CryptoJob safePrime(int bits, int generator) {
        return job(() -> DiffieHellmanGroups.safePrime(bits, generator));
    }

    /// `base` to the power of `exponent`, as long as `modulus`.
    @HostAccess.Export
    public ByteBuffer power(Value base, Value exponent, Value modulus) {
        return ByteBuffer.wrap(
                Agreements.dh(number(modulus), number(exponent), number(base)));
    }

    /// OpenSSL's flags of what is wrong with a prime and a generator.
    @HostAccess.Export
    public int checkGroup(Value prime, Value generator) {
        return DiffieHellmanGroups.check(number(prime), number(generator));
    }

    private static BigInteger number(Value view) {
        byte[] bytes = Views.bytes(view);
        return bytes == null ? null : new BigInteger(1, bytes);
    }
}
