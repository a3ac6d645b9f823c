package dgram4j;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.function.Consumer;

import dgram4j.sys.IpLiteral;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Family;
import dgram4j.udp.send.SendCompletions;
import dgram4j.udp.send.SendControl;
import dgram4j.udp.send.SendList;
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
    private final NameLookup names;
    private final SendGate gate;
    private final BlockList blocked;
    private final Consumer<Connecting> connects;
    private final byte[] scratch = new byte[IpLiteral.IN6_ADDRESS_BYTES];

    /// In the order they were asked for; empty once the socket is bound.
    private final ArrayDeque<Unsent> waiting = new ArrayDeque<>();

    private String lastLiteral = "";
    private boolean closed;

    SocketSends(Loop loop, SocketOptions options, SocketEvents events,
            Consumer<Connecting> connects) {
        this.loop = loop;
        this.family = options.family();
        this.events = events;
        this.connects = connects;
        names = new NameLookup(loop.events(), options.lookup(), family);
        gate = new SendGate(options.sendHighWaterBytes(), this::drained);
        blocked = options.sendBlockList().orElse(null);
    }

    NameLookup names() {
        return names;
    }

    SendGate gate() {
        return gate;
    }

    private void drained() {
        if (!closed) {
            loop.events().pending(() -> {
                if (!closed) {
                    events.drain();
                }
            });
        }
    }

    /// Keeps it until [#flush(UdpHandle)] or [#fail(UdpException)].
    void await(Unsent unsent) {
        waiting.add(unsent);
    }

    /// True while anything waits for the bind.
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
            gate.leave(next.lengthBytes());
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
    void refuse(Unsent unsent, UdpException error) {
        if (unsent.isHeard()) {
            loop.events().pending(() -> unsent.fail(error));
        }
    }

    /// True when the datagram needs no look-up. A literal of the other family needs none either:
    /// that it is the wrong one is for the kernel's words.
    boolean isDirect(Outgoing message) {
        return message.toPeer() || isLiteral(target(message.address()));
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

    boolean isBlocked(String address) {
        return blocked != null && blocked.check(address);
    }

    /// Sends or connects on a bound handle what was counted while it waited.
    void start(UdpHandle handle, Unsent unsent) {
        switch (unsent) {
            case Outgoing message when closed || isDirect(message) -> {
                gate.leave(message.lengthBytes());
                send(handle, message);
            }
            case Outgoing message -> names.start(message.address(),
                    found -> afterLookup(handle, message, found),
                    error -> failLookup(message, error));
            case OutgoingList many -> {
                gate.leave(many.lengthBytes());
                sendMany(handle, many);
            }
            case Connecting connecting -> connects.accept(connecting);
        }
    }

    /// Sends on a bound handle, at once.
    void sendMany(UdpHandle handle, OutgoingList many) {
        if (closed) {
            refuse(many, Failures.notRunning());
            return;
        }
        if (blocked != null) {
            for (SendList.Peer peer : many.list().peers()) {
                if (blocked.check(peer.address())) {
                    refuse(many, Failures.blocked(peer.address()));
                    return;
                }
            }
        }
        int before = handle.sendQueueCount();
        long bytesBefore = handle.sendQueueSize();
        handle.sendList(many, many.list(), family, many.tally());
        if (handle.sendQueueCount() > before) {
            gate.enter((int) (handle.sendQueueSize() - bytesBefore));
        }
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

    /// Sends on a bound handle, at once: [#isDirect(Outgoing)].
    void send(UdpHandle handle, Outgoing message) {
        if (closed) {
            refuse(message, Failures.notRunning());
        } else {
            transmit(handle, message, message.toPeer() ? "" : target(message.address()));
        }
    }

    private void afterLookup(UdpHandle handle, Outgoing message, String found) {
        gate.leave(message.lengthBytes());
        if (closed) {
            refuse(message, Failures.notRunning());
        } else {
            transmit(handle, message, found);
        }
    }

    private void failLookup(Outgoing message, UdpException error) {
        gate.leave(message.lengthBytes());
        if (message.isHeard()) {
            message.fail(error);
        } else if (!closed) {
            events.error(error);
        }
    }

    private void transmit(UdpHandle handle, Outgoing message, String address) {
        if (blocked != null && !message.toPeer() && blocked.check(address)) {
            refuse(message, Failures.blocked(address));
            return;
        }
        if (message.options() != SendOptions.none()
                && !loop.capabilities().contains(Capability.SEND_OPTIONS)) {
            refuse(message, Failures.unavailable("SendOptions", loop.driver()));
            return;
        }
        ByteBuffer bytes = message.bytes();
        int length = bytes.remaining();
        int at = handle.stage(length);
        MemorySegment.copy(MemorySegment.ofBuffer(bytes), 0, handle.stagedMemory(), at,
                Math.min(length, SendSlab.MAX_STORED_BYTES));
        Outgoing.Told token = message.isHeard() ? message.told(address) : null;
        int result = submit(handle, message, address, token);
        if (result == 0) {
            gate.enter(length);
        } else if (token != null && result < 0) {
            loop.events().pending(() -> token.fail(result, loop.driver()));
        } else if (token != null) {
            loop.events().pending(token::succeed);
        }
    }

    private int submit(
            UdpHandle handle, Outgoing message, String address, Outgoing.Told token) {
        if (message.options() != SendOptions.none()) {
            SendControl control = message.options().control();
            return message.toPeer()
                    ? handle.sendStaged(token, control)
                    : handle.sendStaged(token, family, address, message.port(), control);
        }
        return message.toPeer()
                ? handle.sendStaged(token)
                : handle.sendStaged(token, family, address, message.port());
    }

    @Override
    public void sent(SendCompletions completions) {
        while (completions.next()) {
            int status = completions.status();
            gate.leave(completions.lengthBytes());
            if (completions.token() instanceof OutgoingList many) {
                many.tally().told(status, completions.lengthBytes());
                if (many.tally().complete()) {
                    many.tell();
                }
            } else if (completions.token() instanceof Outgoing.Told message) {
                if (status < 0) {
                    message.fail(status, loop.driver());
                } else {
                    message.succeed();
                }
            }
        }
    }

    /// The address that is meant: this machine's own for none.
    String target(String address) {
        if (!address.isEmpty()) {
            return address;
        }
        return family == Family.IPV4 ? "127.0.0.1" : "::1";
    }
}
