package dgram4j.node.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Whether a chain of certificates leads to one that is trusted, and if not, why, by OpenSSL's
/// names.
public final class Trust {
    /// More steps no chain has.
    private static final int MOST_STEPS = 100;

    private static List<X509Certificate> roots;

    private final Collection<X509Certificate> trusted;
    private final List<X509CRL> revoked;
    private final boolean partialChains;

    /// Trust in these certificates.
    ///
    /// @param trusted who is trusted
    /// @param revoked lists of what was called back; if there are any each issuer must have one
    /// @param partialChains whether a chain may end with one that does not sign itself
    Trust(
            Collection<X509Certificate> trusted, List<X509CRL> revoked,
            boolean partialChains) {
        this.trusted = trusted;
        this.revoked = revoked;
        this.partialChains = partialChains;
    }

    /// The chain as shown, and what is trusted above it.
    X509Certificate[] extended(X509Certificate[] shown) {
        return extended(shown, trusted);
    }

    /// The roots that the JDK trusts.
    public static synchronized List<X509Certificate> roots() {
        if (roots == null) {
            try {
                TrustManagerFactory factory =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init((KeyStore) null);
                List<X509Certificate> found = new ArrayList<>();
                for (TrustManager manager : factory.getTrustManagers()) {
                    if (manager instanceof X509TrustManager known) {
                        found.addAll(Arrays.asList(known.getAcceptedIssuers()));
                    }
                }
                roots = List.copyOf(found);
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return roots;
    }

    /// Why the chain is not trusted, as `CODE|text`; null if it is.
    String complaint(X509Certificate[] shown) {
        List<X509Certificate> way = new ArrayList<>();
        X509Certificate at = shown[0];
        for (int step = 0; step < MOST_STEPS; step++) {
            way.add(at);
            boolean alone = isSelfSigned(at);
            if (trusted.contains(at) && (alone || partialChains)) {
                return ofWay(way);
            }
            X509Certificate issuer = alone ? null : issuer(at, trusted);
            if (issuer == null && !alone) {
                issuer = issuer(at, Arrays.asList(shown));
            }
            if (issuer == null) {
                return trusted.contains(at)
                        ? "UNABLE_TO_GET_ISSUER_CERT|unable to get issuer certificate"
                        : untrusted(step, alone, shown.length);
            }
            at = issuer;
        }
        return "CERT_CHAIN_TOO_LONG|certificate chain too long";
    }

    /// The way to the root leads there: whether its certificates hold today.
    private String ofWay(List<X509Certificate> way) {
        for (int i = 0; i < way.size(); i++) {
            X509Certificate each = way.get(i);
            String reason = revoked.isEmpty() ? null : called(
                    each, way.get(Math.min(i + 1, way.size() - 1)));
            if (reason != null) {
                return reason;
            }
        }
        for (X509Certificate each : way.reversed()) {
            String outOfTime = outOfTime(each);
            if (outOfTime != null) {
                return outOfTime;
            }
        }
        return null;
    }

    /// Whether the list of its issuer calls a certificate back. There must be one.
    private String called(X509Certificate certificate, X509Certificate issuer) {
        for (X509CRL list : revoked) {
            if (list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
                if (list.isRevoked(certificate)) {
                    return "CERT_REVOKED|certificate revoked";
                }
                Date next = list.getNextUpdate();
                return next != null && next.before(new Date())
                        ? "CRL_HAS_EXPIRED|CRL has expired" : null;
            }
        }
        return "UNABLE_TO_GET_CRL|unable to get certificate CRL";
    }

    /// The chain as shown, and what is known above it.
    static X509Certificate[] extended(
            X509Certificate[] shown, Collection<X509Certificate> trusted) {
        List<X509Certificate> chain = new ArrayList<>(Arrays.asList(shown));
        for (int step = 0; step < MOST_STEPS && !chain.isEmpty(); step++) {
            X509Certificate last = chain.getLast();
            X509Certificate issuer = isSelfSigned(last) ? null : issuer(last, trusted);
            if (issuer == null) {
                break;
            }
            chain.add(issuer);
        }
        return chain.toArray(X509Certificate[]::new);
    }

    private static String untrusted(int step, boolean selfSigned, int length) {
        if (selfSigned) {
            return step == 0
                    ? "DEPTH_ZERO_SELF_SIGNED_CERT|self-signed certificate"
                    : "SELF_SIGNED_CERT_IN_CHAIN|self-signed certificate in certificate chain";
        }
        return step == 0 && length == 1
                ? "UNABLE_TO_VERIFY_LEAF_SIGNATURE|unable to verify the first certificate"
                : "UNABLE_TO_GET_ISSUER_CERT_LOCALLY|unable to get local issuer certificate";
    }

    private static String outOfTime(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return null;
        } catch (CertificateExpiredException over) {
            return "CERT_HAS_EXPIRED|certificate has expired";
        } catch (CertificateNotYetValidException early) {
            return "CERT_NOT_YET_VALID|certificate is not yet valid";
        }
    }

    private static X509Certificate issuer(
            X509Certificate certificate, Collection<X509Certificate> candidates) {
        for (X509Certificate candidate : candidates) {
            boolean named = candidate.getSubjectX500Principal()
                    .equals(certificate.getIssuerX500Principal());
            if (named && candidate != certificate && isSignedBy(certificate, candidate)) {
                return candidate;
            }
        }
        return null;
    }

    static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                && isSignedBy(certificate, certificate);
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        // What may not sign others signs only itself.
        boolean maySign = issuer == certificate || issuer.getBasicConstraints() >= 0
                || issuer.getVersion() < 3;
        if (!maySign) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException notIts) {
            return false;
        }
    }
}
