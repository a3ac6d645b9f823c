package dgram4j.node.binding;

import java.util.List;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.child.LocalSocket;
import dgram4j.node.child.MessageChannel;
import dgram4j.node.core.Environment;
import dgram4j.sys.LinuxSockets;

/// A channel of messages between a program and the one that started it, as JavaScript holds it.
///
/// *Thread:* the runtime's. *Lifetime:* until [#close] or the runtime's end; it keeps the runtime
/// alive while [#ref] holds, and until what was sent has left.
public final class ChannelHandle extends LoopHolder {
    /// How long the end of a program waits for what it said to be told: another program may hold
    /// its end of the channel.
    private static final long PATIENCE_MILLIS = 200;

    private final Environment environment;
    private final MessageChannel channel;
    private boolean isClosed;

    ChannelHandle(Environment environment, LocalSocket socket) {
        super(environment);
        this.environment = environment;
        this.channel = new MessageChannel(socket);
        environment.loop().own(channel);
    }

    /// Calls `take(bytes, descriptors)` for what arrives; once with null at the end.
    @HostAccess.Export
    public void start(Value take) {
        channel.receive((bytes, descriptors) -> post(() -> {
            if (isClosed) {
                descriptors.forEach(LinuxSockets::close);
                return;
            }
            environment.turn().run(
                    take, Views.wrap(bytes), ProxyArray.fromArray(descriptors.toArray()));
        }, descriptors));
    }

    /// Sends bytes, with a descriptor that stays ours unless it is negative. True if they left at
    /// once; else `done(status)` is called when they have, or never will.
    @HostAccess.Export
    public boolean send(Value view, int descriptor, Value done) {
        environment.loop().retain();
        boolean left = channel.send(Views.bytes(view), descriptor, status -> post(() -> {
            environment.loop().release();
            environment.turn().run(done, status);
        }, List.of()));
        if (left) {
            environment.loop().release();
        }
        return left;
    }

    /// Bytes that have not left yet.
    @HostAccess.Export
    public double waiting() {
        return channel.waiting();
    }

    @Override
    boolean isOver() {
        return isClosed;
    }

    /// Ends it.
    @HostAccess.Export
    public void close() {
        unref();
        isClosed = true;
        environment.loop().disown(channel);
        channel.close();
    }

    /// Gives back a descriptor that arrived and that nobody wants.
    @HostAccess.Export
    public void drop(int descriptor) {
        LinuxSockets.close(descriptor);
    }

    void awaitEnd() {
        try {
            channel.awaitEnd(PATIENCE_MILLIS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(Runnable task, List<Integer> descriptors) {
        if (!environment.loop().offer(task)) {
            descriptors.forEach(LinuxSockets::close);
        }
    }
}
