package dgram4j.node.child;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

import dgram4j.sys.Errno;
import dgram4j.sys.LinuxSockets;
import dgram4j.sys.MessageSockets;

/// The socket between a program and the one that started it: bytes, and descriptors with them.
///
/// What is sent leaves at once if there is room; else a thread waits for it, in order.
///
/// *Thread:* any; callbacks come on threads of its own.
public final class MessageChannel implements AutoCloseable {
    /// Gets what arrives.
    @FunctionalInterface
    public interface Receiver {
        /// The bytes of one read and the descriptors that came with them; null at the end.
        void take(byte[] bytes, List<Integer> descriptors);
    }

    private final LocalSocket socket;
    private final MessageSockets sender = new MessageSockets(Arena.ofAuto());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicLong waiting = new AtomicLong();
    private ExecutorService writer;

    /// Over a socket that it takes over.
    public MessageChannel(LocalSocket socket) {
        this.socket = socket;
    }

    /// Reads on until the end, on a thread of its own.
    public void receive(Receiver receiver) {
        Thread.ofPlatform().daemon().name("ipc-read").start(() -> {
            try (Arena own = Arena.ofConfined()) {
                MessageSockets reader = new MessageSockets(own);
                byte[][] bytes = new byte[1][];
                while (true) {
                    List<Integer> descriptors = new ArrayList<>();
                    int open = socket.with(() -> {
                        bytes[0] = reader.receive(socket.fd(), descriptors);
                        return 0;
                    });
                    if (open < 0 || bytes[0].length == 0) {
                        descriptors.forEach(LinuxSockets::close);
                        receiver.take(null, List.of());
                        ended.countDown();
                        return;
                    }
                    receiver.take(bytes[0], descriptors);
                }
            }
        });
    }

    /// Sends bytes, with a descriptor unless it is negative, which stays the caller's; `done` is
    /// called with 0 or −errno unless they left at once, which a result of true tells.
    public boolean send(byte[] message, int descriptor, IntConsumer done) {
        int sent = 0;
        synchronized (this) {
            if (writer == null || waiting.get() == 0) {
                sent = push(message, descriptor);
                if (sent == message.length) {
                    return true;
                }
            }
            if (writer == null && sent >= 0) {
                writer = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("ipc-write").factory());
            }
        }
        if (sent < 0) {
            done.accept(sent);
            return false;
        }
        int from = sent;
        waiting.addAndGet(message.length - from);
        writer.execute(() -> {
            int status = finish(message, from, from == 0 ? descriptor : -1);
            waiting.addAndGet(from - message.length);
            done.accept(status);
        });
        return false;
    }

    // What leaves without waiting.
    private int push(byte[] message, int descriptor) {
        int sent = 0;
        while (sent < message.length) {
            int count = step(message, sent, sent == 0 ? descriptor : -1, false);
            if (count < 0) {
                return count == -Errno.EAGAIN ? sent : count;
            }
            sent += count;
        }
        return sent;
    }

    private int finish(byte[] message, int from, int descriptor) {
        for (int sent = from; sent < message.length;) {
            int count = step(message, sent, sent == 0 ? descriptor : -1, true);
            if (count < 0) {
                return count;
            }
            sent += count;
        }
        return 0;
    }

    private int step(byte[] message, int offset, int descriptor, boolean waits) {
        return socket.with(() -> {
            synchronized (sender) {
                return sender.send(socket.fd(), message, offset, descriptor, waits);
            }
        });
    }

    /// Waits a moment for the end to have been told.
    ///
    /// *Errors:* `InterruptedException` when the thread is to stop.
    public void awaitEnd(long millis) throws InterruptedException {
        ended.await(millis, TimeUnit.MILLISECONDS);
    }

    /// Bytes that have not left yet.
    public long waiting() {
        return waiting.get();
    }

    /// Ends it: what waits is dropped, the other end is told.
    @Override
    public void close() {
        socket.close();
        synchronized (this) {
            if (writer != null) {
                writer.shutdown();
            }
        }
    }
}
