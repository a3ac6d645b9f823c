package dgram4j.node.compress;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates, by the JDK's zlib; gzip's surroundings are read here, member by member.
public final class InflateCodec implements Codec {
    private static final int TRAILER_BYTES = 8;
    private static final int GZIP_FIRST = 0x1f;

    private final Format wanted;
    private final byte[] dictionary;
    private final boolean strict;
    private final CRC32 crc = new CRC32();
    private final GzipHeader header = new GzipHeader();
    private Format format;
    private Inflater inflater;
    private byte[] trailer = {};
    private Place place;

    private enum Place { START, HEADER, BODY, TRAILER, BETWEEN, END }

    /// A stream of a format; the dictionary may be null. If it is strict, what stands behind the
    /// last member is left to the caller.
    public InflateCodec(Format format, byte[] dictionary, boolean strict) {
        this.strict = strict;
        this.wanted = format;
        this.dictionary = dictionary;
        reset();
    }

    @Override
    public void reset() {
        close();
        format = wanted;
        place = Place.START;
    }

    @Override
    public void params(int level, int strategy) {
        // There is nothing to try harder.
    }

    @Override
    public Step step(byte[] input, int flush, int roomBytes) throws CodecFault {
        ByteArrayOutputStream output = new ByteArrayOutputStream(Math.min(roomBytes, 4096));
        int at = 0;
        while (place != Place.END) {
            if (place == Place.BODY) {
                int before = at;
                int given = output.size();
                at += body(input, at, output, roomBytes);
                if (output.size() == roomBytes && place == Place.BODY) {
                    return new Step(output.toByteArray(), at, true);
                }
                if (place == Place.BODY && at == before && output.size() == given) {
                    break;
                }
                continue;
            }
            if (at == input.length) {
                break;
            }
            if (place == Place.BETWEEN && (input[at] == 0 || strict && input[at] != GZIP_FIRST)) {
                // What is padded with zeros ends there.
                place = Place.END;
                break;
            }
            at += around(input, at);
        }
        boolean whole = place == Place.END || place == Place.BETWEEN;
        if (flush == Flush.Z_FINISH && !whole && at == input.length) {
            throw CodecFault.ended();
        }
        return new Step(output.toByteArray(), at, false);
    }

    // What stands before or behind a body: one byte of it, or some.
    private int around(byte[] input, int at) throws CodecFault {
        switch (place) {
            case START, BETWEEN -> {
                if (format == Format.ANY) {
                    format = (input[at] & 0xff) == GZIP_FIRST ? Format.GZIP : Format.ZLIB;
                }
                if (format == Format.GZIP) {
                    header.reset();
                    place = Place.HEADER;
                } else {
                    open();
                }
                return 0;
            }
            case HEADER -> {
                if (header.take(input[at])) {
                    open();
                }
                return 1;
            }
            default -> {
                int length = Math.min(TRAILER_BYTES - trailer.length, input.length - at);
                int before = trailer.length;
                trailer = Arrays.copyOf(trailer, before + length);
                System.arraycopy(input, at, trailer, before, length);
                if (trailer.length == TRAILER_BYTES) {
                    check();
                }
                return length;
            }
        }
    }

    private void open() {
        close();
        inflater = new Inflater(format != Format.ZLIB);
        crc.reset();
        trailer = new byte[] {};
        if (format == Format.RAW && dictionary != null) {
            inflater.setDictionary(dictionary);
        }
        place = Place.BODY;
    }

    private int body(byte[] input, int at, ByteArrayOutputStream output, int roomBytes)
            throws CodecFault {
        byte[] chunk = new byte[roomBytes - output.size()];
        inflater.setInput(input, at, input.length - at);
        long before = inflater.getBytesRead();
        int length = inflate(chunk);
        if (length == 0 && inflater.needsDictionary()) {
            supply();
            length = inflate(chunk);
        }
        output.write(chunk, 0, length);
        crc.update(chunk, 0, length);
        if (inflater.finished()) {
            place = format == Format.GZIP ? Place.TRAILER : Place.END;
        }
        return (int) (inflater.getBytesRead() - before);
    }

    private int inflate(byte[] chunk) throws CodecFault {
        try {
            return inflater.inflate(chunk);
        } catch (DataFormatException wrong) {
            throw CodecFault.data(wrong.getMessage());
        }
    }

    private void supply() throws CodecFault {
        if (dictionary == null) {
            throw CodecFault.dictionary("Missing dictionary");
        }
        try {
            inflater.setDictionary(dictionary);
        } catch (IllegalArgumentException other) {
            throw CodecFault.dictionary("Bad dictionary");
        }
    }

    private void check() throws CodecFault {
        if (number(0) != (int) crc.getValue()) {
            throw CodecFault.data("incorrect data check");
        }
        if (number(Integer.BYTES) != (int) inflater.getBytesWritten()) {
            throw CodecFault.data("incorrect length check");
        }
        place = Place.BETWEEN;
    }

    private int number(int from) {
        int value = 0;
        for (int i = Integer.BYTES - 1; i >= 0; i--) {
            value = value << Byte.SIZE | trailer[from + i] & 0xff;
        }
        return value;
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
            inflater = null;
        }
    }
}
