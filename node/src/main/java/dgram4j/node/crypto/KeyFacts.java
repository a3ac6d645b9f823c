package dgram4j.node.crypto;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bouncycastle.crypto.params.DHKeyParameters;
import org.bouncycastle.crypto.params.DSAKeyParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;

/// What a key tells about itself, by Node's names.
public final class KeyFacts {
    private KeyFacts() {}

    /// Numbers, and text; a large number as decimal text.
    public static Map<String, Object> of(AsymmetricKey key) {
        Map<String, Object> facts = new LinkedHashMap<>();
        switch (key.toPublic().parameter()) {
            case RSAKeyParameters rsa -> {
                facts.put("modulusLength", rsa.getModulus().bitLength());
                facts.put("publicExponent", rsa.getExponent().toString());
                PssLimits limits =
                        key.type().equals("rsa-pss") ? PssLimits.of(key.algorithm()) : null;
                if (limits != null) {
                    facts.put("hashAlgorithm", limits.hash());
                    facts.put("mgf1HashAlgorithm", limits.mask());
                    facts.put("saltLength", limits.saltBytes());
                }
            }
            case DSAKeyParameters dsa -> {
                facts.put("modulusLength", dsa.getParameters().getP().bitLength());
                facts.put("divisorLength", dsa.getParameters().getQ().bitLength());
            }
            case ECKeyParameters ec -> facts.put("namedCurve", curve(ec));
            case DHKeyParameters dh ->
                    facts.put("modulusLength", dh.getParameters().getP().bitLength());
            default -> { }
        }
        return facts;
    }

    /// OpenSSL's name of a key's curve.
    static String curve(ECKeyParameters ec) {
        return ec.getParameters() instanceof ECNamedDomainParameters named
                ? Curves.name(named.getName()) : "";
    }
}
