package dgram4j.udp.scripted;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dgram4j.sys.Sockaddr;
import dgram4j.udp.send.SendBatch;

import static dgram4j.sys.Errno.EAGAIN;

/// What a scripted socket does with what it is given to send.
public final class SendScript {
    private final List<SentDatagram> sent = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();
    private final ArrayDeque<Integer> refusals = new ArrayDeque<>();
    private final ArrayDeque<Integer> limits = new ArrayDeque<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final List<Integer> runs = new ArrayList<>();
    private int segmentRefusal;
    private int longestSegment = Integer.MAX_VALUE;
    private int room = Integer.MAX_VALUE;
    private boolean blocked;

    /// Refuses the next `times` calls with −errno.
    public void refuse(int errno, int times) {
        for (int i = 0; i < times; i++) {
            refusals.add(-errno);
        }
    }

    /// Takes at most so many messages of the next batches, one limit for each.
    public void shorten(int... messages) {
        for (int limit : messages) {
            limits.add(limit);
        }
    }

    /// Refuses the datagram with these bytes with −errno, each time it is given.
    public void failText(String text, int errno) {
        failures.put(text, -errno);
    }

    /// Refuses runs with segments of more than `longest` bytes with −errno from now on.
    public void refuseSegments(int errno, int longest) {
        segmentRefusal = -errno;
        longestSegment = longest;
    }

    /// How many datagrams each message had that it was given, those behind a refused one too.
    public List<Integer> runs() {
        return runs;
    }

    /// Has no room, and is not writable, until [#unblock].
    public void block() {
        blocked = true;
    }

    /// Has room for so many more batches, then none until [#unblock].
    public void blockAfter(int calls) {
        room = calls;
    }

    /// Has room again.
    public void unblock() {
        blocked = false;
        room = Integer.MAX_VALUE;
    }

    /// What it has taken, in order.
    public List<SentDatagram> sent() {
        return sent;
    }

    /// The bytes of what it has taken, in order.
    public List<String> texts() {
        return sent.stream().map(SentDatagram::text).toList();
    }

    /// How many messages each batch had that it was given, refused ones too.
    public List<Integer> batches() {
        return batches;
    }

    boolean writable() {
        return !blocked;
    }

    int send(SendBatch batch) {
        batches.add(batch.messages());
        for (int i = 0; i < batch.messages(); i++) {
            runs.add(batch.datagrams(i));
        }
        blocked |= room-- <= 0;
        if (blocked) {
            return -EAGAIN;
        }
        if (!refusals.isEmpty()) {
            return refusals.remove();
        }
        int limit = limits.isEmpty() ? batch.messages() : limits.remove();
        int taken = 0;
        while (taken < Math.min(limit, batch.messages())) {
            List<SentDatagram> message = cut(batch, taken);
            int failure = failure(batch, taken, message);
            if (failure != 0) {
                return taken == 0 ? failure : taken;
            }
            sent.addAll(message);
            taken++;
        }
        return taken;
    }

    private int failure(SendBatch batch, int message, List<SentDatagram> datagrams) {
        if (batch.segmentBytes(message) > longestSegment) {
            return segmentRefusal;
        }
        return datagrams.stream()
            .map(datagram -> failures.getOrDefault(datagram.text(), 0))
            .filter(failure -> failure != 0)
            .findFirst().orElse(0);
    }

    private static List<SentDatagram> cut(SendBatch batch, int message) {
        int length = batch.lengthBytes(message);
        int step = batch.segmentBytes(message) == 0 ? length : batch.segmentBytes(message);
        List<SentDatagram> datagrams = new ArrayList<>();
        int at = 0;
        do {
            datagrams.add(read(batch, message, at, Math.min(step, length - at)));
            at += step;
        } while (at < length);
        if (datagrams.size() != batch.datagrams(message)) {
            throw new IllegalStateException(
                "a message of " + batch.datagrams(message) + " is " + datagrams.size());
        }
        return datagrams;
    }

    private static SentDatagram read(SendBatch batch, int message, int at, int length) {
        MemorySegment memory = batch.memory(message);
        byte[] bytes = memory.asSlice(batch.payloadOffset(message) + at, length)
            .toArray(ValueLayout.JAVA_BYTE);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (batch.peerLengthBytes(message) == 0) {
            return new SentDatagram(text, "", 0);
        }
        int peer = batch.peerOffset(message);
        MemorySegment peers = batch.peerMemory(message);
        return new SentDatagram(text, Sockaddr.text(peers, peer), Sockaddr.port(peers, peer));
    }
}
