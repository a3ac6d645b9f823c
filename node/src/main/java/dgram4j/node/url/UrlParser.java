package dgram4j.node.url;

import java.util.ArrayList;
import java.util.Locale;

/// Reads a URL (section 4.4). The standard tells it as a machine of states, character by character;
/// here each part is cut off as a whole, which gives the same.
final class UrlParser {
    private final UrlRecord url = new UrlRecord();
    private final UrlRecord base;
    private String main;
    private String query;
    private String fragment;

    private UrlParser(UrlRecord base) {
        this.base = base;
    }

    /// The URL, or null if the text is none.
    static UrlRecord parse(String text, UrlRecord base) {
        UrlParser parser = new UrlParser(base);
        return parser.read(UrlText.clean(UrlText.trim(text))) ? parser.url : null;
    }

    private boolean read(String text) {
        int colon = Schemes.length(text);
        if (colon < 0) {
            split(text);
            return readWithoutScheme();
        }
        url.scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        split(text.substring(colon + 1));
        if (url.isFile()) {
            return readFile(base != null && base.isFile() ? base : null) && readRest();
        }
        if (url.isSpecial()) {
            if (base != null && base.scheme.equals(url.scheme) && !main.startsWith("//")) {
                return readRelative();
            }
            return readAuthority(skipSlashes(0)) && readRest();
        }
        if (main.startsWith("//")) {
            return readAuthority(2) && readRest();
        }
        if (main.startsWith("/")) {
            UrlPath.append(url, main);
        } else {
            readOpaquePath();
        }
        return readRest();
    }

    // A query ends the path, a fragment ends both.
    private void split(String text) {
        int hash = text.indexOf('#');
        fragment = hash < 0 ? null : text.substring(hash + 1);
        String front = hash < 0 ? text : text.substring(0, hash);
        int mark = front.indexOf('?');
        query = mark < 0 ? null : front.substring(mark + 1);
        main = mark < 0 ? front : front.substring(0, mark);
    }

    private boolean readRest() {
        if (query != null) {
            url.query = UrlText.encodeQuery(url, query);
        }
        if (fragment != null) {
            url.fragment = Percent.FRAGMENT.encode(fragment);
        }
        return true;
    }

    private void readOpaquePath() {
        String text = main;
        // A blank at the end would be lost when query and fragment are taken away.
        if (text.endsWith(" ") && (query != null || fragment != null)) {
            text = text.substring(0, text.length() - 1) + "%20";
        }
        url.opaquePath = Percent.CONTROLS.encode(text);
    }

    private boolean readWithoutScheme() {
        if (base == null) {
            return false;
        }
        if (base.opaquePath != null) {
            if (!main.isEmpty() || query != null || fragment == null) {
                return false;
            }
            url.become(base);
            return readRest();
        }
        url.scheme = base.scheme;
        return base.isFile() ? readFile(base) && readRest() : readRelative();
    }

    private boolean readRelative() {
        boolean startsWithSlash = UrlText.isSlash(main, 0, url);
        if (startsWithSlash && UrlText.isSlash(main, 1, url)) {
            return readAuthority(url.isSpecial() ? skipSlashes(0) : 2) && readRest();
        }
        url.copyAuthority(base);
        if (!startsWithSlash) {
            inheritPath(base);
        }
        if (startsWithSlash || !main.isEmpty()) {
            UrlPath.append(url, main);
        }
        return readRest();
    }

    // The base's path without its last segment, or all of it if there is nothing to add.
    private void inheritPath(UrlRecord from) {
        url.path = new ArrayList<>(from.path);
        if (!main.isEmpty()) {
            UrlPath.shorten(url);
        } else if (query == null) {
            url.query = from.query;
        }
    }

    private int skipSlashes(int from) {
        int at = from;
        while (UrlText.isSlash(main, at, url)) {
            at++;
        }
        return at;
    }

    // ---- Name, password, host and port ---------------------------------------------------------

    private boolean readAuthority(int start) {
        int end = start;
        while (end < main.length() && !UrlText.isSlash(main, end, url)) {
            end++;
        }
        String authority = main.substring(start, end);
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            readCredentials(authority.substring(0, at));
        }
        String hostAndPort = authority.substring(at + 1);
        if (at >= 0 && hostAndPort.isEmpty()) {
            return false;
        }
        if (!readHostAndPort(hostAndPort)) {
            return false;
        }
        UrlPath.append(url, main.substring(end));
        return true;
    }

    private void readCredentials(String text) {
        int colon = text.indexOf(':');
        url.username = Percent.USERINFO.encode(colon < 0 ? text : text.substring(0, colon));
        url.password = colon < 0 ? "" : Percent.USERINFO.encode(text.substring(colon + 1));
    }

    private boolean readHostAndPort(String text) {
        int colon = UrlText.portColon(text);
        String host = colon < 0 ? text : text.substring(0, colon);
        if (host.isEmpty() && (colon >= 0 || url.isSpecial())) {
            return false;
        }
        url.host = UrlHost.parse(host, !url.isSpecial());
        if (url.host == null) {
            return false;
        }
        String digits = colon < 0 ? "" : text.substring(colon + 1);
        if (digits.isEmpty()) {
            return true;
        }
        int port = UrlText.port(digits);
        if (port < 0) {
            return false;
        }
        url.port = port == Schemes.defaultPort(url.scheme) ? Schemes.NO_PORT : port;
        return true;
    }

    // ---- file: ---------------------------------------------------------------------------------

    private boolean readFile(UrlRecord from) {
        url.host = "";
        if (!UrlText.isSlash(main, 0, url)) {
            if (from != null) {
                url.host = from.host;
                inheritFilePath(from);
            }
            if (from == null || !main.isEmpty()) {
                UrlPath.append(url, main);
            }
            return true;
        }
        if (UrlText.isSlash(main, 1, url)) {
            return readFileHost();
        }
        if (from != null) {
            url.host = from.host;
            boolean keepsDrive =
                    !UrlPath.startsWithDrive(main.substring(1))
                            && !from.path.isEmpty()
                            && UrlPath.isNormalDrive(from.path.get(0));
            if (keepsDrive) {
                url.path.add(from.path.get(0));
            }
        }
        UrlPath.append(url, main);
        return true;
    }

    private void inheritFilePath(UrlRecord from) {
        if (UrlPath.startsWithDrive(main)) {
            return;
        }
        inheritPath(from);
    }

    private boolean readFileHost() {
        int end = 2;
        while (end < main.length() && !UrlText.isSlash(main, end, url)) {
            end++;
        }
        String text = main.substring(2, end);
        if (UrlPath.isDrive(text)) {
            UrlPath.append(url, main.substring(1));
            return true;
        }
        if (!text.isEmpty()) {
            String host = UrlHost.parse(text, false);
            if (host == null) {
                return false;
            }
            url.host = host.equals("localhost") ? "" : host;
        }
        UrlPath.append(url, main.substring(end));
        return true;
    }
}
