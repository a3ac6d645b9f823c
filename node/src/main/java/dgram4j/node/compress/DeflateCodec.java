package dgram4j.node.compress;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Deflates, by the JDK's zlib.
public final class DeflateCodec implements Codec {
    private static final int TRAILER_BYTES = 8;
    private static final int BEST = 9;
    private static final int UNIX = 3;

    private final Format format;
    private final byte[] dictionary;
    private final CRC32 crc = new CRC32();
    private final Deflater deflater;
    private int level;
    private int strategy;
    // What stands before and behind the deflated bytes, and has not gone out.
    private byte[] around = {};
    private boolean begun;
    private boolean ended;

    /// A stream of a format; the dictionary may be null.
    public DeflateCodec(Format format, int level, int strategy, byte[] dictionary) {
        this.format = format;
        this.level = level;
        this.strategy = strategy;
        this.dictionary = dictionary;
        deflater = new Deflater(level, format != Format.ZLIB);
        start();
    }

    private void start() {
        deflater.setStrategy(strategy > Deflater.HUFFMAN_ONLY ? Deflater.HUFFMAN_ONLY : strategy);
        if (dictionary != null) {
            deflater.setDictionary(dictionary);
        }
    }

    @Override
    public Step step(byte[] input, int flush, int roomBytes) {
        if (format == Format.GZIP && !begun) {
            around = header();
        }
        begun = true;
        ByteArrayOutputStream output = new ByteArrayOutputStream(Math.min(roomBytes, 4096));
        drainAround(output, roomBytes);
        long before = deflater.getBytesRead();
        deflater.setInput(input);
        if (flush == Flush.Z_FINISH) {
            deflater.finish();
        }
        byte[] chunk = new byte[roomBytes];
        int room = roomBytes - output.size();
        int length = room == 0 ? 0 : deflater.deflate(chunk, 0, room, mode(flush));
        output.write(chunk, 0, length);
        int consumed = (int) (deflater.getBytesRead() - before);
        crc.update(input, 0, consumed);
        if (deflater.finished() && !ended) {
            ended = true;
            around = format == Format.GZIP ? trailer() : around;
            drainAround(output, roomBytes);
        }
        boolean full = around.length > 0 || (output.size() == roomBytes && !deflater.finished());
        return new Step(output.toByteArray(), consumed, full);
    }

    private void drainAround(ByteArrayOutputStream output, int roomBytes) {
        int length = Math.min(around.length, roomBytes - output.size());
        output.write(around, 0, length);
        around = Arrays.copyOfRange(around, length, around.length);
    }

    private static int mode(int flush) {
        return switch (flush) {
            case Flush.Z_PARTIAL_FLUSH, Flush.Z_SYNC_FLUSH -> Deflater.SYNC_FLUSH;
            case Flush.Z_FULL_FLUSH -> Deflater.FULL_FLUSH;
            default -> Deflater.NO_FLUSH;
        };
    }

    private byte[] header() {
        byte effort = (byte) (level == BEST ? 2 : level == 1 || strategy >= 2 ? 4 : 0);
        return new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, effort, UNIX};
    }

    private byte[] trailer() {
        return ByteBuffer.allocate(TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue()).putInt((int) deflater.getBytesRead()).array();
    }

    @Override
    public void reset() {
        deflater.reset();
        crc.reset();
        around = new byte[] {};
        begun = false;
        ended = false;
        start();
    }

    @Override
    public void params(int newLevel, int newStrategy) {
        level = newLevel;
        strategy = newStrategy;
        deflater.setLevel(newLevel);
        deflater.setStrategy(Math.min(newStrategy, Deflater.HUFFMAN_ONLY));
    }

    @Override
    public void close() {
        deflater.end();
    }
}
