package dgram4j.node.url;

/// The way into this package.
public final class Urls {
    private Urls() {}

    /// The URL that `text` is, beside `base` if it is relative; null if it is none.
    public static UrlRecord parse(String text, UrlRecord base) {
        return UrlParser.parse(text, base);
    }

    /// Takes over another URL, or says false if the text is none.
    public static boolean replace(UrlRecord url, String text) {
        UrlRecord other = parse(text, null);
        if (other == null) {
            return false;
        }
        url.become(other);
        return true;
    }

    /// Changes the part of that name in the `URL` class; what does not fit changes nothing.
    public static void change(UrlRecord url, String part, String value) {
        switch (part) {
            case "protocol" -> UrlSetters.protocol(url, value);
            case "username" -> UrlSetters.username(url, value);
            case "password" -> UrlSetters.password(url, value);
            case "host" -> UrlSetters.host(url, value);
            case "hostname" -> UrlSetters.hostname(url, value);
            case "port" -> UrlSetters.port(url, value);
            case "pathname" -> UrlSetters.pathname(url, value);
            case "search" -> UrlSetters.search(url, value);
            case "hash" -> UrlSetters.hash(url, value);
            default -> throw new IllegalArgumentException(part);
        }
    }

    /// The domain as it is looked up, empty if it is none.
    public static String domainToAscii(String domain) {
        UrlRecord url = parse("ws://" + domain, null);
        return url == null ? "" : url.hostname();
    }

    /// The domain as it is shown, empty if it is none.
    public static String domainToUnicode(String domain) {
        return Idna.toUnicode(domainToAscii(domain));
    }

    /// Punycode of one text, and back; null if it cannot be read.
    public static String punycode(String text, boolean encode) {
        return encode ? Punycode.encode(text) : Punycode.decode(text);
    }
}
