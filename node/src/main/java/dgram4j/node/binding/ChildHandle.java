package dgram4j.node.binding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.child.SpawnedProcess;
import dgram4j.node.core.Environment;
import dgram4j.sys.Errno;

/// A program under way, as JavaScript holds it.
///
/// What blocks is done by threads of its own; what came of it is told as a macrotask.
/// *Lifetime:* until it has ended and its streams are read, it keeps the runtime alive unless
/// [#unref] was called.
public final class ChildHandle extends LoopHolder {
    private static final int CHUNK = 1 << 16;
    private static final int SIGNALLED = 128;
    private static final int EPIPE = 32;
    private static final int ETIMEDOUT = 110;

    private final Environment environment;
    private final Process process;
    private final ChannelHandle channel;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("child-", 1).factory());
    private boolean ended;

    ChildHandle(Environment environment, Process process, ChannelHandle channel) {
        super(environment);
        this.environment = environment;
        this.process = process;
        this.channel = channel;
        environment.loop().own(threads::shutdownNow);
    }

    /// The channel of messages to it, or null.
    @HostAccess.Export
    public ChannelHandle channel() {
        return channel;
    }

    @HostAccess.Export
    public long pid() {
        return process.pid();
    }

    /// Calls `done(status, signal)` once it has ended, and all it said over its channel was told.
    @HostAccess.Export
    public void watch(Value done) {
        ref();
        threads.execute(() -> {
            int status = waited();
            int signal = signal(status);
            if (channel != null) {
                channel.awaitEnd();
            }
            environment.loop().offer(() -> {
                unref();
                ended = true;
                environment.turn().run(done, status, signal);
            });
        });
    }

    // The JDK tells a signal as 128 and its number.
    private int signal(int status) {
        if (process instanceof SpawnedProcess spawned) {
            return spawned.signal();
        }
        return status > SIGNALLED ? status - SIGNALLED : 0;
    }

    @Override
    boolean isOver() {
        return ended;
    }

    /// Reads what there is of its output (1), its errors (2) or what else it writes to, then calls
    /// `done(bytes)`: null at the end.
    @HostAccess.Export
    public void read(int stream, Value done) {
        InputStream source = source(stream);
        environment.loop().retain();
        threads.execute(() -> {
            environment.finish(done, chunk(source));
        });
    }

    private InputStream source(int stream) {
        if (process instanceof SpawnedProcess spawned) {
            return spawned.inputOf(stream);
        }
        return stream == 1 ? process.getInputStream() : process.getErrorStream();
    }

    private OutputStream target(int stream) {
        return process instanceof SpawnedProcess spawned
                ? spawned.outputTo(stream) : process.getOutputStream();
    }

    /// Writes to its input (0) or what else it reads from, then calls `done(status)`: 0, or a
    /// negative error number.
    @HostAccess.Export
    public void write(int stream, Value view, Value done) {
        byte[] bytes = Views.bytes(view);
        environment.loop().retain();
        threads.execute(() -> {
            int status = feed(target(stream), bytes) ? 0 : -EPIPE;
            environment.finish(done, status);
        });
    }

    /// Ends what it reads. What comes of it shows when it is written to.
    @HostAccess.Export
    public void endInput(int stream) {
        threads.execute(() -> close(target(stream)));
    }

    /// Stops reading.
    @HostAccess.Export
    public void endOutput(int stream) {
        threads.execute(() -> close(source(stream)));
    }

    /// How one ended that was waited for.
    ///
    /// @param errno 0, or why it was ended early
    public record Ended(
            @HostAccess.Export int status, @HostAccess.Export int signal,
            @HostAccess.Export int errno,
            @HostAccess.Export ByteBuffer output, @HostAccess.Export ByteBuffer errors) {}

    /// Feeds it, waits for its end, and collects what it wrote.
    ///
    /// @param input null for none
    /// @param timeoutMillis 0 for no bound
    /// @param mostBytes of each stream, −1 for no bound
    /// @param end called if it takes too long or writes too much
    @HostAccess.Export
    public Ended await(Value input, long timeoutMillis, long mostBytes, Value end) {
        byte[] fed = input == null ? new byte[0] : Views.bytes(input);
        Collector output = new Collector(process.getInputStream(), mostBytes);
        Collector errors = new Collector(process.getErrorStream(), mostBytes);
        Future<?> first = threads.submit(output);
        Future<?> second = threads.submit(errors);
        threads.execute(() -> {
            feed(process.getOutputStream(), fed == null ? new byte[0] : fed);
            close(process.getOutputStream());
        });
        long deadline = timeoutMillis > 0
                ? System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis)
                : Long.MAX_VALUE;
        int errno = 0;
        try {
            while (!process.waitFor(1, TimeUnit.MILLISECONDS)
                    || !(first.isDone() && second.isDone())) {
                boolean late = deadline != Long.MAX_VALUE && System.nanoTime() > deadline;
                if (errno == 0 && (late || output.isFull() || errors.isFull())) {
                    errno = late ? -ETIMEDOUT : -Errno.ENOBUFS;
                    end.executeVoid();
                }
                if (errno != 0 && !process.isAlive()) {
                    break;
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        if (errno == 0 && (output.isFull() || errors.isFull())) {
            errno = -Errno.ENOBUFS;
        }
        int status = waited();
        threads.shutdown();
        return new Ended(status, signal(status), errno, output.bytes(), errors.bytes());
    }

    // ---- Beside the loop ------------------------------------------------------------------------

    private int waited() {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException closing) {
                if (threads.isShutdown()) {
                    return 0;
                }
            }
        }
    }

    private static ByteBuffer chunk(InputStream source) {
        try {
            byte[] bytes = new byte[CHUNK];
            int count = source.read(bytes);
            return count < 0 ? null : ByteBuffer.wrap(Arrays.copyOf(bytes, count));
        } catch (IOException closed) {
            return null; // Nobody reads on: as at the end.
        }
    }

    private static boolean feed(OutputStream target, byte[] bytes) {
        try {
            target.write(bytes);
            target.flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void close(AutoCloseable stream) {
        try {
            stream.close();
        } catch (Exception gone) {
            // The other end closed it already.
        }
    }

    /// Takes in all of a stream, or so much of it.
    private static final class Collector implements Runnable {
        private final InputStream source;
        private final long most;
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private volatile boolean full;

        Collector(InputStream source, long most) {
            this.source = source;
            this.most = most;
        }

        @Override
        public void run() {
            for (ByteBuffer part = chunk(source); part != null; part = chunk(source)) {
                all.write(part.array(), 0, part.remaining());
                if (most >= 0 && all.size() > most) {
                    full = true;
                    return;
                }
            }
        }

        boolean isFull() {
            return full;
        }

        ByteBuffer bytes() {
            return ByteBuffer.wrap(all.toByteArray());
        }
    }
}
