package dgram4j.node.module;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The URL of a module: a `file:` URL taken apart, or any other URL kept as it was written.
///
/// *Units/shape:* `pathname` is percent-encoded; `search` and `hash` carry their `?` and `#`
/// or are empty. For schemes other than `file:`, `pathname` is all after the colon.
/// *Source:* the URL standard, narrowed to what module specifiers need.
record ModuleUrl(String scheme, String host, String pathname, String search, String hash) {
    private static final String FILE_NAME_SAFE = "!$&'()*+,-./:;=@_";
    private static final String PATH_ESCAPED = " \"#<>?^`{}";
    private static final String QUERY_ESCAPED = " \"#<>'";
    private static final String HASH_ESCAPED = " \"<>`";

    /// Answers the `file:` URL of a path, as `url.pathToFileURL` spells it.
    static ModuleUrl ofPath(String path) {
        StringBuilder out = new StringBuilder(path.length() + 8);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
                    || b > 0 && FILE_NAME_SAFE.indexOf(b) >= 0;
            append(out, b, !plain);
        }
        return new ModuleUrl("file", "", out.toString(), "", "");
    }

    ModuleUrl withTail(ModuleUrl other) {
        return new ModuleUrl(scheme, host, pathname, other.search, other.hash);
    }

    /// Answers `specifier` as a URL of its own, or null when it has no scheme.
    static ModuleUrl absolute(String specifier) {
        String text = strip(specifier);
        int colon = schemeEnd(text);
        if (colon < 0) {
            return null;
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        if (scheme.equals("file")) {
            return file(rest, null);
        }
        int hash = rest.indexOf('#');
        String tail = hash < 0 ? "" : rest.substring(hash);
        return new ModuleUrl(scheme, "", hash < 0 ? rest : rest.substring(0, hash), "", tail);
    }

    /// Answers `specifier` resolved against this `file:` URL.
    ModuleUrl resolve(String specifier) {
        return file(strip(specifier), this);
    }

    boolean isFile() {
        return scheme.equals("file");
    }

    String href() {
        return scheme + ":" + (isFile() ? "//" + host : "") + pathname + search + hash;
    }

    /// Answers the path on disk.
    ///
    /// *Errors:* `ERR_INVALID_FILE_URL_HOST` for a host; a `URIError` for a broken escape.
    String path() {
        if (!host.isEmpty()) {
            throw ModuleErrors.fileUrlHost();
        }
        return decode(pathname);
    }

    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean later = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            if (!letter && (i == 0 || !later)) {
                return -1;
            }
        }
        return -1;
    }

    // Blanks around a URL and line breaks inside it count for nothing.
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        String inner = text.substring(start, end);
        return inner.indexOf('\n') < 0 && inner.indexOf('\t') < 0 && inner.indexOf('\r') < 0
                ? inner
                : inner.replaceAll("[\\n\\t\\r]", "");
    }

    private static ModuleUrl file(String text, ModuleUrl base) {
        int hashAt = text.indexOf('#');
        String hash = hashAt < 0 ? "" : text.substring(hashAt);
        String left = hashAt < 0 ? text : text.substring(0, hashAt);
        int queryAt = left.indexOf('?');
        String search = queryAt < 0 ? "" : left.substring(queryAt);
        String path = (queryAt < 0 ? left : left.substring(0, queryAt)).replace('\\', '/');
        String host = "";
        if (path.startsWith("//")) {
            int end = path.indexOf('/', 2);
            host = path.substring(2, end < 0 ? path.length() : end).toLowerCase(Locale.ROOT);
            path = end < 0 ? "/" : path.substring(end);
        } else if (!path.startsWith("/") && base != null) {
            if (path.isEmpty()) {
                search = queryAt < 0 ? base.search : search;
                path = base.pathname;
            } else {
                path = base.pathname.substring(0, base.pathname.lastIndexOf('/') + 1) + path;
            }
        }
        return new ModuleUrl("file", host.equals("localhost") ? "" : host,
                withoutDots(encode(path, PATH_ESCAPED)),
                search.length() == 1 ? "" : encode(search, QUERY_ESCAPED),
                hash.length() == 1 ? "" : encode(hash, HASH_ESCAPED));
    }

    private static String withoutDots(String path) {
        List<String> kept = new ArrayList<>();
        String[] parts = path.split("/", -1);
        for (int i = path.startsWith("/") ? 1 : 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            switch (parts[i].toLowerCase(Locale.ROOT).replace("%2e", ".")) {
                case "." -> {
                    if (last) {
                        kept.add("");
                    }
                }
                case ".." -> {
                    if (!kept.isEmpty()) {
                        kept.removeLast();
                    }
                    if (last) {
                        kept.add("");
                    }
                }
                default -> kept.add(parts[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String encode(String text, String escaped) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' && c < 0x7f && escaped.indexOf(c) < 0;
        }
        if (plain) {
            return text;
        }
        // The marks that open a query or a hash stay.
        String mark = text.startsWith("?") || text.startsWith("#") ? text.substring(0, 1) : "";
        StringBuilder out = new StringBuilder(mark);
        for (byte b : text.substring(mark.length()).getBytes(StandardCharsets.UTF_8)) {
            append(out, b, b <= ' ' || b == 0x7f || escaped.indexOf(b) >= 0);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, byte b, boolean escape) {
        if (escape) {
            out.append(String.format("%%%02X", b));
        } else {
            out.append((char) b);
        }
    }

    /// Answers `text` with its percent escapes undone.
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            boolean whole = i + 2 < text.length();
            int high = whole ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = whole ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                throw ModuleErrors.malformedUri();
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw ModuleErrors.malformedUri();
        }
    }
}
