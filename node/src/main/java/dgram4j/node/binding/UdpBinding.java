package dgram4j.node.binding;

import java.lang.foreign.MemorySegment;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;
import dgram4j.udp.UdpEngine;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.send.SendSlab;

/// UDP handles of the runtime's loop, as `internalBinding('udp_wrap')`.
public final class UdpBinding {
    private final Environment environment;
    private final UdpEngine engine;
    private final byte[] scratch = new byte[SendSlab.MAX_STORED_BYTES];
    private final SendPack pack = new SendPack();
    private Value onSlab;
    private Value completion;
    private MemorySegment shown;

    UdpBinding(Environment environment) {
        this.environment = environment;
        this.engine = environment.udp();
    }

    /// Names who is handed the receive slab, as a buffer, before the first message that lies in it.
    @HostAccess.Export
    public void onSlab(Value receiver) {
        onSlab = receiver;
    }

    /// Names who hears what became of sends that had to wait: (request, status, bytes).
    @HostAccess.Export
    public void onCompletion(Value receiver) {
        completion = receiver;
    }

    /// A handle without a descriptor.
    ///
    /// @param message hears of each datagram: (offset in the slab, length, address, port)
    /// @param failure hears of each failed receive: (−errno)
    @HostAccess.Export
    public UdpHandleBinding handle(Value message, Value failure) {
        return new UdpHandleBinding(this, message, failure);
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
        buffer.readBuffer(offset, scratch, 0, length);
        return scratch;
    }

    SendPack pack() {
        return pack;
    }

    /// JavaScript reads messages where the engine received them: nothing is copied on the way.
    void show(ReceiveBatch batch) {
        MemorySegment memory = batch.memory();
        if (memory != shown) {
            onSlab.executeVoid(memory.asByteBuffer());
            shown = memory;
        }
    }
}
