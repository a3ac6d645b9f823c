package dgram4j.node.url;

import java.text.Normalizer;
import java.util.Locale;

/// Domains beyond ASCII (Unicode's UTS #46, non-transitional, as the URL Standard asks for it).
///
/// Java has no tables of UTS #46. Its mapping is case folding and compatibility normalization with
/// a few characters dropped, which is what is done here; see [IdnaLabel] for what is refused.
final class Idna {
    static final String PREFIX = "xn--";

    private Idna() {}

    /// The domain as it is looked up, or null if it is none.
    static String toAscii(String domain) {
        if (isPlain(domain)) {
            return domain.isEmpty() ? null : domain.toLowerCase(Locale.ROOT);
        }
        String mapped = map(domain);
        if (mapped == null || mapped.isEmpty()) {
            return null;
        }
        String[] labels = mapped.split("\\.", -1);
        boolean isBidi = false;
        for (int i = 0; i < labels.length; i++) {
            String shown = labels[i].startsWith(PREFIX) ? decoded(labels[i]) : labels[i];
            if (shown == null || !IdnaLabel.isValid(shown)) {
                return null;
            }
            isBidi |= IdnaLabel.hasRightToLeft(shown);
            labels[i] = shown;
        }
        for (int i = 0; i < labels.length; i++) {
            if (isBidi && !IdnaLabel.readsOneWay(labels[i])) {
                return null;
            }
            labels[i] = encoded(labels[i]);
        }
        return String.join(".", labels);
    }

    /// The domain as it is shown; labels that cannot be read stay as they are.
    static String toUnicode(String domain) {
        String[] labels = domain.split("\\.", -1);
        for (int i = 0; i < labels.length; i++) {
            String shown = labels[i].startsWith(PREFIX) ? decoded(labels[i]) : null;
            if (shown != null && IdnaLabel.isValid(shown)) {
                labels[i] = shown;
            }
        }
        return String.join(".", labels);
    }

    // ASCII needs lower case only: labels that are encoded already are taken as they are.
    private static boolean isPlain(String domain) {
        return domain.chars().allMatch(c -> c < 0x80);
    }

    private static String map(String domain) {
        StringBuilder kept = new StringBuilder(domain.length());
        domain.codePoints()
                .filter(code -> !IdnaLabel.isIgnored(code))
                .map(code -> code == 0x3002 ? '.' : code)
                .forEach(kept::appendCodePoint);
        String folded = Normalizer.normalize(lower(kept.toString()), Normalizer.Form.NFKC);
        return Normalizer.normalize(lower(folded), Normalizer.Form.NFKC).replace('\u3002', '.');
    }

    // (The final sigma is a letter of its own, and so is the sharp s.)
    private static String lower(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(code -> {
            if (code == 0x130) {
                result.append("i\u0307");
            } else if (code == 0x1e9e) {
                result.append('ß');
            } else {
                result.appendCodePoint(Character.toLowerCase(code));
            }
        });
        return result.toString();
    }

    // An encoded label must be the canonical form of something that needs encoding.
    private static String decoded(String label) {
        String text = Punycode.decode(label.substring(PREFIX.length()));
        if (text == null || text.isEmpty() || text.chars().allMatch(c -> c < 0x80)) {
            return null;
        }
        return text.equals(map(text)) ? text : null;
    }

    private static String encoded(String label) {
        return label.chars().allMatch(c -> c < 0x80) ? label : PREFIX + Punycode.encode(label);
    }
}
