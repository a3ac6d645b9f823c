package dgram4j.node.binding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

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
    private Value receiver;
    private boolean ended;

    InputBinding(Environment environment) {
        this.environment = environment;
        this.keepAlive = new KeepAlive(environment.loop());
    }

    /// Has chunks given to `receive(ArrayBuffer)` as macrotasks, and null at the end; keeps the
    /// loop going meanwhile.
    @HostAccess.Export
    public void start(Value receive) {
        boolean first = receiver == null;
        receiver = receive;
        keepAlive.active(!ended);
        if (first) {
            Thread.ofPlatform().daemon().name("jsrt-stdin").start(this::read);
        }
    }

    /// No longer keeps the loop going. What was being read may still arrive.
    @HostAccess.Export
    public void stop() {
        keepAlive.active(false);
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

    private void read() {
        InputStream input = environment.process().input();
        byte[] chunk = new byte[CHUNK_BYTES];
        try {
            int length;
            while ((length = input.read(chunk)) >= 0) {
                ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(chunk, length));
                environment.loop().post(() -> deliver(bytes));
            }
        } catch (IOException broken) {
            // A reader cannot tell a broken pipe from its end, and Node does not either.
            environment.loop().post(this::deliverEnd);
            return;
        }
        environment.loop().post(this::deliverEnd);
    }

    private void deliver(ByteBuffer bytes) {
        environment.turn().run(receiver, bytes);
    }

    private void deliverEnd() {
        ended = true;
        keepAlive.active(false);
        environment.turn().run(receiver, (Object) null);
    }
}
