package dgram4j;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;

import dgram4j.sys.IpLiteral;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Family;
import dgram4j.udp.send.SendCompletions;
import dgram4j.udp.send.SendListener;
import dgram4j.udp.send.SendSlab;

/// A socket's way out: what waits for the bind, what waits for an address, what the kernel has.
///
/// Every callback is called once, whatever becomes of the socket.
///
/// *Thread:* the loop's.
final class SocketSends implements SendListener {
    private final Loop loop;
    private final Family family;
    private final SocketEvents events;
    private final byte[] scratch = new byte[IpLiteral.IN6_ADDRESS_BYTES];

    /// In the order they were sent; empty once the socket is bound.
    private final ArrayDeque<Unsent> waiting = new ArrayDeque<>();

    private String lastLiteral = "";
    private boolean closed;

    SocketSends(Loop loop, Family family, SocketEvents events) {
        this.loop = loop;
        this.family = family;
        this.events = events;
    }

    /// Keeps the datagram until [#flush(UdpHandle)] or [#fail(UdpException)].
    void await(Unsent message) {
        waiting.add(message);
    }

    /// True while datagrams wait for the bind.
    boolean awaiting() {
        return !waiting.isEmpty();
    }

    /// The socket is bound: what waited goes.
    void flush(UdpHandle handle) {
        for (Unsent next = waiting.poll(); next != null; next = waiting.poll()) {
            start(handle, next);
        }
    }

    /// What waits will never go.
    void fail(UdpException error) {
        for (Unsent next = waiting.poll(); next != null; next = waiting.poll()) {
            refuse(next, error);
        }
    }

    /// Nothing goes any more.
    void close() {
        closed = true;
        fail(Failures.notRunning());
    }

    /// Tells the callback an error, later. One of a datagram nobody asked about goes nowhere, as
    /// in Node.
    void refuse(Unsent message, UdpException error) {
        if (message.isHeard()) {
            loop.events().pending(() -> message.fail(error));
        }
    }

    /// True when the datagram needs no look-up. A literal of the other family needs none either:
    /// that it is the wrong one is for the kernel's words.
    boolean isDirect(Outgoing message) {
        return isLiteral(target(message));
    }

    /// The last one is remembered: it is the usual one.
    boolean isLiteral(String address) {
        if (address.equals(lastLiteral)) {
            return true;
        }
        boolean literal =
                IpLiteral.parse4(address, scratch) || IpLiteral.parse6(address, scratch);
        if (literal) {
            lastLiteral = address;
        }
        return literal;
    }

    /// Sends on a bound handle, a datagram or many.
    void start(UdpHandle handle, Unsent unsent) {
        switch (unsent) {
            case Outgoing message -> send(handle, message);
            case OutgoingList many -> sendMany(handle, many);
        }
    }

    /// Sends on a bound handle, at once.
    void sendMany(UdpHandle handle, OutgoingList many) {
        if (closed) {
            refuse(many, Failures.notRunning());
            return;
        }
        handle.sendList(many, many.list(), family, many.tally());
        if (!many.isHeard()) {
            return;
        }
        if (many.tally().sent() < many.list().count()) {
            many.keepPeers();
        }
        if (many.tally().complete()) {
            loop.events().pending(many::tell);
        }
    }

    /// Sends on a bound handle, at once or after a look-up.
    void send(UdpHandle handle, Outgoing message) {
        String target = target(message);
        if (closed) {
            refuse(message, Failures.notRunning());
        } else if (isLiteral(target)) {
            transmit(handle, message, target);
        } else {
            NameLookup.start(loop.events(), target, family,
                    found -> afterLookup(handle, message, found),
                    errno -> failLookup(message, Failures.lookup(errno, target)));
        }
    }

    private void afterLookup(UdpHandle handle, Outgoing message, String found) {
        if (closed) {
            refuse(message, Failures.notRunning());
        } else {
            transmit(handle, message, found);
        }
    }

    private void failLookup(Outgoing message, UdpException error) {
        if (message.isHeard()) {
            message.fail(error);
        } else if (!closed) {
            events.error(error);
        }
    }

    private void transmit(UdpHandle handle, Outgoing message, String address) {
        ByteBuffer bytes = message.bytes();
        int length = bytes.remaining();
        int at = handle.stage(length);
        MemorySegment.copy(MemorySegment.ofBuffer(bytes), 0, handle.stagedMemory(), at,
                Math.min(length, SendSlab.MAX_STORED_BYTES));
        if (!message.isHeard()) {
            handle.sendStaged(null, family, address, message.port());
            return;
        }
        Outgoing.Told token = message.told(address);
        int result = handle.sendStaged(token, family, address, message.port());
        if (result < 0) {
            loop.events().pending(() -> token.fail(result));
        } else if (result > 0) {
            loop.events().pending(token::succeed);
        }
    }

    @Override
    public void sent(SendCompletions completions) {
        while (completions.next()) {
            int status = completions.status();
            if (completions.token() instanceof OutgoingList many) {
                many.tally().told(status, completions.lengthBytes());
                if (many.tally().complete()) {
                    many.tell();
                }
            } else if (completions.token() instanceof Outgoing.Told message) {
                if (status < 0) {
                    message.fail(status);
                } else {
                    message.succeed();
                }
            }
        }
    }

    private String target(Outgoing message) {
        if (!message.address().isEmpty()) {
            return message.address();
        }
        return family == Family.IPV4 ? "127.0.0.1" : "::1";
    }
}
