package dgram4j.node.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;

import dgram4j.node.crypto.AsymmetricKey;
import dgram4j.node.crypto.KeyReader;
import dgram4j.node.crypto.KeyWriter;

/// Who a program is in TLS, and whom it trusts.
public final class TlsContext {
    /// Any port: what sessions are kept by is the name.
    private static final int SESSION_PORT = 1;

    private final List<Identity> identities = new ArrayList<>();
    private final Set<X509Certificate> trusted = new HashSet<>();
    private boolean ownTrust;
    private SSLContext context;

    /// Adds a key and its certificates, as PEM. *Errors:* `CryptoFault`, `CertificateFault`.
    public void addIdentity(byte[] certificates, byte[] key, byte[] passphrase) {
        AsymmetricKey read = KeyReader.privateKey(key, null, passphrase);
        X509Certificate[] chain = certificates(certificates).toArray(X509Certificate[]::new);
        identities.add(new Identity(privateKey(read), chain));
    }

    private static PrivateKey privateKey(AsymmetricKey key) {
        String algorithm = switch (key.type()) {
            case "ec" -> "EC";
            case "rsa-pss" -> "RSASSA-PSS";
            default -> key.type().toUpperCase(Locale.ROOT);
        };
        try {
            return KeyFactory.getInstance(algorithm)
                    .generatePrivate(new PKCS8EncodedKeySpec(KeyWriter.der(key, "pkcs8")));
        } catch (GeneralSecurityException unknown) {
            throw new CertificateFault(unknown);
        }
    }

    /// Adds what a PKCS#12 file holds: keys, and the certificates it comes with as trusted.
    public void addStore(byte[] store, char[] passphrase) {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(new ByteArrayInputStream(store), passphrase);
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.getKey(alias, passphrase) instanceof PrivateKey key) {
                    Certificate[] chain = keys.getCertificateChain(alias);
                    identities.add(new Identity(
                            key, Arrays.copyOf(chain, chain.length, X509Certificate[].class)));
                } else if (keys.getCertificate(alias) instanceof X509Certificate certificate) {
                    trusted.add(certificate);
                }
            }
        } catch (GeneralSecurityException | IOException broken) {
            throw new CertificateFault(broken);
        }
    }

    /// Trusts these certificates, as PEM, and no longer the JDK's.
    public void trust(byte[] certificates) {
        ownTrust = true;
        trusted.addAll(certificates(certificates));
    }

    /// The certificates of a text of PEM, in order. *Errors:* `CertificateFault`.
    public static List<X509Certificate> certificates(byte[] pem) {
        try {
            List<X509Certificate> list = new ArrayList<>();
            Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem));
            for (Certificate each : found) {
                list.add((X509Certificate) each);
            }
            if (list.isEmpty()) {
                throw new CertificateFault(null);
            }
            return list;
        } catch (GeneralSecurityException broken) {
            throw new CertificateFault(broken);
        }
    }

    Collection<X509Certificate> trusted() {
        if (ownTrust) {
            return trusted;
        }
        Set<X509Certificate> all = new HashSet<>(Trust.roots());
        all.addAll(trusted);
        return all;
    }

    X509Certificate[] ownChain() {
        return identities.isEmpty() ? new X509Certificate[0] : identities.getFirst().chain();
    }

    /// An engine of this context. The JDK keeps a client's sessions by the peer's name and port:
    /// `sessions` stands for both, so that a session is resumed by who asks for it only.
    SSLEngine newEngine(String sessions) {
        return context().createSSLEngine(sessions, SESSION_PORT);
    }

    /// True if there is a session that a client could resume under this name.
    boolean hasSession(String sessions) {
        SSLSessionContext kept = context().getClientSessionContext();
        for (byte[] id : Collections.list(kept.getIds())) {
            SSLSession session = kept.getSession(id);
            if (session != null && sessions.equals(session.getPeerHost())) {
                return true;
            }
        }
        return false;
    }

    /// How long a server's sessions can be resumed.
    public void sessionTimeout(int seconds) {
        context().getServerSessionContext().setSessionTimeout(seconds);
    }

    private SSLContext context() {
        try {
            if (context == null) {
                context = SSLContext.getInstance("TLS");
                context.init(
                        new KeyManager[] {new Identities(identities)},
                        new TrustManager[] {new LaterTrust()}, null);
            }
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Certificates or keys that cannot be read.
    public static final class CertificateFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CertificateFault(Exception cause) {
            super(cause);
        }
    }
}
