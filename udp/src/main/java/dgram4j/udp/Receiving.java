package dgram4j.udp;

import dgram4j.loop.EventLoop;
import dgram4j.loop.Poller;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.event.HandleEvents;
import dgram4j.udp.receive.HeldDatagrams;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveCounters;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.receive.ReceiveSlab;

import static dgram4j.sys.Errno.EAGAIN;

/// What happens when a handle's socket can be read.
///
/// Up to [ReceiveSlab#SLOTS] datagrams are delivered in a turn of the loop, or as many as was said,
/// then others get theirs, however many came joined. The listener may stop or close the handle at
/// any datagram; those read but not delivered are held, for the next turn or the next start.
///
/// Node leaves the rest in the kernel's buffer and loses what that has no room for. Here it is read
/// and held; what is more than such a buffer holds is delivered in the same turn, for some
/// milliseconds: no program can have counted on its loss.
///
/// *Thread:* loop thread only.
final class Receiving {
    /// As many as the kernel cuts a message into (`UDP_MAX_SEGMENTS`).
    private static final int JOINED_DATAGRAMS = 64;

    /// What the kernel's receive buffer holds of small datagrams, and of bytes, at its usual size
    /// (Linux: 212992 bytes, of which a small datagram takes 768).
    private static final int BUFFER_DATAGRAMS = 256;
    private static final int BUFFER_BYTES = 212_992;

    /// After so many bytes sent without a look what has come is taken in; and how much of it is
    /// held at most. Half of what a receive buffer of the usual size has room for.
    private static final int SENT_BYTES = BUFFER_BYTES / 2;
    private static final int TAKEN_IN_BYTES = 4 * 1024 * 1024;

    /// After a single datagram so many reads ask for one, then one looks for more.
    private static final int LONE_READS = 15;

    /// How long a turn goes on beyond its share.
    private static final long EXCESS_NANOS = 4_000_000;

    private final EventLoop loop;
    private final DriverSocket socket;
    private final HandleWatch watch;
    private final UdpEngine engine;
    private final HandleEvents events;
    private final HeldDatagrams held = new HeldDatagrams();
    private final ReceiveCounters counters = new ReceiveCounters();
    private ReceiveBatch batch;
    private ReceiveListener listener;
    private boolean started;
    private boolean delivering;
    private final Runnable resume = this::resume;
    private boolean closed;
    private boolean resuming;

    /// Whether the last datagrams came joined: then one slot is many of them.
    private boolean joined;
    private int share = ReceiveSlab.SLOTS;
    private boolean untilEmpty = true;
    private long turn;
    private int left;
    private long sentBytes;
    private int lookLater;
    private boolean told;

    Receiving(UdpEngine engine, DriverSocket socket, HandleWatch watch, HandleEvents events) {
        this.engine = engine;
        this.events = events;
        this.loop = engine.loop();
        this.socket = socket;
        this.watch = watch;
    }

    ReceiveCounters counters() {
        return counters;
    }

    boolean started() {
        return started;
    }

    /// Begins to deliver to the listener. *Errors:* −errno of the poller; it is not started then.
    int start(ReceiveListener to) {
        int result = watch.add(Poller.READABLE);
        if (result < 0) {
            return result;
        }
        batch = engine.receiveBatch();
        listener = to;
        started = true;
        resumeHeld();
        return 0;
    }

    /// Delivers nothing more, from this moment on.
    void stop() {
        if (!started) {
            return;
        }
        started = false;
        watch.remove(Poller.READABLE);
        if (delivering) {
            batch.stop();
        }
    }

    /// Stops for good; what is held is gone, as it is in the kernel.
    void close() {
        closed = true;
        stop();
        held.clear();
    }

    /// The socket can be read. It is read until nothing waits, as in Node, but is not asked once
    /// more where nobody can tell: if nothing was sent meanwhile, what comes now could as well have
    /// come later; and if the next thing to happen is another poll, it comes first then.
    ///
    /// Answers whether anything was read or told.
    boolean readable() {
        long before = counters.batches();
        told = false;
        readAll();
        return told || counters.batches() != before;
    }

    private void readAll() {
        deliverHeld();
        while (started && held.isEmpty() && left() > 0) {
            boolean lone = expectsOne();
            if (!read(lone ? 1 : slots())) {
                return;
            }
            boolean all = batch.wasAll();
            if (!lone) {
                lookLater = all && batch.filled() == 1 && !joined ? LONE_READS : 0;
            }
            long sends = engine.sendPages().sends();
            deliver();
            boolean sent = sends != engine.sendPages().sends();
            if (all && !sent || (all || lone) && (!untilEmpty || loop.pollsNext())) {
                return;
            }
            if (lone) {
                lookLater = 0;
            }
        }
        keepUp();
    }

    /// True when a single datagram is likely to have come. It costs the kernel less to hand over
    /// one than to look for the next; what else waits is found by the poll that follows at once.
    private boolean expectsOne() {
        if (lookLater == 0 || untilEmpty && !loop.pollsNext()) {
            return false;
        }
        lookLater--;
        return true;
    }

    /// So many bytes were sent. A program that sends itself more at once than the kernel's buffer
    /// holds would lose it, since nobody reads meanwhile: here it is read, to be delivered in turn.
    void sent(long bytes) {
        sentBytes += bytes;
        if (sentBytes <= SENT_BYTES) {
            return;
        }
        sentBytes = 0;
        if (started && !engine.delivering() && held.bytes() < TAKEN_IN_BYTES) {
            takeIn();
        }
    }

    /// Reads what has come, to be delivered in turn. An error is told in turn as well, for this is
    /// inside a call of the program's.
    private void takeIn() {
        batch.clear(ReceiveSlab.SLOTS);
        int filled = socket.receive(batch);
        if (filled > 0) {
            count();
            setAside();
        } else if (filled < 0 && filled != -EAGAIN) {
            counters.failed();
            loop.pending(() -> {
                if (started) {
                    listener.receiveFailed(filled);
                }
            });
        }
    }

    /// Fills the batch. Answers false when nothing has come, or an error, which is told.
    private boolean read(int slots) {
        sentBytes = 0;
        batch.clear(slots);
        int filled = socket.receive(batch);
        if (filled == -EAGAIN || filled == 0) {
            counters.wouldBlock();
            return false;
        }
        if (filled < 0) {
            counters.failed();
            told = true;
            listener.receiveFailed(filled);
            return false;
        }
        count();
        joined = batch.joined();
        return true;
    }

    private void count() {
        long dropsBefore = counters.kernelDrops();
        counters.received(batch);
        if (counters.kernelDrops() != dropsBefore) {
            events.dropped(counters.kernelDrops() - dropsBefore, counters.kernelDrops());
        }
        if (HandleEvents.tellsReceived()) {
            events.received(batch.datagrams(), batch.bytes());
        }
    }

    /// Reads what waits behind the turn's share, and delivers what is too much to hold.
    private void keepUp() {
        long deadline = loop.nanos() + EXCESS_NANOS;
        boolean more = true;
        while (started && (more || tooMany()) && loop.nanos() < deadline) {
            if (tooMany()) {
                left = share;
                deliverHeld();
                left = 0;
            } else {
                more = read(ReceiveSlab.SLOTS) && batch.filled() == batch.room();
                setAside();
            }
        }
    }

    private boolean tooMany() {
        return held.datagrams() > BUFFER_DATAGRAMS || held.bytes() > BUFFER_BYTES;
    }

    /// How many datagrams this turn of the loop may still deliver.
    private int left() {
        if (turn != loop.turns()) {
            turn = loop.turns();
            left = share;
        }
        return left;
    }

    /// So many slots that what they bring is likely to be delivered in this turn.
    private int slots() {
        int slots = joined ? Math.ceilDiv(left(), JOINED_DATAGRAMS) : left();
        return Math.min(slots, ReceiveSlab.SLOTS);
    }

    /// Says whether what arrives while others are delivered is looked for in the same turn.
    void untilEmpty(boolean on) {
        untilEmpty = on;
    }

    /// Says how many datagrams a turn may deliver, from the next one on.
    void share(int datagrams) {
        share = datagrams;
    }

    private void deliverHeld() {
        if (!started || held.isEmpty() || left() == 0) {
            return;
        }
        batch.clear(ReceiveSlab.SLOTS);
        held.show(batch, left);
        try {
            handOver();
        } finally {
            if (!closed) {
                held.drop(batch.delivered());
                resumeHeld();
            }
        }
    }

    /// Hands over the batch. What a stop, an exception or the end of the turn's share leaves in it
    /// is set aside, since the slab serves other sockets next.
    private void deliver() {
        try {
            handOver();
        } finally {
            setAside();
        }
    }

    private void handOver() {
        told = true;
        delivering = true;
        engine.delivering(true);
        batch.allow(left);
        try {
            listener.received(batch);
        } finally {
            delivering = false;
            engine.delivering(false);
            left -= batch.delivered();
        }
    }

    private void setAside() {
        if (!closed) {
            counters.held(held.take(batch));
            resumeHeld();
        }
    }

    /// Held datagrams are delivered in a poll phase, even if no new one arrives.
    private void resumeHeld() {
        if (started && !resuming && !held.isEmpty() && !loop.isClosed()) {
            resuming = true;
            loop.post(resume);
        }
    }

    private void resume() {
        resuming = false;
        deliverHeld();
        resumeHeld();
    }
}
