package dgram4j.node.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;

/// Who a program is in TLS, and whom it trusts.
public final class TlsContext {
    private static final byte DER_SEQUENCE = 0x30;

    /// Any port: what sessions are kept by is the name.
    private static final int SESSION_PORT = 1;

    private final List<Identity> identities = new ArrayList<>();
    private final List<X509Certificate[]> chains = new ArrayList<>();
    private final Set<X509Certificate> trusted = new LinkedHashSet<>();
    private final List<X509CRL> revoked = new ArrayList<>();
    private boolean ownTrust;
    private boolean partialChains;
    private SSLContext context;

    /// Adds certificates of its own, as PEM, its own first. *Errors:* `CertificateFault`.
    public void addCertificates(byte[] pem) {
        chains.add(Certificates.read(pem));
    }

    /// Adds a private key, as PEM, and shows the certificates it belongs to, if it was given any.
    /// *Errors:* `CryptoFault`, `CertificateFault`.
    public void addKey(byte[] pem, byte[] passphrase) {
        PrivateKey key = Certificates.privateKey(pem, passphrase);
        // As OpenSSL, which has a place for each kind of key.
        boolean hasKind = false;
        for (X509Certificate[] chain : chains.reversed()) {
            if (Certificates.belong(key, chain[0].getPublicKey())) {
                identities.add(new Identity(key, chain));
                return;
            }
            hasKind |= key.getAlgorithm().equals(chain[0].getPublicKey().getAlgorithm());
        }
        if (hasKind) {
            throw new CertificateFault(
                    "error:05800074:x509 certificate routines::key values mismatch");
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
                    X509Certificate[] own =
                            Arrays.copyOf(chain, chain.length, X509Certificate[].class);
                    identities.add(new Identity(key, own));
                    trusted.addAll(Arrays.asList(own).subList(1, own.length));
                } else if (keys.getCertificate(alias) instanceof X509Certificate certificate) {
                    trusted.add(certificate);
                }
            }
        } catch (IOException broken) {
            boolean isStore = store.length > 1 && store[0] == DER_SEQUENCE;
            throw new CertificateFault(isStore ? "mac verify failure" : "not enough data");
        } catch (GeneralSecurityException broken) {
            throw new CertificateFault("mac verify failure");
        }
    }

    /// Trusts these certificates, as PEM, and no longer the JDK's. What is none is overlooked.
    public void trust(byte[] pem) {
        ownTrust = true;
        if (Certificates.isPem(pem)) {
            trusted.addAll(Arrays.asList(Certificates.read(pem)));
        }
    }

    /// Trusts these certificates, as PEM, beside those it trusts already.
    public void trustAlso(byte[] pem) {
        trusted.addAll(Arrays.asList(Certificates.read(pem)));
    }

    /// Trusts whom another trusts.
    public void trustAs(TlsContext other) {
        ownTrust = other.ownTrust;
        trusted.addAll(other.trusted);
    }

    /// Asks this list, as PEM, whether a certificate was called back.
    public void revoke(byte[] pem) {
        revoked.add(Certificates.revocations(pem));
    }

    /// A chain may end with any certificate that is trusted, not only with one that signs itself.
    public void allowPartialChains() {
        partialChains = true;
    }

    /// Whom it trusts, and what else is asked of a chain.
    Trust trust() {
        return new Trust(trusted(), revoked, partialChains);
    }

    private Collection<X509Certificate> trusted() {
        if (ownTrust) {
            return trusted;
        }
        Set<X509Certificate> all = new LinkedHashSet<>(Trust.roots());
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

    /// Its identities, each with what is trusted above it, but for who signs itself.
    private List<Identity> shown() {
        return identities.stream()
                .map(one -> new Identity(one.key(), Arrays.stream(
                                Trust.extended(one.chain(), trusted))
                        .filter(each -> each == one.chain()[0] || !Trust.isSelfSigned(each))
                        .toArray(X509Certificate[]::new)))
                .toList();
    }

    private SSLContext context() {
        try {
            if (context == null) {
                context = SSLContext.getInstance("TLS");
                context.init(
                        new KeyManager[] {new Identities(shown())},
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

        CertificateFault(String words) {
            super(words);
        }

        CertificateFault(Exception cause) {
            super("error:0480006C:PEM routines::no start line", cause);
        }
    }
}
