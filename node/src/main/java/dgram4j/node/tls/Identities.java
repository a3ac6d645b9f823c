package dgram4j.node.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/// Which identity is shown to a peer: the first of the kind that is asked for.
final class Identities extends X509ExtendedKeyManager {
    private final List<Identity> all;

    Identities(List<Identity> all) {
        this.all = List.copyOf(all);
    }

    private String alias(String... kinds) {
        for (String kind : kinds) {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).is(kind)) {
                    return Integer.toString(i);
                }
            }
        }
        return null;
    }

    @Override
    public String chooseEngineServerAlias(String kind, Principal[] issuers, SSLEngine engine) {
        return alias(kind);
    }

    @Override
    public String chooseEngineClientAlias(String[] kinds, Principal[] issuers, SSLEngine engine) {
        return alias(kinds);
    }

    @Override
    public String[] getClientAliases(String kind, Principal[] issuers) {
        return aliases(kind);
    }

    @Override
    public String chooseClientAlias(String[] kinds, Principal[] issuers, Socket socket) {
        return alias(kinds);
    }

    @Override
    public String[] getServerAliases(String kind, Principal[] issuers) {
        return aliases(kind);
    }

    private String[] aliases(String kind) {
        String found = alias(kind);
        return found == null ? null : new String[] {found};
    }

    @Override
    public String chooseServerAlias(String kind, Principal[] issuers, Socket socket) {
        return alias(kind);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return all.get(Integer.parseInt(alias)).chain().clone();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return all.get(Integer.parseInt(alias)).key();
    }
}
