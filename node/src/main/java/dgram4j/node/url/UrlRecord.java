package dgram4j.node.url;

import java.util.ArrayList;
import java.util.List;

import org.graalvm.polyglot.HostAccess;

/// A parsed URL (section 4.1). The parts are in canonical form; null stands for "not there".
///
/// *Lifetime:* as long as the `URL` object in JavaScript that holds it.
public final class UrlRecord {
    String scheme = "";
    String username = "";
    String password = "";
    String host;
    int port = Schemes.NO_PORT;
    /// Instead of segments, for URLs like `mailto:` that have no hierarchy.
    String opaquePath;
    List<String> path = new ArrayList<>();
    String query;
    String fragment;

    UrlRecord() {}

    boolean isSpecial() {
        return Schemes.isSpecial(scheme);
    }

    boolean isFile() {
        return scheme.equals(Schemes.FILE);
    }

    boolean hasCredentials() {
        return !username.isEmpty() || !password.isEmpty();
    }

    /// Without a host there is no place for a port or a name and password.
    boolean hasNoAuthority() {
        return host == null || host.isEmpty() || isFile();
    }

    /// Takes over everything of `other`.
    void become(UrlRecord other) {
        scheme = other.scheme;
        copyAuthority(other);
        opaquePath = other.opaquePath;
        path = new ArrayList<>(other.path);
        query = other.query;
        fragment = other.fragment;
    }

    void copyAuthority(UrlRecord other) {
        username = other.username;
        password = other.password;
        host = other.host;
        port = other.port;
    }

    @HostAccess.Export
    public String href() {
        StringBuilder text = new StringBuilder(scheme).append(':');
        if (host != null) {
            text.append("//");
            if (hasCredentials()) {
                text.append(username);
                if (!password.isEmpty()) {
                    text.append(':').append(password);
                }
                text.append('@');
            }
            text.append(host());
        } else if (opaquePath == null && path.size() > 1 && path.get(0).isEmpty()) {
            // Else the path would read as a host.
            text.append("/.");
        }
        text.append(pathname());
        if (query != null) {
            text.append('?').append(query);
        }
        if (fragment != null) {
            text.append('#').append(fragment);
        }
        return text.toString();
    }

    @HostAccess.Export
    public String origin() {
        if (scheme.equals("blob")) {
            UrlRecord inner = UrlParser.parse(pathname(), null);
            boolean isHttp =
                    inner != null && (inner.scheme.equals("http") || inner.scheme.equals("https"));
            return isHttp ? inner.origin() : "null";
        }
        return isSpecial() && !isFile() ? scheme + "://" + host() : "null";
    }

    @HostAccess.Export
    public String protocol() {
        return scheme + ":";
    }

    @HostAccess.Export
    public String username() {
        return username;
    }

    @HostAccess.Export
    public String password() {
        return password;
    }

    /// The host with its port.
    @HostAccess.Export
    public String host() {
        if (host == null) {
            return "";
        }
        return port == Schemes.NO_PORT ? host : host + ":" + port;
    }

    @HostAccess.Export
    public String hostname() {
        return host == null ? "" : host;
    }

    @HostAccess.Export
    public String port() {
        return port == Schemes.NO_PORT ? "" : Integer.toString(port);
    }

    @HostAccess.Export
    public String pathname() {
        if (opaquePath != null) {
            return opaquePath;
        }
        return path.isEmpty() ? "" : "/" + String.join("/", path);
    }

    @HostAccess.Export
    public String search() {
        return query == null || query.isEmpty() ? "" : "?" + query;
    }

    @HostAccess.Export
    public String hash() {
        return fragment == null || fragment.isEmpty() ? "" : "#" + fragment;
    }
}
