package dgram4j.node.binding;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Map;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.core.Environment;
import dgram4j.node.core.Turn;
import dgram4j.node.datagram.Cork;
import dgram4j.node.datagram.DatagramWay;
import dgram4j.udp.UdpEngine;
import dgram4j.udp.driver.Capability;
import dgram4j.udp.event.EngineLog;
import dgram4j.udp.multicast.Interfaces;
import dgram4j.udp.receive.PacketFacts;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.send.SendSlab;

/// UDP handles of the runtime's loop, as `internalBinding('udp_wrap')`.
public final class UdpBinding {
    private static final long NANOS = 1_000_000_000L;

    private final PacketFacts facts = new PacketFacts();
    private final Environment environment;
    private final UdpEngine engine;
    private final byte[] scratch = new byte[SendSlab.MAX_STORED_BYTES];
    private final Senders senders = new Senders();
    private final Cork cork;
    private SharedBytes stage;
    private SendPack pack;
    private Value single;
    private Value first;
    private Value next;
    private Value failure;
    private Value factual;
    private Value completion;
    private DatagramWay shortWay;

    UdpBinding(Environment environment) {
        this.environment = environment;
        this.engine = environment.udp();
        this.cork = new Cork(engine.loop());
    }

    /// The name of the driver its handles use.
    @HostAccess.Export
    public String driver() {
        return engine.driver().name();
    }

    /// Names the ArrayBuffer messages are read from, with room for the longest.
    @HostAccess.Export
    public void useStage(Value buffer) {
        stage = new SharedBytes(buffer);
    }

    /// Names the ArrayBuffer datagrams to send are written to, as [SendPack] has it.
    @HostAccess.Export
    public void usePack(Value buffer) {
        pack = new SendPack(new SharedBytes(buffer), environment.fence());
    }

    /// Names who is told a sender's number, before the first message from it.
    @HostAccess.Export
    public void onSender(Value receiver) {
        senders.tell(receiver);
    }

    /// Names who hears messages, which begin where the stage does. The first argument is always the
    /// object of the handle.
    ///
    /// @param singleHears (udp, length, sender, port)
    /// @param firstHears the first of datagrams behind each other: (udp, length of all, length of
    ///     each, sender, port)
    /// @param nextHears those after it: (udp)
    /// @param failureHears a failed receive: (udp, −errno)
    @HostAccess.Export
    public void onMessage(
            Value singleHears, Value firstHears, Value nextHears, Value failureHears) {
        single = singleHears;
        first = firstHears;
        next = nextHears;
        failure = failureHears;
    }

    /// Names who hears what became of sends that had to wait: (request, status, bytes).
    @HostAccess.Export
    public void onCompletion(Value receiver) {
        completion = receiver;
    }

    /// A handle without a descriptor.
    ///
    /// @param udp the JavaScript object that its datagrams are for
    @HostAccess.Export
    public UdpHandleBinding handle(Value udp) {
        return new UdpHandleBinding(this, udp);
    }

    /// Tells the address of the peer that packs know by this number.
    @HostAccess.Export
    public void namePeer(int number, String address, int port) {
        pack.name(number, address, port);
    }

    /// Makes datagrams go the short way, where the engine's classes can be reached; answers whether
    /// they do.
    ///
    /// @param parts `parts` of `internal/dgram/short_way`
    @HostAccess.Export
    public boolean useShortWay(Value parts) {
        if (EngineObjects.open()) {
            shortWay = DatagramWay.open(
                    parts, EngineObjects::behind,
                    handle -> handle.<UdpHandleBinding>asHostObject().engineHandle(),
                    cork, environment);
        }
        return shortWay != null;
    }

    /// Names who is asked for the requests of datagrams that went the short way and have to wait.
    @HostAccess.Export
    public void waits(Value requestAt) {
        shortWay.waits(requestAt);
    }

    boolean hasShortWay() {
        return shortWay != null;
    }

    Environment environment() {
        return environment;
    }

    UdpEngine engine() {
        return engine;
    }

    Value completion() {
        return completion;
    }

    /// Bytes of an ArrayBuffer. *Lifetime:* until the next call.
    byte[] read(Value buffer, int offset, int length) {
        if (length > 0) { // of memory that was given away nothing can be read, not even nothing
            buffer.readBuffer(offset, scratch, 0, length);
        }
        return scratch;
    }

    SendPack pack() {
        return pack;
    }

    Cork cork() {
        return cork;
    }

    /// Enters JavaScript once for each datagram. Those that arrived joined are staged together.
    ///
    /// @param behind the engine's own object of the handle's, for the short way
    void deliver(ReceiveBatch batch, Value udp, Object behind) {
        try {
            if (shortWay == null || !environment.turn().isOutermost()) {
                deliverAll(batch, udp);
            } else {
                shortWay.deliver(batch, behind);
            }
        } finally {
            cork.moreToCome(false);
        }
    }

    private void deliverAll(ReceiveBatch batch, Value udp) {
        Turn turn = environment.turn();
        while (batch.next()) {
            cork.moreToCome(batch.hasRest());
            int each = batch.lengthBytes();
            int behind = batch.behind();
            stage(batch, each + behind);
            int sender = senders.number(batch.peerAddress());
            int port = batch.peerPort();
            if (behind == 0) {
                turn.run(single, udp, each, sender, port);
                continue;
            }
            turn.run(first, udp, each + behind, each, sender, port);
            while (batch.behind() > 0 && batch.next()) {
                cork.moreToCome(batch.hasRest());
                turn.run(next, udp);
            }
        }
    }

    /// As [#deliver], each by itself and with what the kernel knows of it.
    void deliverWithFacts(ReceiveBatch batch, Value udp) {
        Turn turn = environment.turn();
        while (batch.next()) {
            stage(batch, batch.lengthBytes());
            int sender = senders.number(batch.peerAddress());
            facts.read(batch);
            long nanos = facts.timestampNanos();
            turn.run(factual, udp, batch.lengthBytes(), ProxyArray.fromArray(
                    sender, batch.peerPort(), facts.localAddress(), facts.ifIndex(), facts.ttl(),
                    facts.tos(), (double) (nanos / NANOS), (int) (nanos % NANOS),
                    facts.truncated()));
        }
    }

    /// Names who hears messages of sockets with facts: (udp, length, [sender, port, own address,
    /// interface, hops, type of service, seconds, nanoseconds, truncated]).
    @HostAccess.Export
    public void onFacts(Value receiver) {
        factual = receiver;
    }

    /// Whether the driver has a capability.
    @HostAccess.Export
    public boolean can(String capability) {
        return engine.driver().capabilities().contains(Capability.valueOf(capability));
    }

    /// The index of the interface with this name, or whose index this text is; 0 for none.
    @HostAccess.Export
    public int interfaceIndex(String nameOrIndex) {
        return Interfaces.index(nameOrIndex);
    }

    /// The names of the interfaces that can do multicast.
    @HostAccess.Export
    public ProxyArray multicastInterfaces(boolean ipv6) {
        return ProxyArray.fromArray(Interfaces.multicastNames(ipv6).toArray());
    }

    /// Whether `JSRT_DEBUG` or `NODE_DEBUG` asks for a log of the sockets' state changes.
    @HostAccess.Export
    public boolean isDebugged() {
        Map<String, String> variables = environment.process().environment();
        String sections = variables.getOrDefault("JSRT_DEBUG", "") + ','
                + variables.getOrDefault("NODE_DEBUG", "");
        return Arrays.stream(sections.split(","))
                .anyMatch(section -> section.strip().equalsIgnoreCase("dgram"));
    }

    /// Names who gets the lines of that log.
    @HostAccess.Export
    public void onLog(Value receiver) {
        engine.log(new EngineLog() {
            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public void line(String text) {
                receiver.executeVoid(text);
            }
        });
    }

    private void stage(ReceiveBatch batch, int length) {
        MemorySegment.copy(
                batch.memory(), ValueLayout.JAVA_BYTE, batch.offset(), stage.bytes(), 0, length);
        stage.push(0, length);
    }

    /// Tells of a failed receive.
    void fail(int errno, Value udp) {
        environment.turn().run(failure, udp, errno);
    }
}
