package dgram4j.node.crypto;

import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHPrivateKeyParameters;
import org.bouncycastle.crypto.params.DHPublicKeyParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/// What a private key says of its public half.
final class PublicHalf {
    private PublicHalf() {}

    static AsymmetricKeyParameter of(AsymmetricKeyParameter key) {
        return switch (key) {
            case RSAPrivateCrtKeyParameters rsa ->
                    new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent());
            case ECPrivateKeyParameters ec -> new ECPublicKeyParameters(
                    new FixedPointCombMultiplier().multiply(ec.getParameters().getG(), ec.getD()),
                    ec.getParameters());
            case DSAPrivateKeyParameters dsa -> new DSAPublicKeyParameters(
                    dsa.getParameters().getG().modPow(dsa.getX(), dsa.getParameters().getP()),
                    dsa.getParameters());
            case DHPrivateKeyParameters dh -> new DHPublicKeyParameters(
                    dh.getParameters().getG().modPow(dh.getX(), dh.getParameters().getP()),
                    dh.getParameters());
            case Ed25519PrivateKeyParameters ed -> ed.generatePublicKey();
            case Ed448PrivateKeyParameters ed -> ed.generatePublicKey();
            case X25519PrivateKeyParameters x -> x.generatePublicKey();
            case X448PrivateKeyParameters x -> x.generatePublicKey();
            default -> throw AsymmetricKey.unsupported();
        };
    }
}
