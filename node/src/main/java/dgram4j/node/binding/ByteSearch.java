package dgram4j.node.binding;

/// Looks for a run of bytes in another.
///
/// *Units/shape:* `from` is a place in bytes within `hay`; only places `from ± k·step` are looked
/// at.
final class ByteSearch {
    private ByteSearch() {}

    static int first(byte[] hay, byte[] wanted, int from, int step) {
        int last = hay.length - wanted.length;
        for (int at = from; at <= last; at += step) {
            if (hay[at] == wanted[0] && matches(hay, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    static int last(byte[] hay, byte[] wanted, int from, int step) {
        for (int at = from; at >= 0; at -= step) {
            if (hay[at] == wanted[0] && matches(hay, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] hay, int at, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (hay[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
