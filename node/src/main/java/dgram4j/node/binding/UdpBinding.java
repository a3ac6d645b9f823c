package dgram4j.node.binding;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;
import dgram4j.node.core.Turn;
import dgram4j.udp.UdpEngine;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.send.SendSlab;

/// UDP handles of the runtime's loop, as `internalBinding('udp_wrap')`.
public final class UdpBinding {
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
    private Value completion;

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
    void deliver(ReceiveBatch batch, Value udp) {
        try {
            deliverAll(batch, udp);
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
