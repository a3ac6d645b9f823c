package dgram4j.node.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.function.IntConsumer;

import dgram4j.loop.EventLoop;
import dgram4j.sys.Errno;

/// What a connection has to write, in order, and its end.
///
/// Each write under way keeps the loop going. *Thread:* loop thread only.
final class Outgoing {
    private final SocketChannel channel;
    private final ChannelWatcher.Watch watch;
    private final EventLoop loop;
    private final ArrayDeque<Write> queue = new ArrayDeque<>();
    private IntConsumer onShutdown;
    private long queuedBytes;
    private long bytesWritten;

    private record Write(ByteBuffer bytes, IntConsumer done) {}

    Outgoing(SocketChannel channel, ChannelWatcher.Watch watch, EventLoop loop) {
        this.channel = channel;
        this.watch = watch;
        this.loop = loop;
    }

    int write(byte[] bytes, IntConsumer done) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        bytesWritten += bytes.length;
        if (queue.isEmpty()) {
            int status = put(rest);
            if (status < 0 || !rest.hasRemaining()) {
                return status;
            }
            watch.want(SelectionKey.OP_WRITE);
        }
        queuedBytes += rest.remaining();
        queue.add(new Write(rest, done));
        loop.retain();
        return 1;
    }

    int shutdown(IntConsumer done) {
        onShutdown = done;
        loop.retain();
        if (queue.isEmpty()) {
            loop.pending(this::endStream);
        }
        return 0;
    }

    /// Writes what it can of what waits.
    void goOn() {
        while (!queue.isEmpty()) {
            Write first = queue.peek();
            int before = first.bytes.remaining();
            int status = put(first.bytes);
            queuedBytes -= before - first.bytes.remaining();
            if (status == 0 && first.bytes.hasRemaining()) {
                watch.want(SelectionKey.OP_WRITE);
                return;
            }
            queue.remove();
            queuedBytes -= first.bytes.remaining();
            loop.release();
            first.done.accept(status);
        }
        if (onShutdown != null) {
            endStream();
        }
    }

    private int put(ByteBuffer bytes) {
        try {
            channel.write(bytes);
            return 0;
        } catch (IOException | RuntimeException broken) {
            return ChannelErrors.errno(broken);
        }
    }

    private void endStream() {
        if (onShutdown == null) {
            return;
        }
        int status = 0;
        try {
            channel.shutdownOutput();
        } catch (IOException | RuntimeException refused) {
            status = ChannelErrors.errno(refused);
        }
        ended(status);
    }

    private void ended(int status) {
        IntConsumer done = onShutdown;
        onShutdown = null;
        loop.release();
        done.accept(status);
    }

    /// Tells all that wait that it will not be.
    void cancel() {
        for (Write write = queue.poll(); write != null; write = queue.poll()) {
            loop.release();
            write.done.accept(-Errno.ECANCELED);
        }
        queuedBytes = 0;
        if (onShutdown != null) {
            ended(-Errno.ECANCELED);
        }
    }

    long queuedBytes() {
        return queuedBytes;
    }

    long bytesWritten() {
        return bytesWritten;
    }
}
