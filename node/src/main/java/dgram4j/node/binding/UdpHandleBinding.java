package dgram4j.node.binding;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Turn;
import dgram4j.node.datagram.RunRequests;
import dgram4j.node.fence.Fence;
import dgram4j.sys.IpLiteral;
import dgram4j.udp.EarlyOptions;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.UdpStats;
import dgram4j.udp.address.Endpoint;
import dgram4j.udp.address.Family;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveCounters;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.send.SendCompletions;
import dgram4j.udp.send.SendControl;
import dgram4j.udp.send.SendCounters;
import dgram4j.udp.send.SendSlab;

/// One handle of the engine for `internal/udp_wrap`. What comes out of the engine enters JavaScript
/// one datagram, one completion at a time, each as a macrotask of its own: ticks and promise jobs
/// of one message are done before the next.
///
/// *Errors:* ints are non-negative on success and −errno otherwise.
public final class UdpHandleBinding {
    private final UdpBinding udp;
    private final Turn turn;
    private final Value object;
    private final Object behind;
    private final UdpHandle handle;
    private final Fence fence;
    private final Endpoint endpoint = new Endpoint();
    private boolean factual;
    private final ReceiveListener incoming =
            new ReceiveListener() {
                @Override
                public void received(ReceiveBatch batch) {
                    if (factual) {
                        udp.deliverWithFacts(batch, object);
                    } else {
                        udp.deliver(batch, object, behind);
                    }
                }

                @Override
                public void receiveFailed(int errno) {
                    udp.fail(errno, object);
                }
            };

    UdpHandleBinding(UdpBinding udp, Value object) {
        this.udp = udp;
        this.turn = udp.environment().turn();
        this.object = object;
        this.behind = udp.hasShortWay() ? EngineObjects.behind(object) : null;
        this.fence = udp.environment().fence();
        this.handle = udp.engine().newHandle(this::complete);
    }

    // ---- from the engine ----

    private void complete(SendCompletions completions) {
        while (completions.next()) {
            Object token = completions.token();
            Value request = token instanceof RunRequests run ? run.next() : (Value) token;
            if (request != null && !request.isNull()) {
                turn.run(
                        udp.completion(), request,
                        completions.status(), completions.lengthBytes());
            }
        }
    }

    // ---- from JavaScript ----

    /// The handle, for something that could tell whether a datagram has left.
    private UdpHandle uncorked() {
        udp.cork().leave();
        return handle;
    }

    /// The handle, for those who look after the cork themselves.
    UdpHandle engineHandle() {
        return handle;
    }

    /// The descriptor's number, or −EBADF.
    @HostAccess.Export
    public int fd() {
        return handle.fd();
    }

    @HostAccess.Export
    public int open(int descriptor) {
        int refused = fence.descriptor(descriptor);
        return refused < 0 ? refused : uncorked().open(descriptor);
    }

    @HostAccess.Export
    public int bind(boolean ipv6, String address, int port, int flags) {
        int refused = fence.udpBind(address, port);
        return refused < 0 ? refused : uncorked().bind(family(ipv6), address, port, flags);
    }

    @HostAccess.Export
    public int connect(boolean ipv6, String address, int port) {
        int refused = fence.udpSend(address, port);
        return refused < 0 ? refused : uncorked().connect(family(ipv6), address, port);
    }

    @HostAccess.Export
    public int disconnect() {
        return uncorked().disconnect();
    }

    /// Sends a piece of an ArrayBuffer; `request` is null when nobody waits for the outcome.
    @HostAccess.Export
    public int sendTo(
            Value request, boolean ipv6, String address, int port,
            Value buffer, int offset, int length) {
        int refused = fence.udpSend(address, port);
        if (refused < 0) {
            return refused;
        }
        byte[] bytes = udp.read(buffer, offset, Math.min(length, SendSlab.MAX_STORED_BYTES));
        return uncorked().send(token(request), family(ipv6), address, port, bytes, 0, length);
    }

    /// Sends what is in the pack, answering as [SendPack]. `requestAt(i)` is asked for the request
    /// of a datagram that had to wait; null when nobody waits for any.
    @HostAccess.Export
    public int sendPack(Value requestAt, boolean ipv6, int count, int total) {
        return udp.pack().send(udp.cork(), handle, family(ipv6), requestAt, count, total);
    }

    /// As `sendTo`, to the peer the socket is connected to.
    @HostAccess.Export
    public int send(Value request, Value buffer, int offset, int length) {
        int refused = refusedPeer();
        if (refused < 0) {
            return refused;
        }
        byte[] bytes = udp.read(buffer, offset, Math.min(length, SendSlab.MAX_STORED_BYTES));
        return uncorked().send(token(request), bytes, 0, length);
    }

    private int refusedPeer() {
        return fence.generation() != 0 && handle.getpeername(endpoint) == 0
                ? fence.udpSend(endpoint.address(), endpoint.port()) : 0;
    }

    /// Whether a datagram may come from this own address of the machine: who may bind to it may.
    private int refusedSource(String source) {
        boolean asked = !source.isEmpty() && fence.generation() != 0;
        return asked && handle.getsockname(endpoint) == 0
                ? fence.udpBind(source, endpoint.port()) : 0;
    }

    /// As `sendTo`, or as `send` when the address is null, with something to tell the kernel.
    ///
    /// @param source an IP literal, or "" for none
    /// @param ifIndex 0 for none
    /// @param ttl −1 for none, as those that follow
    /// @param dontFragment 1 or 0
    @HostAccess.Export
    public int sendWith(
            Value request, boolean ipv6, String address, int port,
            Value buffer, int offset, int length,
            String source, int ifIndex, int ttl, int tos, int dontFragment) {
        int refused = address == null ? refusedPeer() : fence.udpSend(address, port);
        refused = refused < 0 ? refused : refusedSource(source);
        if (refused < 0) {
            return refused;
        }
        int stored = Math.min(length, SendSlab.MAX_STORED_BYTES);
        byte[] bytes = udp.read(buffer, offset, stored);
        UdpHandle to = uncorked();
        int at = to.stage(length);
        MemorySegment.copy(bytes, 0, to.stagedMemory(), ValueLayout.JAVA_BYTE, at, stored);
        SendControl control = new SendControl(
                IpLiteral.bytes(source), ifIndex, ttl, tos, dontFragment);
        return address == null
                ? to.sendStaged(token(request), control)
                : to.sendStaged(token(request), family(ipv6), address, port, control);
    }

    /// What the descriptor is told before it is bound, as [EarlyOptions] has it.
    @HostAccess.Export
    public void early(boolean packetInfo, int multicastAll, String device) {
        factual = packetInfo;
        handle.early(new EarlyOptions(packetInfo, multicastAll, device));
    }

    /// Joins or leaves a group on an interface by its index.
    @HostAccess.Export
    public int membershipAt(String group, int ifIndex, boolean join) {
        int refused = join ? fence.udpJoin(group) : 0;
        return refused < 0 ? refused : uncorked().setMembership(group, ifIndex, join);
    }

    /// The interface multicast leaves by, by its index.
    @HostAccess.Export
    public int multicastInterfaceAt(int ifIndex) {
        return uncorked().setMulticastInterface(ifIndex);
    }

    /// What it has done: the numbers of `stats()`, in their order.
    @HostAccess.Export
    public void stats(Value receiver) {
        UdpStats stats = uncorked().stats();
        SendCounters sent = stats.sent();
        ReceiveCounters received = stats.received();
        receiver.executeVoid(
                sent.datagrams(), sent.bytes(), received.datagrams(), received.bytes(),
                stats.systemCalls(), sent.batches(), received.batches(),
                sent.segmentedDatagrams(), received.coalescedDatagrams(),
                sent.highWaterDatagrams(), sent.highWaterBytes(),
                sent.wouldBlock() + sent.noBuffers(), received.emptyCalls(),
                sent.failed(), received.errors(),
                sent.abandoned(), sent.refusedRuns(), sent.unsegmentedRoutes(),
                received.truncated(), received.kernelDrops(),
                stats.askedBufferBytes(true), Math.max(0, stats.grantedBufferBytes(true)),
                stats.askedBufferBytes(false), Math.max(0, stats.grantedBufferBytes(false)));
    }

    @HostAccess.Export
    public int recvStart() {
        return uncorked().recvStart(incoming);
    }

    @HostAccess.Export
    public int recvStop() {
        return uncorked().recvStop();
    }

    /// Tells `receiver(address, port)` the socket's own address.
    @HostAccess.Export
    public int localAddress(Value receiver) {
        return tell(uncorked().getsockname(endpoint), receiver);
    }

    /// Tells `receiver(address, port)` the peer's address.
    @HostAccess.Export
    public int peerAddress(Value receiver) {
        return tell(uncorked().getpeername(endpoint), receiver);
    }

    @HostAccess.Export
    public int membership(String group, String address, boolean join) {
        int refused = join ? fence.udpJoin(group) : 0;
        return refused < 0 ? refused : uncorked().setMembership(group, address, join);
    }

    @HostAccess.Export
    public int sourceMembership(String source, String group, String address, boolean join) {
        int refused = join ? fence.udpJoin(group) : 0;
        return refused < 0
                ? refused : uncorked().setSourceMembership(group, address, source, join);
    }

    @HostAccess.Export
    public int multicastInterface(String address) {
        return uncorked().setMulticastInterface(address);
    }

    @HostAccess.Export
    public int multicastTtl(int hops) {
        return uncorked().setMulticastTTL(hops);
    }

    @HostAccess.Export
    public int multicastLoopback(boolean on) {
        return uncorked().setMulticastLoopback(on);
    }

    @HostAccess.Export
    public int broadcast(boolean on) {
        return uncorked().setBroadcast(on);
    }

    @HostAccess.Export
    public int unicastTtl(int hops) {
        return uncorked().setTTL(hops);
    }

    /// Sets a kernel buffer's size and answers it; 0 only asks.
    @HostAccess.Export
    public int bufferBytes(long size, boolean receive) {
        return uncorked().bufferSize(size, receive);
    }

    /// Whether runs of equal datagrams may pass through the kernel joined.
    @HostAccess.Export
    public void segmentation(boolean on) {
        uncorked().segmentation(on);
    }

    @HostAccess.Export
    public double sendQueueSize() {
        return uncorked().sendQueueSize();
    }

    @HostAccess.Export
    public int sendQueueCount() {
        return uncorked().sendQueueCount();
    }

    @HostAccess.Export
    public void ref() {
        handle.ref();
    }

    @HostAccess.Export
    public void unref() {
        handle.unref();
    }

    @HostAccess.Export
    public boolean hasRef() {
        return handle.hasRef();
    }

    /// Closes the descriptor; `done`, or null, is called in the loop's closing phase.
    @HostAccess.Export
    public void close(Value done) {
        uncorked().close(done.isNull() ? () -> {} : () -> turn.run(done));
    }

    private int tell(int status, Value receiver) {
        if (status == 0) {
            receiver.executeVoid(endpoint.address(), endpoint.port());
        }
        return status;
    }

    private static Object token(Value request) {
        return request.isNull() ? null : request;
    }

    private static Family family(boolean ipv6) {
        return ipv6 ? Family.IPV6 : Family.IPV4;
    }
}
