package dgram4j.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.IllegalSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.function.Consumer;

import dgram4j.sys.Errno;

/// Waits in a `java.nio` selector: any platform, channels only.
public final class SelectorPoller implements Poller {
    private static final int FIRST_CAPACITY = 64;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /// One registration, attached to its key. A new one is made for each, so that an event
    /// fetched for a former one finds it dead.
    private static final class Watch {
        final PollListener listener;
        int interest;
        boolean alive = true;

        Watch(PollListener listener, int interest) {
            this.listener = listener;
            this.interest = interest;
        }
    }

    private final Selector selector;
    private final Consumer<SelectionKey> collect = this::collect;
    private final Consumer<SelectionKey> ignore = key -> { };
    private Watch[] ready = new Watch[FIRST_CAPACITY];
    private int[] readyEvents = new int[FIRST_CAPACITY];
    private int readyCount;

    /// A selector of the default provider.
    /// *Errors:* `UncheckedIOException` when the system has no descriptor left.
    public SelectorPoller() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int register(Pollable pollable, int interest, PollListener listener) {
        if (!(pollable instanceof Pollable.Channel(SelectableChannel channel))) {
            return -Errno.EINVAL;
        }
        if (channel.keyFor(selector) != null) {
            return -Errno.EEXIST;
        }
        try {
            Watch watch = new Watch(listener, interest);
            channel.register(selector, operations(interest, channel), watch);
            return 0;
        } catch (ClosedChannelException e) {
            return -Errno.EBADF;
        } catch (IllegalBlockingModeException | IllegalSelectorException e) {
            return -Errno.EINVAL;
        }
    }

    @Override
    public int modify(Pollable pollable, int interest) {
        SelectionKey key = keyOf(pollable);
        if (key == null || !(key.attachment() instanceof Watch watch)) {
            return -Errno.ENOENT;
        }
        try {
            key.interestOps(operations(interest, key.channel()));
        } catch (CancelledKeyException e) {
            return -Errno.EBADF;
        }
        watch.interest = interest;
        return 0;
    }

    @Override
    public int unregister(Pollable pollable) {
        SelectionKey key = keyOf(pollable);
        if (key == null || !(key.attachment() instanceof Watch watch)) {
            return -Errno.ENOENT;
        }
        watch.alive = false;
        key.cancel();
        // A cancelled key holds the channel's descriptor until the next selection; with this
        // one the close that follows releases it at once. It also eats a wake-up, which does
        // no harm: before it waits, the loop looks at all a wake-up may stand for.
        select(ignore, 0);
        return 0;
    }

    @Override
    public void poll(long timeoutNanos, Delivery delivery) {
        readyCount = 0;
        select(collect, timeoutNanos);
        try {
            for (int i = 0; i < readyCount; i++) {
                Watch watch = ready[i];
                int events = readyEvents[i] & watch.interest;
                if (watch.alive && events != 0) {
                    delivery.deliver(watch.listener, events);
                }
            }
        } finally {
            Arrays.fill(ready, 0, readyCount, null);
            readyCount = 0;
        }
    }

    @Override
    public void wakeup() {
        selector.wakeup();
    }

    @Override
    public int size() {
        return selector.keys().size();
    }

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void select(Consumer<SelectionKey> action, long timeoutNanos) {
        try {
            if (timeoutNanos == 0) {
                selector.selectNow(action);
            } else if (timeoutNanos < 0) {
                selector.select(action);
            } else {
                selector.select(action, Math.ceilDiv(timeoutNanos, NANOS_PER_MILLI));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes the event; listeners are called later, when the selector is free again.
    private void collect(SelectionKey key) {
        if (!(key.attachment() instanceof Watch watch) || !key.isValid()) {
            return;
        }
        if (readyCount == ready.length) {
            ready = Arrays.copyOf(ready, 2 * readyCount);
            readyEvents = Arrays.copyOf(readyEvents, 2 * readyCount);
        }
        ready[readyCount] = watch;
        readyEvents[readyCount++] = events(key.readyOps());
    }

    private SelectionKey keyOf(Pollable pollable) {
        return pollable instanceof Pollable.Channel(SelectableChannel channel)
                ? channel.keyFor(selector) : null;
    }

    /// What a selector asks a channel for: sources of pipes and servers differ from datagrams.
    private static int operations(int interest, SelectableChannel channel) {
        int wanted = 0;
        if ((interest & READABLE) != 0) {
            wanted |= SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;
        }
        if ((interest & WRITABLE) != 0) {
            wanted |= SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT;
        }
        return wanted & channel.validOps();
    }

    private static int events(int operations) {
        int events = 0;
        if ((operations & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT)) != 0) {
            events |= READABLE;
        }
        if ((operations & (SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT)) != 0) {
            events |= WRITABLE;
        }
        return events;
    }
}
