package dgram4j.udp.scripted;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

import dgram4j.sys.IpLiteral;
import dgram4j.sys.Sockaddr;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveSlab;

import static dgram4j.sys.Errno.EAGAIN;

/// What a scripted socket has received.
public final class ReceiveScript {
    private record Arrival(
            byte[] bytes, int segmentBytes, String address, int port, int scope, int flags,
            int errno) {}

    private final ArrayDeque<Arrival> arrivals = new ArrayDeque<>();
    private int perCall = Integer.MAX_VALUE;

    /// A datagram of these Latin-1 bytes is waiting.
    public void deliver(String text, String address, int port) {
        deliverJoined(text, 0, address, port);
    }

    /// Datagrams joined by the kernel are waiting, another each `segmentBytes`.
    public void deliverJoined(String text, int segmentBytes, String address, int port) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        arrivals.add(new Arrival(bytes, segmentBytes, address, port, 0, 0, 0));
    }

    /// A datagram from a link-local sender is waiting.
    public void deliverScoped(String text, String address, int port, int scope) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        arrivals.add(new Arrival(bytes, 0, address, port, scope, 0, 0));
    }

    /// A datagram with flags of [ReceiveBatch] is waiting.
    public void deliverFlagged(String text, String address, int port, int flags) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        arrivals.add(new Arrival(bytes, 0, address, port, 0, flags, 0));
    }

    /// An error is pending behind what is waiting.
    public void fail(int errno) {
        arrivals.add(new Arrival(new byte[0], 0, "", 0, 0, 0, -errno));
    }

    /// Brings at most so many datagrams at each call.
    public void atMostPerCall(int datagrams) {
        perCall = datagrams;
    }

    /// How much is still waiting.
    public int waiting() {
        return arrivals.size();
    }

    int receive(ReceiveBatch batch) {
        while (batch.filled() < Math.min(batch.room(), perCall) && !arrivals.isEmpty()) {
            if (arrivals.element().errno < 0) {
                if (batch.filled() > 0) {
                    break;
                }
                return arrivals.remove().errno;
            }
            write(arrivals.remove(), batch);
        }
        if (arrivals.isEmpty() && batch.filled() > 0 && batch.filled() < batch.room()) {
            batch.nothingLeft();
        }
        return batch.filled() == 0 ? -EAGAIN : batch.filled();
    }

    private static void write(Arrival arrival, ReceiveBatch batch) {
        int slot = batch.filled();
        MemorySegment memory = batch.memory();
        MemorySegment.copy(arrival.bytes, 0, memory, ValueLayout.JAVA_BYTE,
            ReceiveSlab.payloadOffset(slot), arrival.bytes.length);
        byte[] address = new byte[IpLiteral.IN6_ADDRESS_BYTES];
        int at = ReceiveSlab.peerOffset(slot);
        int peerLength = IpLiteral.parse4(arrival.address, address)
            ? Sockaddr.put4(memory, at, address, arrival.port)
            : put6(memory, at, address, arrival);
        batch.fill(arrival.bytes.length, arrival.segmentBytes, peerLength, arrival.flags);
    }

    private static int put6(MemorySegment memory, int at, byte[] address, Arrival arrival) {
        if (!IpLiteral.parse6(arrival.address, address)) {
            throw new IllegalArgumentException(arrival.address);
        }
        return Sockaddr.put6(memory, at, address, arrival.port, arrival.scope);
    }
}
