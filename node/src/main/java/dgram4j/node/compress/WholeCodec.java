package dgram4j.node.compress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.zstd.ZstdInputStream;
import io.airlift.compress.v3.zstd.ZstdOutputStream;
import org.brotli.dec.BrotliInputStream;

/// A stream whose bytes are all gathered before any comes out: for libraries that are asked for
/// bytes, and cannot wait for them.
final class WholeCodec implements Codec {
    private final Work work;
    private ByteArrayOutputStream gathered;
    private byte[] result;
    private int given;

    /// All of the bytes there are into all of the bytes that come of them.
    @FunctionalInterface
    interface Work {
        byte[] over(byte[] input) throws CodecFault;
    }

    WholeCodec(Work work) {
        this.work = work;
        reset();
    }

    static WholeCodec unbrotli() {
        return new WholeCodec(input -> {
            try (InputStream stream = new BrotliInputStream(new ByteArrayInputStream(input))) {
                return stream.readAllBytes();
            } catch (IOException wrong) {
                throw "Unexpected end of input".equals(innermost(wrong))
                        ? CodecFault.ended()
                        : new CodecFault("Decompression failed", -2, "ERR__ERROR_FORMAT_RESERVED");
            }
        });
    }

    static WholeCodec zstd() {
        return new WholeCodec(input -> {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            try (OutputStream stream = new ZstdOutputStream(output)) {
                stream.write(input);
            } catch (IOException impossible) {
                throw new CodecFault(impossible.getMessage(), 1, "ZSTD_error_GENERIC");
            }
            return output.toByteArray();
        });
    }

    static WholeCodec unzstd() {
        return new WholeCodec(input -> {
            try (InputStream stream = new ZstdInputStream(new ByteArrayInputStream(input))) {
                return stream.readAllBytes();
            } catch (IOException ended) {
                throw CodecFault.ended();
            } catch (MalformedInputException wrong) {
                throw wrong.getMessage().startsWith("Invalid magic prefix")
                        ? new CodecFault(
                                "Unknown frame descriptor", 10, "ZSTD_error_prefix_unknown")
                        : new CodecFault(
                                "Data corruption detected", 20, "ZSTD_error_corruption_detected");
            }
        });
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    @Override
    public Step step(byte[] input, int flush, int roomBytes) throws CodecFault {
        gathered.writeBytes(input);
        if (flush != Flush.Z_FINISH) {
            return new Step(new byte[] {}, input.length, false);
        }
        if (result == null) {
            result = work.over(gathered.toByteArray());
        }
        byte[] output = Arrays.copyOfRange(
                result, given, Math.min(result.length, given + roomBytes));
        given += output.length;
        return new Step(output, input.length, given < result.length);
    }

    @Override
    public void reset() {
        gathered = new ByteArrayOutputStream();
        result = null;
        given = 0;
    }

    @Override
    public void params(int level, int strategy) {
        // These libraries know one way only.
    }

    @Override
    public void close() {
        reset();
    }
}
