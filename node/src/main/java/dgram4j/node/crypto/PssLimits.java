package dgram4j.node.crypto;

import java.util.Map;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// What a key for PSS only may be used with; all of it is null or −1 if it says nothing.
///
/// @param saltBytes the least a salt may have
public record PssLimits(String hash, String mask, int saltBytes) {
    private static final Map<String, ASN1ObjectIdentifier> HASHES = Map.ofEntries(
            Map.entry("md5", PKCSObjectIdentifiers.md5),
            Map.entry("sha1", Oids.SHA1),
            Map.entry("sha224", NISTObjectIdentifiers.id_sha224),
            Map.entry("sha256", NISTObjectIdentifiers.id_sha256),
            Map.entry("sha384", NISTObjectIdentifiers.id_sha384),
            Map.entry("sha512", NISTObjectIdentifiers.id_sha512),
            Map.entry("sha512-224", NISTObjectIdentifiers.id_sha512_224),
            Map.entry("sha512-256", NISTObjectIdentifiers.id_sha512_256),
            Map.entry("sha3-224", NISTObjectIdentifiers.id_sha3_224),
            Map.entry("sha3-256", NISTObjectIdentifiers.id_sha3_256),
            Map.entry("sha3-384", NISTObjectIdentifiers.id_sha3_384),
            Map.entry("sha3-512", NISTObjectIdentifiers.id_sha3_512),
            Map.entry("ripemd160",
                    org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers.ripemd160));

    /// The object identifier of a hash, or null.
    static ASN1ObjectIdentifier oid(String hash) {
        return HASHES.get(Digests.canonical(hash));
    }

    private static String name(AlgorithmIdentifier hash) {
        return HASHES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(hash.getAlgorithm()))
                .map(Map.Entry::getKey).findFirst().orElse(hash.getAlgorithm().getId());
    }

    /// What a key's own algorithm says; null if that says nothing.
    static PssLimits of(AlgorithmIdentifier algorithm) {
        if (algorithm.getParameters() == null
                || algorithm.getParameters() instanceof DERNull) {
            return null;
        }
        RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(algorithm.getParameters());
        return new PssLimits(
                name(parameters.getHashAlgorithm()),
                name(AlgorithmIdentifier.getInstance(
                        parameters.getMaskGenAlgorithm().getParameters())),
                parameters.getSaltLength().intValueExact());
    }

    AlgorithmIdentifier algorithm() {
        if (hash == null && mask == null && saltBytes < 0) {
            return new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS);
        }
        String main = hash == null ? "sha1" : hash;
        AlgorithmIdentifier digest = new AlgorithmIdentifier(oid(main), DERNull.INSTANCE);
        AlgorithmIdentifier masks = new AlgorithmIdentifier(
                oid(mask == null ? main : mask), DERNull.INSTANCE);
        int salt = saltBytes < 0 ? Digests.length(main) : saltBytes;
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(
                        digest, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, masks),
                        new ASN1Integer(salt), RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
    }
}
