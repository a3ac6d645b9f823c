package dgram4j.node.compress;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A prefix code over an alphabet, made for how often each of its symbols is used.
///
/// *Source:* RFC 7932, sections 3.2 to 3.5.
final class BrotliPrefixCode {
    private static final int LONGEST = 15;
    private static final int LONGEST_OF_LENGTHS = 5;
    private static final int REPEAT_LENGTH = 16;
    private static final int REPEAT_ZERO = 17;
    private static final int LENGTH_SYMBOLS = 18;
    private static final int[] LENGTH_ORDER =
            {1, 2, 3, 4, 0, 5, 17, 6, 16, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    /// The fixed code for the lengths 0 to 5 of the code of lengths: bits, and how many.
    private static final int[] FIXED = {0, 7, 3, 2, 1, 15};
    private static final int[] FIXED_BITS = {2, 4, 3, 2, 2, 4};

    private final int[] lengths;
    private final int[] codes;
    private final int used;

    /// @param counts how often each symbol is used
    BrotliPrefixCode(int[] counts) {
        this(counts, LONGEST);
    }

    private BrotliPrefixCode(int[] counts, int longest) {
        used = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        lengths = lengths(counts, longest);
        codes = codes(lengths);
    }

    void write(BitWriter out, int symbol) {
        if (used > 1) {
            out.write(codes[symbol], lengths[symbol]);
        }
    }

    // ---- Making ---------------------------------------------------------------------------------

    private record Node(long count, int symbol, Node left, Node right) {}

    /// Lengths of Huffman's code; where one is too long, of that for flatter counts.
    private static int[] lengths(int[] counts, int longest) {
        for (long least = 1;; least *= 2) {
            PriorityQueue<Node> queue = new PriorityQueue<>(
                    Comparator.comparingLong(Node::count).thenComparingInt(Node::symbol));
            for (int symbol = 0; symbol < counts.length; symbol++) {
                if (counts[symbol] > 0) {
                    queue.add(new Node(Math.max(counts[symbol], least), symbol, null, null));
                }
            }
            int next = counts.length;
            while (queue.size() > 1) {
                Node first = queue.poll();
                Node second = queue.poll();
                queue.add(new Node(first.count + second.count, next++, first, second));
            }
            int[] lengths = new int[counts.length];
            if (queue.isEmpty() || assign(queue.poll(), 0, lengths) <= longest) {
                return lengths;
            }
        }
    }

    private static int assign(Node node, int depth, int[] lengths) {
        if (node.left == null) {
            lengths[node.symbol] = Math.max(depth, 1);
            return depth;
        }
        return Math.max(assign(node.left, depth + 1, lengths),
                assign(node.right, depth + 1, lengths));
    }

    /// Shorter ones first, then by symbol; the first bit of a code lowest.
    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = Integer.reverse(code++) >>> Integer.SIZE - length;
                }
            }
            code <<= 1;
        }
        return codes;
    }

    // ---- Describing -----------------------------------------------------------------------------

    /// Writes the code itself, for a reader to know it.
    void describe(BitWriter out) {
        if (used > 2) {
            describeLengths(out);
            return;
        }
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(lengths.length - 1);
        out.write(1, 2);
        out.write(Math.max(used, 1) - 1, 2);
        if (used == 0) {
            out.write(0, width);
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                out.write(symbol, width);
            }
        }
    }

    private void describeLengths(BitWriter out) {
        int[] symbols = new int[lengths.length];
        int[] extras = new int[lengths.length];
        int size = runs(symbols, extras);
        int[] counts = new int[LENGTH_SYMBOLS];
        for (int i = 0; i < size; i++) {
            counts[symbols[i]]++;
        }
        BrotliPrefixCode inner = new BrotliPrefixCode(counts, LONGEST_OF_LENGTHS);
        out.write(0, 2);
        int space = 0;
        for (int symbol : LENGTH_ORDER) {
            int length = inner.lengths[symbol];
            out.write(FIXED[length], FIXED_BITS[length]);
            space += length == 0 ? 0 : 32 >> length;
            if (space == 32) {
                break;
            }
        }
        for (int i = 0; i < size; i++) {
            inner.write(out, symbols[i]);
            if (symbols[i] >= REPEAT_LENGTH) {
                out.write(extras[i], symbols[i] == REPEAT_LENGTH ? 2 : 3);
            }
        }
    }

    /// The lengths up to the last there is, with runs told once.
    private int runs(int[] symbols, int[] extras) {
        int end = lengths.length;
        while (lengths[end - 1] == 0) {
            end--;
        }
        int size = 0;
        int before = -1;
        for (int at = 0; at < end;) {
            int run = 1;
            while (at + run < end && lengths[at + run] == lengths[at]) {
                run++;
            }
            at += run;
            int length = lengths[at - 1];
            if (length != 0 && length != before) {
                symbols[size++] = length;
                before = length;
                run--;
            }
            int symbol = length == 0 ? REPEAT_ZERO : REPEAT_LENGTH;
            if (run >= 3) {
                size = digits(run, symbol, symbols, extras, size);
            } else {
                while (run-- > 0) {
                    symbols[size++] = length;
                }
            }
        }
        return size;
    }

    /// Each further repetition multiplies what the ones before it said.
    private static int digits(int run, int symbol, int[] symbols, int[] extras, int size) {
        int base = symbol == REPEAT_ZERO ? 8 : 4;
        int extra = (run - 3) % base;
        int before = (run - 3) / base;
        int at = before == 0 ? size : digits(before + 2, symbol, symbols, extras, size);
        symbols[at] = symbol;
        extras[at] = extra;
        return at + 1;
    }
}
