package dgram4j.node.binding;

import java.util.UUID;

import org.graalvm.polyglot.HostAccess;

import dgram4j.node.url.UrlRecord;
import dgram4j.node.url.Urls;

/// The URL Standard, as `internalBinding('url')`. Strings come without lone surrogates.
public final class UrlBinding {
    UrlBinding() {}

    /// The record of a URL, or null if the text is none.
    @HostAccess.Export
    public UrlRecord parse(String text, UrlRecord base) {
        return Urls.parse(text, base);
    }

    @HostAccess.Export
    public boolean replace(UrlRecord url, String text) {
        return Urls.replace(url, text);
    }

    @HostAccess.Export
    public void change(UrlRecord url, String part, String value) {
        Urls.change(url, part, value);
    }

    @HostAccess.Export
    public String domainToAscii(String domain) {
        return Urls.domainToAscii(domain);
    }

    @HostAccess.Export
    public String domainToUnicode(String domain) {
        return Urls.domainToUnicode(domain);
    }

    @HostAccess.Export
    public String punycode(String text, boolean encode) {
        return Urls.punycode(text, encode);
    }

    /// A name nothing else has.
    @HostAccess.Export
    public String randomId() {
        return UUID.randomUUID().toString();
    }
}
