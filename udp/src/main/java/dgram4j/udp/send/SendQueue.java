package dgram4j.udp.send;

import java.lang.foreign.MemorySegment;

import dgram4j.udp.address.PeerCache;
import dgram4j.udp.address.Routes;
import dgram4j.udp.event.HandleEvents;

import static dgram4j.sys.Errno.EAGAIN;
import static dgram4j.sys.Errno.ENOBUFS;

/// One socket's datagrams from `send` until their completion is told, in the order they were sent.
///
/// A ring of slots: those before `next` have a result that is not told yet, those from `next` on
/// wait for the kernel. A datagram leaves the ring once, at its completion.
///
/// *Units:* lengths are bytes; results are −errno, or 0 or a length.
/// *Thread:* loop thread only.
public final class SendQueue {
    /// The peer of a connected socket.
    public static final int CONNECTED = -1;

    /// Batches one flush hands over at most, so that a fast device cannot keep the loop; what is
    /// left goes at the next writability.
    static final int MAX_BATCHES = 32;

    private static final int FIRST_CAPACITY = 16;

    /// The token of a datagram with something to tell the kernel.
    private record Controlled(Object token, SendControl control) {}

    /// Slots an empty queue keeps; more, some 36 bytes each, are given back.
    private static final int KEPT_CAPACITY = 1_024;

    private final BatchSender out;
    private final HandleEvents events;
    private final SendSlab slab;
    private final SendBatch batch;
    private final SegmentRuns runs;
    private final SendCounters counters = new SendCounters();
    private final SendCompletions completions = new SendCompletions(this);
    private SendSlots slots = new SendSlots(0);
    private int stagedLength;
    private int head;
    private int next;
    private int tail;
    private long bytes;

    /// How many of the slots are [Controlled]: while none is, nothing looks for them.
    private int controlled;

    /// An empty queue in front of a driver's socket.
    public SendQueue(BatchSender out, SendPages pages, HandleEvents events) {
        this.out = out;
        this.events = events;
        this.slab = new SendSlab(pages);
        this.batch = pages.batch();
        this.runs = new SegmentRuns(pages.routes());
    }

    /// Lets runs of equal datagrams leave as one message, or not; at first they do not.
    public void segmentation(boolean on) {
        runs.enable(on);
    }

    /// Tells that broadcast addresses are allowed, or no longer.
    public void broadcast(boolean on) {
        runs.broadcast(on);
    }

    /// Names the peer of the connected socket as a route; [Routes#NONE] when there is none.
    public void connectedRoute(long route) {
        runs.connected(route);
    }

    /// Makes room for the next datagram and answers where its bytes go in [#stagedMemory], of which
    /// at most [SendSlab#MAX_STORED_BYTES] are kept. What was staged before is forgotten.
    public int stage(int lengthBytes) {
        stagedLength = lengthBytes;
        return slab.stage(stored(lengthBytes));
    }

    /// The memory of the staged datagram. *Lifetime:* until it is submitted, kept or dropped.
    public MemorySegment stagedMemory() {
        return slab.memory();
    }

    /// Forgets the staged datagram.
    public void drop() {
        slab.unstage();
    }

    /// Hands the staged datagram to the kernel at once and answers its length.
    ///
    /// *Errors:* −EAGAIN when it cannot go now, or others wait before it: it is still staged. With
    /// any other −errno it is forgotten.
    public int submit(PeerCache peers, int peer) {
        if (head != tail) {
            return -EAGAIN;
        }
        SendPage page = slab.page();
        int peerOffset = peer < 0 ? 0 : page.place(peers, peer);
        int peerLength = peer < 0 ? 0 : peers.lengthBytes(peer);
        batch.clear();
        batch.add(page.memory(), page.payloadEnd(), stored(stagedLength), peerOffset, peerLength);
        int taken = send();
        if (taken == -EAGAIN) {
            return taken;
        }
        slab.unstage();
        if (taken < 0) {
            counters.failed++;
            return taken;
        }
        countSent(stagedLength);
        return stagedLength;
    }

    /// As the other, with something to tell the kernel.
    public int submit(PeerCache peers, int peer, SendControl control) {
        batch.control(control);
        try {
            return submit(peers, peer);
        } finally {
            batch.control(null);
        }
    }

    /// As the other, with something to tell the kernel.
    public void enqueue(Object token, PeerCache peers, int peer, SendControl control) {
        enqueue(new Controlled(token, control), peers, peer);
        controlled++;
    }

    /// Keeps the staged datagram at the end of the queue, until [#flush] finds it at the front.
    ///
    /// @param token told with its completion; may be null
    public void enqueue(Object token, PeerCache peers, int peer) {
        if (tail - head == slots.capacity()) {
            slots = slots.grown(Math.max(FIRST_CAPACITY, 2 * slots.capacity()), head, tail);
        }
        SendPage page = slab.page();
        int peerOffset = peer < 0 ? 0 : page.place(peers, peer);
        int peerLength = peer < 0 ? 0 : peers.lengthBytes(peer);
        slots.put(tail, token, page, stagedLength, peerOffset, peerLength);
        page.keep(stored(stagedLength));
        tail++;
        bytes += stagedLength;
        counters.queued++;
        counters.highWaterDatagrams = Math.max(counters.highWaterDatagrams, count());
        counters.highWaterBytes = Math.max(counters.highWaterBytes, bytes);
    }

    /// Hands the datagrams of a list to the kernel from where they lie, for as long as it has room
    /// and no other datagram waits. Answers how many have their result; it is in the tally.
    ///
    /// A refusal belongs to one datagram, or is answered by trying one by one, as in [#flush].
    public int submit(SendList list, SendTally tally) {
        int done = 0;
        while (head == tail && done < list.count()) {
            fill(list, done);
            int taken = send();
            if (taken == -EAGAIN) {
                return done;
            }
            if (taken < 0) {
                done += refused(taken, list, done, tally);
                continue;
            }
            counters.shortBatches += taken < batch.messages() ? 1 : 0;
            for (int message = 0; message < taken; message++) {
                done += sent(batch.datagrams(message), batch.lengthBytes(message), tally);
            }
        }
        return done;
    }

    private void fill(SendList list, int from) {
        batch.clear();
        int at = from;
        while (at < list.count() && !batch.full()) {
            int datagrams = runs.datagrams(list, at, at - from);
            int segment = datagrams == 1 ? 0 : list.lengthBytes(at);
            batch.addRun(list.memory(), list.offset(at), list.lengthBytes(at, datagrams), segment,
                datagrams);
            int peer = list.peer(at);
            batch.to(list.peerMemory(), SendList.peerOffset(peer), list.peerLengthBytes(peer));
            at += datagrams;
        }
    }

    private int refused(int errno, SendList list, int at, SendTally tally) {
        int datagrams = batch.datagrams(0);
        if (datagrams > 1) {
            counters.refusedRuns++;
            if (runs.refused(errno, list.route(at, runs), list.lengthBytes(at), datagrams)) {
                return 0;
            }
        }
        counters.failed++;
        settled(errno, 1);
        tally.failed(errno);
        return 1;
    }

    private int sent(int datagrams, int lengthBytes, SendTally tally) {
        counters.segmentedDatagrams += datagrams > 1 ? datagrams : 0;
        counters.datagrams += datagrams;
        counters.bytes += lengthBytes;
        settled(0, datagrams);
        tally.sent(datagrams, lengthBytes);
        return datagrams;
    }

    private void settled(int status, int datagrams) {
        for (int i = 0; i < datagrams && runs.trying(); i++) {
            if (runs.settled(status)) {
                latched();
            }
        }
    }

    /// Hands waiting datagrams to the kernel until none waits or it has no room. An error belongs
    /// to the datagram at the front alone; those behind it are tried again.
    public void flush() {
        flush(MAX_BATCHES);
    }

    /// As [#flush()], but ends only when none waits or the kernel has no room: for a caller that
    /// must know now.
    public void flushAll() {
        flush(Integer.MAX_VALUE);
    }

    private void flush(int maxBatches) {
        for (int i = 0; i < maxBatches && next != tail; i++) {
            fill(controlled == 0 ? tail : together());
            int taken = send();
            batch.control(null);
            if (taken == -EAGAIN) {
                return;
            }
            if (taken < 0) {
                refused(taken);
                continue;
            }
            if (taken < batch.messages()) {
                counters.shortBatches++;
            }
            for (int message = 0; message < taken; message++) {
                settleSent(batch.datagrams(message));
            }
        }
    }

    /// Gives every waiting datagram the same result, −errno.
    public void fail(int status) {
        while (next != tail) {
            counters.abandoned++;
            settle(status);
        }
    }

    /// True while datagrams wait for the kernel.
    public boolean waiting() {
        return next != tail;
    }

    /// True while results are not told yet.
    public boolean untold() {
        return head != next;
    }

    /// Results not told yet.
    public SendCompletions completions() {
        return completions;
    }

    /// Datagrams waiting or not told yet.
    public int count() {
        return tail - head;
    }

    /// Their bytes.
    public long bytes() {
        return bytes;
    }

    /// What has happened on the way out.
    public SendCounters counters() {
        return counters;
    }

    boolean tell(SendCompletions to) {
        if (head == next) {
            return false;
        }
        int length = slots.lengthBytes(head);
        Object token = slots.token(head);
        if (controlled > 0 && token instanceof Controlled told) {
            controlled--;
            token = told.token;
        }
        to.tell(token, slots.status(head), length);
        slots.forget(head);
        head++;
        bytes -= length;
        if (head == tail && slots.capacity() > KEPT_CAPACITY) {
            slots = new SendSlots(FIRST_CAPACITY);
        }
        return true;
    }

    /// Up to which slot datagrams may leave together: one with something to tell leaves alone.
    private int together() {
        if (slots.token(next) instanceof Controlled alone) {
            batch.control(alone.control);
            return next + 1;
        }
        int slot = next;
        while (slot != tail && !(slots.token(slot) instanceof Controlled)) {
            slot++;
        }
        return slot;
    }

    private void fill(int end) {
        batch.clear();
        int slot = next;
        while (slot != end && !batch.full()) {
            int datagrams = runs.datagrams(slots, slot, end, slot - next);
            int first = slots.lengthBytes(slot);
            int last = slots.lengthBytes(slot + datagrams - 1);
            int length = datagrams == 1 ? stored(first) : (datagrams - 1) * first + last;
            MemorySegment memory = slots.page(slot).memory();
            batch.addRun(memory, slots.payloadOffset(slot), length,
                datagrams == 1 ? 0 : first, datagrams);
            batch.to(memory, slots.peerOffset(slot), slots.peerLengthBytes(slot));
            slot += datagrams;
        }
    }

    /// The first message was refused: a run may be tried one by one, else the error is the first
    /// datagram's.
    private void refused(int errno) {
        int datagrams = batch.datagrams(0);
        if (datagrams > 1) {
            counters.refusedRuns++;
            if (runs.refused(errno, slots, next, datagrams)) {
                return;
            }
        }
        counters.failed++;
        settle(errno);
    }

    private int send() {
        counters.batches++;
        int taken = out.send(batch);
        if (HandleEvents.tellsSent()) {
            tellSent(taken);
        }
        if (taken == -ENOBUFS) {
            counters.noBuffers++;
            return -EAGAIN;
        }
        // A driver that takes nothing without saying why is tried again later, not in a circle.
        if (taken == -EAGAIN || taken == 0) {
            counters.wouldBlock++;
            return -EAGAIN;
        }
        return taken;
    }

    private void tellSent(int taken) {
        int datagrams = 0;
        long length = 0;
        for (int message = 0; message < taken; message++) {
            datagrams += batch.datagrams(message);
            length += batch.lengthBytes(message);
        }
        events.sent(batch.messages(), datagrams, length, Math.min(taken, 0));
    }

    private void latched() {
        counters.unsegmentedRoutes++;
        events.latched(counters.refusedRuns);
    }

    private void settleSent(int datagrams) {
        if (datagrams > 1) {
            counters.segmentedDatagrams += datagrams;
        }
        for (int i = 0; i < datagrams; i++) {
            countSent(slots.lengthBytes(next));
            settle(0);
        }
    }

    private void settle(int status) {
        if (runs.settled(status)) {
            latched();
        }
        slab.release(slots.page(next));
        slots.settle(next, status);
        next++;
    }

    private void countSent(int lengthBytes) {
        counters.datagrams++;
        counters.bytes += lengthBytes;
    }

    private static int stored(int lengthBytes) {
        return Math.min(lengthBytes, SendSlab.MAX_STORED_BYTES);
    }
}
