package dgram4j.node.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/// A private or a public key.
public final class AsymmetricKey {
    private static final Map<ASN1ObjectIdentifier, String> TYPES = Map.of(
            PKCSObjectIdentifiers.rsaEncryption, "rsa",
            PKCSObjectIdentifiers.id_RSASSA_PSS, "rsa-pss",
            X9ObjectIdentifiers.id_ecPublicKey, "ec",
            X9ObjectIdentifiers.id_dsa, "dsa",
            PKCSObjectIdentifiers.dhKeyAgreement, "dh",
            Oids.ED25519, "ed25519",
            Oids.ED448, "ed448",
            Oids.X25519, "x25519",
            Oids.X448, "x448");

    private final String type;
    private final AsymmetricKeyParameter parameter;
    private final AlgorithmIdentifier algorithm;

    private AsymmetricKey(
            String type, AsymmetricKeyParameter parameter, AlgorithmIdentifier algorithm) {
        this.type = type;
        this.parameter = parameter;
        this.algorithm = algorithm;
    }

    /// As Node calls it: "rsa", "ed25519".
    public String type() {
        return type;
    }

    /// The key as Bouncy Castle computes with it.
    AsymmetricKeyParameter parameter() {
        return parameter;
    }

    /// Its kind with all parameters.
    AlgorithmIdentifier algorithm() {
        return algorithm;
    }

    public boolean isPrivate() {
        return parameter.isPrivate();
    }

    static AsymmetricKey of(PrivateKeyInfo info) {
        try {
            return of(info.getPrivateKeyAlgorithm(), PrivateKeyFactory.createKey(info));
        } catch (IOException | RuntimeException unknown) {
            throw unsupported();
        }
    }

    static AsymmetricKey of(SubjectPublicKeyInfo info) {
        try {
            return of(info.getAlgorithm(), PublicKeyFactory.createKey(info));
        } catch (IOException | RuntimeException unknown) {
            throw unsupported();
        }
    }

    static AsymmetricKey of(AlgorithmIdentifier algorithm, AsymmetricKeyParameter parameter) {
        String type = TYPES.get(algorithm.getAlgorithm());
        if (type == null) {
            throw unsupported();
        }
        return new AsymmetricKey(type, parameter, algorithm);
    }

    /// The public half; itself if it is one.
    public AsymmetricKey toPublic() {
        return isPrivate()
                ? new AsymmetricKey(type, PublicHalf.of(parameter), algorithm) : this;
    }

    /// The structure that says all of a public key.
    SubjectPublicKeyInfo publicInfo() {
        return KeyWriter.publicInfo(toPublic());
    }

    /// True if both are the same key.
    public boolean same(AsymmetricKey other) {
        try {
            return isPrivate() == other.isPrivate()
                    && java.util.Arrays.equals(encoded(), other.encoded());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] encoded() throws IOException {
        return isPrivate() ? KeyWriter.privateInfo(this).getEncoded() : publicInfo().getEncoded();
    }

    static CryptoFault unsupported() {
        return CryptoFault.openssl("1E08010C", "DECODER routines", "unsupported").onStack();
    }
}
