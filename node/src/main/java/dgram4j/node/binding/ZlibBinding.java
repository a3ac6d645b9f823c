package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.compress.Codec;
import dgram4j.node.compress.CodecFault;
import dgram4j.node.compress.Codecs;
import dgram4j.node.core.Environment;

/// Compression, as `internalBinding('zlib')`.
public final class ZlibBinding {
    private static final int THREADS = 2;
    private static final long IDLE_SECONDS = 5;

    private final Environment environment;
    private ThreadPoolExecutor threads;

    ZlibBinding(Environment environment) {
        this.environment = environment;
    }

    /// A new stream of a kind such as `gunzip`; the dictionary is an ArrayBuffer or null.
    @HostAccess.Export
    public Handle create(
            String kind, int level, int strategy, Value dictionary, boolean strict) {
        byte[] bytes = dictionary.isNull() ? null : bytes(dictionary, 0,
                (int) dictionary.getBufferSize());
        return new Handle(Codecs.create(kind, level, strategy, bytes, strict));
    }

    /// The check sum of RFC 1952, going on from `value`.
    @HostAccess.Export
    public double crc32(Value buffer, int offset, int length, double value) {
        return Codecs.crc32(bytes(buffer, offset, length), (int) (long) value) & 0xffffffffL;
    }

    /// How a step went.
    ///
    /// @param output an ArrayBuffer's bytes
    /// @param consumed how many bytes were taken
    /// @param full true if there is more to come out
    /// @param message what is wrong, or null
    /// @param errno zlib's number of it
    /// @param code zlib's name of it
    public record Outcome(
            @HostAccess.Export Object output,
            @HostAccess.Export int consumed,
            @HostAccess.Export boolean full,
            @HostAccess.Export String message,
            @HostAccess.Export int errno,
            @HostAccess.Export String code) {}

    /// One stream.
    ///
    /// *Thread:* the runtime's own; its steps are one at a time.
    public final class Handle {
        private final Codec codec;

        private Handle(Codec codec) {
            this.codec = codec;
            environment.loop().own(codec::close);
        }

        /// Takes a step now.
        @HostAccess.Export
        public Outcome stepNow(Value buffer, int offset, int length, int flush, int room) {
            return step(bytes(buffer, offset, length), flush, room);
        }

        /// Takes a step on another thread, then calls `done(outcome)` as a macrotask.
        @HostAccess.Export
        public void step(
                Value done, Value buffer, int offset, int length, int flush, int room) {
            byte[] input = bytes(buffer, offset, length);
            environment.loop().retain();
            threads().execute(() -> environment.finish(done, step(input, flush, room)));
        }

        private synchronized Outcome step(byte[] input, int flush, int room) {
            try {
                Codec.Step step = codec.step(input, flush, room);
                return new Outcome(ByteBuffer.wrap(step.output()), step.consumedBytes(),
                        step.full(), null, 0, null);
            } catch (CodecFault fault) {
                return new Outcome(null, 0, false, fault.getMessage(), fault.errno(), fault.code());
            }
        }

        @HostAccess.Export
        public synchronized void params(int level, int strategy) {
            codec.params(level, strategy);
        }

        @HostAccess.Export
        public synchronized void reset() {
            codec.reset();
        }

        @HostAccess.Export
        public synchronized void close() {
            codec.close();
        }
    }

    private static byte[] bytes(Value buffer, int offset, int length) {
        byte[] bytes = new byte[length];
        buffer.readBuffer(offset, bytes, 0, length);
        return bytes;
    }

    private ThreadPoolExecutor threads() {
        if (threads == null) {
            threads = new ThreadPoolExecutor(
                    THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("dgram4j-zlib-", 1).factory());
            threads.allowCoreThreadTimeOut(true);
            environment.loop().own(threads::shutdownNow);
        }
        return threads;
    }
}
