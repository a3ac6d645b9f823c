package dgram4j.node.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/// Keys as DER, byte for byte as OpenSSL writes them.
public final class KeyWriter {
    private KeyWriter() {}

    /// The DER of a key in one of its structures: "pkcs1", "sec1", "pkcs8" or "spki".
    public static byte[] der(AsymmetricKey key, String structure) {
        try {
            return switch (structure) {
                case "pkcs8" -> privateInfo(key).getEncoded("DER");
                case "spki" -> key.publicInfo().getEncoded("DER");
                case "sec1" -> sec1((ECPrivateKeyParameters) key.parameter(), true)
                        .toASN1Primitive().getEncoded("DER");
                default -> key.isPrivate()
                        ? privateInfo(key).parsePrivateKey().toASN1Primitive().getEncoded("DER")
                        : key.publicInfo().parsePublicKey().getEncoded("DER");
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static PrivateKeyInfo privateInfo(AsymmetricKey key) {
        try {
            return switch (key.parameter()) {
                case ECPrivateKeyParameters ec ->
                        new PrivateKeyInfo(key.algorithm(), sec1(ec, false));
                case Ed25519PrivateKeyParameters raw -> raw(key, raw.getEncoded());
                case Ed448PrivateKeyParameters raw -> raw(key, raw.getEncoded());
                case X25519PrivateKeyParameters raw -> raw(key, raw.getEncoded());
                case X448PrivateKeyParameters raw -> raw(key, raw.getEncoded());
                default -> new PrivateKeyInfo(
                        key.algorithm(),
                        PrivateKeyInfoFactory.createPrivateKeyInfo(key.parameter())
                                .parsePrivateKey());
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PrivateKeyInfo raw(AsymmetricKey key, byte[] bytes) throws IOException {
        return new PrivateKeyInfo(key.algorithm(), new DEROctetString(bytes));
    }

    private static ECPrivateKey sec1(ECPrivateKeyParameters ec, boolean alone)
            throws IOException {
        ECPublicKeyParameters half = (ECPublicKeyParameters) PublicHalf.of(ec);
        byte[] point = half.getQ().getEncoded(false);
        ASN1Encodable curve = PrivateKeyInfoFactory.createPrivateKeyInfo(ec)
                .getPrivateKeyAlgorithm().getParameters();
        return new ECPrivateKey(
                ec.getParameters().getN().bitLength(), ec.getD(), new DERBitString(point),
                alone ? curve : null);
    }

    static SubjectPublicKeyInfo publicInfo(AsymmetricKey key) {
        try {
            SubjectPublicKeyInfo plain =
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key.parameter());
            boolean keepsOwn = key.parameter() instanceof RSAKeyParameters
                    || key.parameter() instanceof ECPublicKeyParameters;
            return new SubjectPublicKeyInfo(
                    keepsOwn ? key.algorithm() : plain.getAlgorithm(),
                    plain.getPublicKeyData().getBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
