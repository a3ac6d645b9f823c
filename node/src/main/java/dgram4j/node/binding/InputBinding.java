package dgram4j.node.binding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.SynchronousQueue;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.loop.KeepAlive;
import dgram4j.node.core.Environment;

/// Standard input, as `internalBinding('input')`: a thread of its own reads, the loop is told.
///
/// *Thread:* the runtime's own, but for the reader, which only posts to the loop.
public final class InputBinding {
    private static final int CHUNK_BYTES = 65536;
    private static final int STDIN = 0;

    private final Environment environment;
    private final KeepAlive keepAlive;
    private final SynchronousQueue<Value> requests = new SynchronousQueue<>();
    private boolean started;

    InputBinding(Environment environment) {
        this.environment = environment;
        this.keepAlive = new KeepAlive(environment.loop());
    }

    /// Reads one chunk and gives it to `receive(ArrayBuffer)` as a macrotask, or null at the end.
    /// One request at a time.
    @HostAccess.Export
    public void read(Value receive) {
        if (!started) {
            started = true;
            Thread.ofPlatform().daemon().name("jsrt-stdin").start(this::serve);
        }
        try {
            requests.put(receive);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether somebody waits for what is being read, which keeps the loop going.
    @HostAccess.Export
    public void hold(boolean waits) {
        keepAlive.active(waits);
    }

    @HostAccess.Export
    public void ref() {
        keepAlive.ref();
    }

    @HostAccess.Export
    public void unref() {
        keepAlive.unref();
    }

    /// True if standard input is a terminal of this process.
    @HostAccess.Export
    public boolean isTerminal() {
        return environment.process().ownsProcess() && Terminals.isTerminal(STDIN);
    }

    private void serve() {
        InputStream input = environment.process().input();
        byte[] chunk = new byte[CHUNK_BYTES];
        try {
            while (true) {
                Value receive = requests.take();
                int length = next(input, chunk);
                ByteBuffer bytes =
                        length < 0 ? null : ByteBuffer.wrap(Arrays.copyOf(chunk, length));
                if (!environment.loop().offer(() -> deliver(receive, bytes))) {
                    return;
                }
            }
        } catch (InterruptedException ended) {
            return;
        }
    }

    private static int next(InputStream input, byte[] chunk) {
        try {
            return input.read(chunk);
        } catch (IOException broken) {
            // A reader cannot tell a broken pipe from its end, and Node does not either.
            return -1;
        }
    }

    private void deliver(Value receive, ByteBuffer bytes) {
        if (bytes == null) {
            keepAlive.active(false);
        }
        environment.turn().run(receive, bytes);
    }
}
