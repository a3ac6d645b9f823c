package dgram4j.node.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

import dgram4j.loop.EventLoop;

/// Watches the channels of one loop on a thread of its own, whatever that loop waits in, and tells
/// the loop which are ready. What was told is no longer watched for until it is wanted again.
///
/// The thread is made with the watcher and ends with it. *Thread:* the loop's, but for the inside.
public final class ChannelWatcher implements AutoCloseable {
    private final EventLoop loop;
    private final Selector selector;
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /// A watcher of nothing; the loop closes it.
    public ChannelWatcher(EventLoop loop) {
        this.loop = loop;
        try {
            selector = Selector.open();
        } catch (IOException noDescriptor) {
            throw new UncheckedIOException(noDescriptor);
        }
        loop.own(this);
        Thread.ofPlatform().daemon().name("dgram4j-channels").start(this::serve);
    }

    EventLoop loop() {
        return loop;
    }

    /// One channel's place in the watcher; `ready` hears of its events on the loop's thread.
    Watch watch(SelectableChannel channel, IntConsumer ready) {
        return new Watch(channel, ready);
    }

    /// Closes all channels it watches, and ends.
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }

    private void order(Runnable order) {
        orders.add(order);
        selector.wakeup();
    }

    private void serve() {
        try (selector) {
            while (!closed) {
                selector.select(ChannelWatcher::hear);
                for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
                    order.run();
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void hear(SelectionKey key) {
        try {
            ((Watch) key.attachment()).told(key, key.readyOps());
        } catch (CancelledKeyException gone) {
            // A connect that failed has closed its channel: the loop knows already.
        }
    }

    /// What is wanted of one channel. *Thread:* the loop's, where nothing else is said.
    final class Watch {
        private final SelectableChannel channel;
        private final IntConsumer ready;
        private boolean over;

        /// The watcher's thread only.
        private SelectionKey key;

        private Watch(SelectableChannel channel, IntConsumer ready) {
            this.channel = channel;
            this.ready = ready;
        }

        /// Asks to be told, once, when one of these operations can go on.
        void want(int operations) {
            order(() -> add(operations));
        }

        /// Closes the channel, which is not watched any more, and then calls `done`.
        void close(Runnable done) {
            over = true;
            order(() -> finish(done));
        }

        /// As [#close], and waits for it: the address is free when it returns.
        void closeNow(Runnable done) {
            CountDownLatch free = new CountDownLatch(1);
            over = true;
            order(() -> {
                finish(done);
                free.countDown();
            });
            try {
                free.await();
            } catch (InterruptedException again) {
                Thread.currentThread().interrupt();
            }
        }

        /// The watcher's thread only.
        private void add(int operations) {
            try {
                if (key == null) {
                    key = channel.register(selector, operations, this);
                } else {
                    key.interestOpsOr(operations);
                }
            } catch (ClosedChannelException | CancelledKeyException gone) {
                // As above; nobody waits for more of it.
            }
        }

        /// The watcher's thread only.
        private void told(SelectionKey heard, int operations) {
            heard.interestOpsAnd(~operations);
            loop.offer(() -> {
                if (!over) {
                    ready.accept(operations);
                }
            });
        }

        /// The watcher's thread only.
        private void finish(Runnable done) {
            try {
                if (key != null) {
                    key.cancel();
                }
                channel.close();
                // A channel's descriptor lives until the selector has let go of it.
                selector.selectNow(ChannelWatcher::hear);
            } catch (IOException e) {
                // Closed it is, whatever the system says about it.
            }
            loop.offer(done);
        }
    }
}
