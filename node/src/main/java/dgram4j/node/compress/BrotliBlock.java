package dgram4j.node.compress;

import java.util.ArrayList;
import java.util.List;

/// One compressed block of brotli: commands that insert some bytes and copy others.
///
/// *Source:* RFC 7932, sections 4, 5 and 9.
final class BrotliBlock {
    private static final int[] INSERT_BASE = {0, 1, 2, 3, 4, 5, 6, 8, 10, 14, 18, 26, 34, 50, 66,
        98, 130, 194, 322, 578, 1090, 2114, 6210, 22594};
    private static final int[] INSERT_EXTRA = {0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6,
        7, 8, 9, 10, 12, 14, 24};
    private static final int[] COPY_BASE = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 18, 22, 30, 38, 54,
        70, 102, 134, 198, 326, 582, 1094, 2118};
    private static final int[] COPY_EXTRA = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
        6, 7, 8, 9, 10, 24};
    /// Where the symbols of eight by eight codes begin: by the eights of inserts, then of copies.
    private static final int[][] CELLS = {{128, 192, 384}, {256, 320, 512}, {448, 576, 640}};
    private static final int LITERALS = 256;
    private static final int COMMANDS = 704;
    private static final int DISTANCES = 64;
    private static final int FIRST_DISTANCE = 16;
    private static final int SMALL_CODES = 8;

    /// @param symbol of both lengths
    /// @param distance 0 for the last one again, without a word; −1 for none
    private record Command(
            int from, int inserted, int insertCode, int copied, int copyCode, int symbol,
            int distance) {}

    private final List<Command> commands = new ArrayList<>();
    private final int[] literals = new int[LITERALS];
    private final int[] symbols = new int[COMMANDS];
    private final int[] distances = new int[DISTANCES];

    /// Adds a command.
    ///
    /// @param from where the inserted bytes are
    /// @param copied 0 for the last command, which copies nothing
    /// @param again if the distance is that of the command before
    void add(byte[] data, int from, int inserted, int copied, int distance, boolean again) {
        for (int i = from; i < from + inserted; i++) {
            literals[data[i] & 0xff]++;
        }
        int insertCode = codeOf(INSERT_BASE, inserted);
        int copyCode = copied == 0 ? 0 : codeOf(COPY_BASE, copied);
        boolean isSilent = again && insertCode < SMALL_CODES && copyCode < 2 * SMALL_CODES;
        int cell = isSilent ? copyCode / SMALL_CODES * DISTANCES
                : CELLS[insertCode / SMALL_CODES][copyCode / SMALL_CODES];
        int symbol = cell + (insertCode % SMALL_CODES) * SMALL_CODES + copyCode % SMALL_CODES;
        symbols[symbol]++;
        int told = copied == 0 ? -1 : isSilent ? 0 : distance;
        if (told > 0) {
            distances[distanceCode(told)]++;
        }
        commands.add(new Command(
                from, inserted, insertCode, copied, copyCode, symbol, told));
    }

    private static int codeOf(int[] bases, int length) {
        int code = bases.length - 1;
        while (bases[code] > length) {
            code--;
        }
        return code;
    }

    private static int distanceBits(int distance) {
        return Integer.SIZE - 2 - Integer.numberOfLeadingZeros(distance + 3);
    }

    private static int distanceCode(int distance) {
        int bits = distanceBits(distance);
        return FIRST_DISTANCE + 2 * (bits - 1) + (distance + 3 >> bits & 1);
    }

    /// Writes what follows the block's length.
    void write(BitWriter out, byte[] data) {
        // One type of block of each kind, no postfix, no direct distances, one code each.
        out.write(0, 3 + 2 + 4 + 2 + 2);
        BrotliPrefixCode literal = new BrotliPrefixCode(literals);
        BrotliPrefixCode command = new BrotliPrefixCode(symbols);
        BrotliPrefixCode far = new BrotliPrefixCode(distances);
        literal.describe(out);
        command.describe(out);
        far.describe(out);
        for (Command one : commands) {
            command.write(out, one.symbol);
            out.write(one.inserted - INSERT_BASE[one.insertCode], INSERT_EXTRA[one.insertCode]);
            if (one.copied > 0) {
                out.write(one.copied - COPY_BASE[one.copyCode], COPY_EXTRA[one.copyCode]);
            }
            for (int i = one.from; i < one.from + one.inserted; i++) {
                literal.write(out, data[i] & 0xff);
            }
            if (one.distance > 0) {
                far.write(out, distanceCode(one.distance));
                int bits = distanceBits(one.distance);
                out.write(one.distance + 3 & (1 << bits) - 1, bits);
            }
        }
    }
}
