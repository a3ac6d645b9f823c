package dgram4j.node.crypto;

import java.math.BigInteger;

import org.bouncycastle.crypto.RawAgreement;
import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.agreement.X448Agreement;
import org.bouncycastle.crypto.params.DHPrivateKeyParameters;
import org.bouncycastle.crypto.params.DHPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.util.BigIntegers;

/// Secrets that two keys share.
public final class Agreements {
    private Agreements() {}

    /// The secret of one's private and another's public key.
    public static byte[] secret(AsymmetricKey own, AsymmetricKey peer) {
        try {
            return switch (own.parameter()) {
                case ECPrivateKeyParameters ec -> {
                    ECDHBasicAgreement agreement = new ECDHBasicAgreement();
                    agreement.init(ec);
                    yield BigIntegers.asUnsignedByteArray(
                            agreement.getFieldSize(),
                            agreement.calculateAgreement(peer.toPublic().parameter()));
                }
                case DHPrivateKeyParameters dh -> dh(
                        dh.getParameters().getP(), dh.getX(),
                        ((DHPublicKeyParameters) peer.toPublic().parameter()).getY());
                default -> raw(own, peer);
            };
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException refused) {
            throw CryptoFault.openssl(
                    "02800066", "Diffie-Hellman routines", "failed during derivation");
        }
    }

    private static byte[] raw(AsymmetricKey own, AsymmetricKey peer) {
        RawAgreement agreement = own.type().equals("x25519")
                ? new X25519Agreement() : new X448Agreement();
        agreement.init(own.parameter());
        byte[] secret = new byte[agreement.getAgreementSize()];
        agreement.calculateAgreement(peer.toPublic().parameter(), secret, 0);
        return secret;
    }

    /// As long as the prime.
    public static byte[] dh(BigInteger prime, BigInteger own, BigInteger peer) {
        return BigIntegers.asUnsignedByteArray(
                (prime.bitLength() + 7) / 8, peer.modPow(own, prime));
    }
}
