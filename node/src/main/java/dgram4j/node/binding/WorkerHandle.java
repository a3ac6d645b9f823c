package dgram4j.node.binding;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;
import dgram4j.node.core.MessageLink;
import dgram4j.node.core.ProcessFacts;
import dgram4j.node.core.WorkerOrder;

/// A worker, as the runtime that made it holds it.
///
/// *Thread:* that runtime's. *Lifetime:* it keeps that runtime alive until it has ended, unless
/// [#unref] was called.
public final class WorkerHandle extends LoopHolder {
    /// As [WorkersBinding#create] has them.
    record Wishes(
            List<String> execArguments, List<String> arguments, Map<String, String> environment,
            Path directory, boolean feeds) {}

    private static final byte[] END = new byte[0];

    private final Environment environment;
    private final int threadId;
    private final Wishes wishes;
    private final MessageLink control = new MessageLink();
    private final MessageLink messages = new MessageLink();
    private final BlockingQueue<byte[]> input = new LinkedBlockingQueue<>();
    private WorkerOrder.Worker worker;
    private boolean isOver;

    WorkerHandle(Environment environment, int threadId, Wishes wishes) {
        super(environment);
        this.environment = environment;
        this.threadId = threadId;
        this.wishes = wishes;
    }

    /// The number it has among the threads.
    @HostAccess.Export
    public int threadId() {
        return threadId;
    }

    /// Our end of what the runtimes tell each other.
    @HostAccess.Export
    public LinkHandle control() {
        return new LinkHandle(environment, control.first());
    }

    /// Our end of what the scripts tell each other.
    @HostAccess.Export
    public LinkHandle messages() {
        return new LinkHandle(environment, messages.first());
    }

    /// Starts it.
    ///
    /// @param output called with 1 or 2 and bytes, for what it writes to its standard streams
    /// @param ended called with its exit status
    @HostAccess.Export
    public void start(Value output, Value ended) {
        ProcessFacts own = environment.process();
        ProcessFacts facts = new ProcessFacts(
                own.execPath(), wishes.execArguments(), wishes.arguments(), wishes.environment(),
                wishes.directory(), wishes.feeds() ? new Fed() : InputStream.nullInputStream(),
                new Told(1, output), new Told(2, output), false, own.driver(),
                own.environmentOptions(), null);
        ref();
        worker = environment.startWorker(new WorkerOrder(
                facts, new WorkerOrder.Seat(threadId, control.second(), messages.second()),
                status -> environment.loop().offer(() -> {
                    unref();
                    isOver = true;
                    environment.turn().run(ended, status);
                })));
    }

    /// Ends it where it stands.
    @HostAccess.Export
    public void terminate() {
        input.add(END);
        worker.cancel(1);
    }

    @Override
    boolean isOver() {
        return isOver;
    }

    /// Gives it bytes of standard input.
    @HostAccess.Export
    public void feed(Value view) {
        byte[] bytes = Views.bytes(view);
        if (bytes.length > 0) {
            input.add(bytes);
        }
    }

    /// Ends its standard input.
    @HostAccess.Export
    public void endInput() {
        input.add(END);
    }

    /// What a worker writes.
    private final class Told extends OutputStream {
        private final int number;
        private final Value receiver;

        Told(int number, Value receiver) {
            this.number = number;
            this.receiver = receiver;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            byte[] bytes = Arrays.copyOfRange(from, offset, offset + length);
            ByteBuffer text = ByteBuffer.wrap(bytes);
            environment.loop().offer(() -> environment.turn().run(receiver, number, text));
        }
    }

    /// What a worker reads.
    private final class Fed extends InputStream {
        private byte[] chunk = END;
        private int at;
        private boolean atEnd;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                if (!atEnd && at == chunk.length) {
                    chunk = input.take();
                    at = 0;
                    atEnd = chunk.length == 0;
                }
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                atEnd = true;
            }
            if (atEnd) {
                return -1;
            }
            int count = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, offset, count);
            at += count;
            return count;
        }
    }
}
