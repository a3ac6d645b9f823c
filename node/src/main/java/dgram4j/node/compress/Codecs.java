package dgram4j.node.compress;

/// The kinds of streams there are.
public final class Codecs {
    private static final int POLYNOMIAL = 0xedb88320;

    private Codecs() {}

    /// A new stream of a kind; level and strategy concern those that deflate, and are for brotli
    /// the quality and the bits of the window.
    public static Codec create(
            String kind, int level, int strategy, byte[] dictionary, boolean strict) {
        return switch (kind) {
            case "deflate" -> new DeflateCodec(Format.ZLIB, level, strategy, dictionary);
            case "gzip" -> new DeflateCodec(Format.GZIP, level, strategy, dictionary);
            case "deflateRaw" -> new DeflateCodec(Format.RAW, level, strategy, dictionary);
            case "inflate" -> new InflateCodec(Format.ZLIB, dictionary, strict);
            case "gunzip" -> new InflateCodec(Format.GZIP, dictionary, strict);
            case "inflateRaw" -> new InflateCodec(Format.RAW, dictionary, strict);
            case "unzip" -> new InflateCodec(Format.ANY, dictionary, strict);
            case "brotliCompress" -> new BrotliCodec(level, strategy);
            case "brotliDecompress" -> WholeCodec.unbrotli();
            case "zstdCompress" -> WholeCodec.zstd();
            case "zstdDecompress" -> WholeCodec.unzstd();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /// The check sum of RFC 1952 of these bytes behind others, whose sum is `value`. (The JDK's
    /// cannot go on from one.)
    public static int crc32(byte[] bytes, int value) {
        int crc = ~value;
        for (byte each : bytes) {
            crc ^= each & 0xff;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = crc >>> 1 ^ (crc & 1) * POLYNOMIAL;
            }
        }
        return ~crc;
    }
}
