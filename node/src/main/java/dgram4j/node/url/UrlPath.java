package dgram4j.node.url;

import java.util.Locale;

/// The segments of a path: dots, double dots, and the drives of Windows in `file:` URLs.
final class UrlPath {
    private UrlPath() {}

    /// Adds what a text says to the path so far.
    static void append(UrlRecord url, String text) {
        if (text.isEmpty() && !url.isSpecial()) {
            return;
        }
        int start = UrlText.isSlash(text, 0, url) ? 1 : 0;
        while (true) {
            int end = start;
            while (end < text.length() && !UrlText.isSlash(text, end, url)) {
                end++;
            }
            boolean isLast = end == text.length();
            add(url, text.substring(start, end), isLast);
            if (isLast) {
                return;
            }
            start = end + 1;
        }
    }

    private static void add(UrlRecord url, String text, boolean isLast) {
        String segment = Percent.PATH.encode(text);
        String dots = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
        if (dots.equals("..")) {
            shorten(url);
        }
        if (dots.equals("..") || dots.equals(".")) {
            if (isLast) {
                url.path.add("");
            }
            return;
        }
        if (url.isFile() && url.path.isEmpty() && isDrive(segment)) {
            segment = segment.charAt(0) + ":";
        }
        url.path.add(segment);
    }

    /// Drops the last segment, but never the drive.
    static void shorten(UrlRecord url) {
        int size = url.path.size();
        if (size == 1 && url.isFile() && isNormalDrive(url.path.get(0))) {
            return;
        }
        if (size > 0) {
            url.path.remove(size - 1);
        }
    }

    static boolean isDrive(String text) {
        return text.length() == 2
                && Schemes.isLetter(text.charAt(0))
                && (text.charAt(1) == ':' || text.charAt(1) == '|');
    }

    static boolean isNormalDrive(String text) {
        return isDrive(text) && text.charAt(1) == ':';
    }

    /// True if the first segment is a drive. (Query and fragment are off already.)
    static boolean startsWithDrive(String text) {
        return text.length() >= 2
                && isDrive(text.substring(0, 2))
                && (text.length() == 2 || text.charAt(2) == '/' || text.charAt(2) == '\\');
    }
}
