package dgram4j.node.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/// A private key and the certificates that speak for it, its own first.
///
/// @param key the key
/// @param chain the certificates
record Identity(PrivateKey key, X509Certificate[] chain) {

    /// True if its key is of this kind, as the engine calls kinds: "RSA", "EC", "EdDSA".
    boolean is(String kind) {
        String own = chain[0].getPublicKey().getAlgorithm();
        return kind.equals(own) || kind.startsWith("EC") && own.equals("EC")
                || kind.equals("RSASSA-PSS") && own.equals("RSA") || kind.equals("UNKNOWN");
    }
}
