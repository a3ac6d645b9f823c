package dgram4j.node.url;

import java.util.ArrayList;
import java.util.Locale;

/// Changes one part of a URL (section 6.1, the setters of the URL class). What does not fit changes
/// nothing.
final class UrlSetters {
    private UrlSetters() {}

    static void protocol(UrlRecord url, String value) {
        int length = Schemes.length(UrlText.clean(value) + ":");
        if (length < 0) {
            return;
        }
        String scheme = UrlText.clean(value).substring(0, length).toLowerCase(Locale.ROOT);
        boolean isFile = scheme.equals(Schemes.FILE);
        boolean refused =
                Schemes.isSpecial(scheme) != url.isSpecial()
                        || (isFile && (url.hasCredentials() || url.port != Schemes.NO_PORT))
                        || (url.isFile() && url.host.isEmpty());
        if (refused) {
            return;
        }
        url.scheme = scheme;
        if (url.port == Schemes.defaultPort(scheme)) {
            url.port = Schemes.NO_PORT;
        }
    }

    static void username(UrlRecord url, String value) {
        if (!url.hasNoAuthority()) {
            url.username = Percent.USERINFO.encode(value);
        }
    }

    static void password(UrlRecord url, String value) {
        if (!url.hasNoAuthority()) {
            url.password = Percent.USERINFO.encode(value);
        }
    }

    static void host(UrlRecord url, String value) {
        changeHost(url, UrlText.clean(value), true);
    }

    static void hostname(UrlRecord url, String value) {
        changeHost(url, UrlText.clean(value), false);
    }

    private static void changeHost(UrlRecord url, String value, boolean withPort) {
        if (url.opaquePath != null) {
            return;
        }
        String text = value.substring(0, endOfHost(url, value));
        if (url.isFile()) {
            changeFileHost(url, text);
            return;
        }
        int colon = UrlText.portColon(text);
        if (colon >= 0 && !withPort) {
            return;
        }
        String name = colon < 0 ? text : text.substring(0, colon);
        boolean mayBeEmpty =
                colon < 0
                        && !url.isSpecial()
                        && !url.hasCredentials()
                        && url.port == Schemes.NO_PORT;
        if (name.isEmpty() && !mayBeEmpty) {
            return;
        }
        String host = UrlHost.parse(name, !url.isSpecial());
        if (host == null) {
            return;
        }
        url.host = host;
        if (colon >= 0) {
            changePort(url, text.substring(colon + 1));
        }
    }

    private static int endOfHost(UrlRecord url, String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '?' || text.charAt(i) == '#';
            if (ends || UrlText.isSlash(text, i, url)) {
                return i;
            }
        }
        return text.length();
    }

    private static void changeFileHost(UrlRecord url, String text) {
        String host = text.isEmpty() ? "" : UrlHost.parse(text, false);
        if (host != null) {
            url.host = host.equals("localhost") ? "" : host;
        }
    }

    static void port(UrlRecord url, String value) {
        if (url.hasNoAuthority()) {
            return;
        }
        if (value.isEmpty()) {
            url.port = Schemes.NO_PORT;
        } else {
            changePort(url, UrlText.clean(value));
        }
    }

    // Only the digits at the beginning count.
    private static void changePort(UrlRecord url, String text) {
        int end = 0;
        while (end < text.length() && Schemes.isDigit(text.charAt(end))) {
            end++;
        }
        int port = end == 0 ? -1 : UrlText.port(text.substring(0, end));
        if (port >= 0) {
            url.port = port == Schemes.defaultPort(url.scheme) ? Schemes.NO_PORT : port;
        }
    }

    static void pathname(UrlRecord url, String value) {
        if (url.opaquePath != null) {
            return;
        }
        url.path = new ArrayList<>();
        String text = UrlText.clean(value);
        if (text.isEmpty() && !url.isSpecial() && url.host == null) {
            url.path.add("");
        } else {
            UrlPath.append(url, text);
        }
    }

    static void search(UrlRecord url, String value) {
        if (value.isEmpty()) {
            url.query = null;
            return;
        }
        String text = UrlText.clean(value.startsWith("?") ? value.substring(1) : value);
        url.query = UrlText.encodeQuery(url, text);
    }

    static void hash(UrlRecord url, String value) {
        if (value.isEmpty()) {
            url.fragment = null;
            return;
        }
        String text = UrlText.clean(value.startsWith("#") ? value.substring(1) : value);
        url.fragment = Percent.FRAGMENT.encode(text);
    }
}
