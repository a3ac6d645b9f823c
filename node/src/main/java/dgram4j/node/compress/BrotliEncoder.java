package dgram4j.node.compress;

import java.util.Arrays;

/// Compresses as brotli: blocks of one code each, with copies from a window. It leaves out what
/// brotli has beyond (the dictionary, contexts, several codes a block): the output is that of a
/// middle quality.
///
/// *Source:* RFC 7932.
final class BrotliEncoder {
    private static final int BLOCK_BYTES = 1 << 17;
    private static final int HASH_BITS = 15;
    private static final int MIN_MATCH = 4;
    /// Farther than this a copy of the least length costs more than it saves.
    private static final int NEAR = 1 << 13;
    private static final int HASH_FACTOR = 0x1e35a7bd;
    private static final int[] DEPTHS = {1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 128, 256};
    private static final int LARGEST_WINDOW_BITS = 24;

    private final BitWriter out = new BitWriter();
    private final int depth;
    private final int window;
    private final int[] heads = new int[1 << HASH_BITS];
    private byte[] data = {};
    private int[] before = {};
    private int start;
    private int end;
    private int hashed;
    private int lastDistance = 4;

    /// @param quality 0 to 11: how many places are looked at
    /// @param windowBits 10 to 24
    BrotliEncoder(int quality, int windowBits) {
        depth = DEPTHS[Math.clamp(quality, 0, DEPTHS.length - 1)];
        int bits = Math.clamp(windowBits, 16, LARGEST_WINDOW_BITS);
        // The last bytes of the window are not to be named.
        window = (1 << bits) - 16;
        if (bits == 16) {
            out.write(0, 1);
        } else if (bits == 17) {
            out.write(1, 7);
        } else {
            out.write(1 | bits - 17 << 1, 4);
        }
        Arrays.fill(heads, -1);
    }

    void add(byte[] input) {
        int taken = 0;
        while (taken < input.length) {
            int count = Math.min(BLOCK_BYTES - (end - start), input.length - taken);
            makeRoom(count);
            System.arraycopy(input, taken, data, end, count);
            end += count;
            taken += count;
            if (end - start == BLOCK_BYTES) {
                block();
            }
        }
    }

    /// All that was added, so that a reader has it.
    void flush() {
        block();
        // An empty block of metadata ends at a byte.
        out.write(6, 6);
        out.align();
    }

    void finish() {
        block();
        out.write(3, 2);
        out.align();
    }

    /// What is ready to be given out.
    byte[] take() {
        return out.take();
    }

    private void makeRoom(int count) {
        if (end + count <= data.length) {
            return;
        }
        int gone = Math.max(0, start - window);
        if (gone >= data.length / 2 && gone > 0) {
            System.arraycopy(data, gone, data, 0, end - gone);
            System.arraycopy(before, gone, before, 0, end - gone);
            for (int i = 0; i < end - gone; i++) {
                before[i] = Math.max(-1, before[i] - gone);
            }
            for (int i = 0; i < heads.length; i++) {
                heads[i] = Math.max(-1, heads[i] - gone);
            }
            start -= gone;
            end -= gone;
            hashed -= gone;
        }
        if (end + count > data.length) {
            int size = Math.max(end + count, Math.max(1 << 12, data.length * 2));
            data = Arrays.copyOf(data, size);
            before = Arrays.copyOf(before, size);
        }
    }

    private int hash(int at) {
        int word = data[at] & 0xff | (data[at + 1] & 0xff) << 8 | (data[at + 2] & 0xff) << 16
                | data[at + 3] << 24;
        return word * HASH_FACTOR >>> Integer.SIZE - HASH_BITS;
    }

    /// Makes all places before `to` known.
    private void know(int to) {
        for (; hashed < to && hashed + MIN_MATCH <= end; hashed++) {
            int hash = hash(hashed);
            before[hashed] = heads[hash];
            heads[hash] = hashed;
        }
    }

    // ---- Copies ---------------------------------------------------------------------------------

    private int matchLength;
    private int matchDistance;

    /// Looks for the longest copy of what begins at a place.
    private void search(int at) {
        matchLength = 0;
        if (at + MIN_MATCH > end) {
            return;
        }
        consider(at, at - lastDistance);
        int candidate = heads[hash(at)];
        for (int i = 0; i < depth && candidate >= 0 && at - candidate <= window; i++) {
            consider(at, candidate);
            candidate = before[candidate];
        }
    }

    private void consider(int at, int candidate) {
        int distance = at - candidate;
        if (candidate < 0 || distance > window || distance <= 0
                || at + matchLength >= end
                || data[candidate + matchLength] != data[at + matchLength]) {
            return;
        }
        int length = 0;
        while (at + length < end && data[candidate + length] == data[at + length]) {
            length++;
        }
        boolean pays = length > MIN_MATCH || length == MIN_MATCH && distance < NEAR;
        if (pays && length > matchLength) {
            matchLength = length;
            matchDistance = distance;
        }
    }

    // ---- Blocks ---------------------------------------------------------------------------------

    private void block() {
        int length = end - start;
        if (length == 0) {
            return;
        }
        int distance = lastDistance;
        BrotliBlock block = commands();
        BitWriter body = new BitWriter();
        block.write(body, data);
        out.write(0, 1);
        int nibbles = length - 1 >> 16 == 0 ? 4 : 5;
        out.write(nibbles - 4, 2);
        out.write(length - 1, nibbles * 4);
        boolean isWorthIt = body.size() < (long) length * Byte.SIZE;
        out.write(isWorthIt ? 0 : 1, 1);
        if (isWorthIt) {
            out.append(body);
        } else {
            out.align();
            out.write(data, start, length);
            lastDistance = distance;
        }
        start = end;
    }

    private BrotliBlock commands() {
        BrotliBlock block = new BrotliBlock();
        int from = start;
        int at = start;
        while (at < end) {
            know(at);
            search(at);
            if (matchLength == 0) {
                at++;
                continue;
            }
            int length = matchLength;
            int distance = matchDistance;
            // One byte more may begin a longer one.
            know(at + 1);
            search(at + 1);
            if (matchLength > length + 1) {
                length = matchLength;
                distance = matchDistance;
                at++;
            }
            boolean again = distance == lastDistance;
            block.add(data, from, at - from, length, distance, again);
            lastDistance = distance;
            at += length;
            from = at;
        }
        know(end);
        if (from < end) {
            block.add(data, from, end - from, 0, 0, false);
        }
        return block;
    }
}
