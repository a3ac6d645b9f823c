package dgram4j;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dgram4j.udp.UdpHandle;
import dgram4j.udp.receive.PacketFacts;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.receive.ReceiveSlab;

/// A socket's way in: when it is read, and who gets what has arrived.
///
/// It is read while it is bound, not paused, and anybody wants its datagrams; else they wait in
/// the kernel, so that none is lost between a bind and the listener added after it.
///
/// *Thread:* the loop's, but what is marked "any thread".
final class SocketReceiving implements ReceiveListener {
    /// Datagrams a turn delivers to one who takes batches: what a slab holds of joined ones.
    private static final int BATCH_DATAGRAMS = 64 * ReceiveSlab.SLOTS;

    private final SocketState state;
    private final SocketEvents events;
    private final BlockList blocked;
    private final boolean packetInfo;
    private final PacketFacts facts = new PacketFacts();
    private final MessageBatch messages = new MessageBatch(this);
    private final List<Taker> takers = new CopyOnWriteArrayList<>();
    private UdpHandle handle;
    private boolean reading;

    /// Written by any thread, before the loop is told to look.
    private volatile boolean paused;

    private MemorySegment slab = MemorySegment.NULL;
    private ByteBuffer slabBytes = ByteBuffer.allocate(0);

    SocketReceiving(SocketOptions options, SocketState state, SocketEvents events) {
        this.state = state;
        this.events = events;
        this.blocked = options.receiveBlockList().orElse(null);
        this.packetInfo = options.packetInfo();
    }

    /// The handle is bound: reads from now on, if anybody wants it to. Answers 0 or −errno.
    int start(UdpHandle bound) {
        int result = bound.recvStart(this);
        if (result >= 0) {
            handle = bound;
            reading = true;
            applyShare();
            update();
        }
        return result;
    }

    /// *Thread:* any thread.
    void paused(boolean on) {
        paused = on;
    }

    /// *Thread:* any thread.
    boolean isPaused() {
        return paused;
    }

    void add(Taker taker) {
        takers.add(taker);
        update();
    }

    void remove(Taker taker) {
        takers.remove(taker);
        update();
    }

    /// Reads, or stops reading, as things are now.
    void update() {
        if (handle == null || state.isClosed()) {
            return;
        }
        boolean read = !paused && isWanted() && !anyFull();
        if (read == reading) {
            return;
        }
        if (read) {
            int result = handle.recvStart(this);
            reading = result >= 0;
            if (!reading) {
                receiveFailed(result);
            }
        } else {
            reading = false;
            handle.recvPause();
        }
    }

    private boolean isWanted() {
        return !events.message.isEmpty() || events.batches != null || !takers.isEmpty();
    }

    private boolean anyFull() {
        for (Taker taker : takers) {
            if (taker.isFull()) {
                return true;
            }
        }
        return false;
    }

    /// Reads as many datagrams in a turn as who wants them can do with.
    void applyShare() {
        if (handle != null) {
            handle.receiveShare(events.batches == null ? ReceiveSlab.SLOTS : BATCH_DATAGRAMS);
        }
    }

    void close() {
        takers.forEach(Taker::closed);
        takers.clear();
    }

    // ---- delivery ----

    @Override
    public void received(ReceiveBatch batch) {
        if (slab != batch.memory()) {
            slab = batch.memory();
            slabBytes = slab.asByteBuffer();
        }
        MessageBatchListener taker = events.batches;
        if (taker != null && !state.isClosed()) {
            messages.show(batch, slabBytes);
            taker.messages(messages);
            return;
        }
        while (batch.next()) {
            // Closed by another thread, whose close is still on its way here.
            if (!state.isClosed() && !isBlocked(batch)) {
                tell(batch);
            }
        }
    }

    /// Goes on to the next datagram that is to be seen.
    boolean next(ReceiveBatch batch) {
        while (!state.isClosed() && batch.next()) {
            if (!isBlocked(batch)) {
                tell(batch);
                return true;
            }
        }
        return false;
    }

    private boolean isBlocked(ReceiveBatch batch) {
        return blocked != null && blocked.check(batch.peerAddress());
    }

    private void tell(ReceiveBatch batch) {
        if (events.message.isEmpty() && takers.isEmpty()) {
            return;
        }
        RemoteInfo from = from(batch);
        int offset = batch.offset();
        int length = batch.lengthBytes();
        try {
            events.message(slabBytes, offset, length, from);
        } finally {
            if (!takers.isEmpty()) {
                keep(slabBytes.slice(offset, length), from);
            }
            if (events.message.isEmpty()) {
                update();
            }
        }
    }

    private void keep(ByteBuffer message, RemoteInfo from) {
        Datagram datagram = new Datagram(message, from);
        for (Taker taker : takers) {
            taker.take(datagram);
        }
    }

    /// Who sent the datagram at the cursor.
    RemoteInfo from(ReceiveBatch batch) {
        return new RemoteInfo(batch.peerAddress(), batch.peerFamily().text(), batch.peerPort(),
                batch.lengthBytes(), packetInfo ? packet(batch) : PacketInfo.NONE);
    }

    private PacketInfo packet(ReceiveBatch batch) {
        facts.read(batch);
        return new PacketInfo(facts.localAddress(), facts.ifIndex(), facts.ttl(), facts.tos(),
                facts.timestampNanos(), facts.truncated());
    }

    @Override
    public void receiveFailed(int errno) {
        UdpException error = Failures.system("recvmsg", errno);
        if (events.error.isEmpty()) {
            for (Taker taker : takers) {
                if (taker.fail(error)) {
                    return;
                }
            }
        }
        events.error(error);
    }
}
