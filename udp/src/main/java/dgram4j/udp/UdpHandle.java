package dgram4j.udp;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import dgram4j.loop.KeepAlive;
import dgram4j.loop.Poller;
import dgram4j.udp.address.Endpoint;
import dgram4j.udp.address.Family;
import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.event.HandleEvents;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.receive.ReceiveSlab;
import dgram4j.udp.send.SendControl;
import dgram4j.udp.send.SendList;
import dgram4j.udp.send.SendListener;
import dgram4j.udp.send.SendQueue;
import dgram4j.udp.send.SendSlab;
import dgram4j.udp.send.SendTally;

import static dgram4j.sys.Errno.EBADF;
import static dgram4j.sys.Errno.EDESTADDRREQ;
import static dgram4j.sys.Errno.EISCONN;
import static dgram4j.sys.Errno.ENOTSUP;

/// One UDP socket as libuv knows it: what Node's `dgram` and the Java face both stand on.
///
/// It has no descriptor until a call needs one. A socket that sends, connects or receives without
/// having been bound is bound to any address and a port of the system's choice first. Addresses are
/// literals; one that is no literal of the given family is −EINVAL.
///
/// *Thread:* loop thread only.
/// *Errors:* every int is non-negative on success and −errno otherwise; nothing is thrown.
/// *Source:* spec of dgram, 3 to 6 and 7.9.
public final class UdpHandle {
    private final UdpEngine engine;
    private final DriverSocket socket;
    private final HandleEvents events;
    private final KeepAlive keepAlive;
    private final HandleWatch watch;
    private final SendQueue queue;
    private final Sending sending;
    private final SendRun run;
    private final ListSend lists;
    private final Receiving receiving;
    private final HandleOptions options;
    private final HandleDescriptor descriptor;
    private final HandlePeer peer;
    private final HandleGroups groups;
    private final UdpStats stats;
    private boolean closed;

    UdpHandle(UdpEngine engine, SendListener sent) {
        this.engine = engine;
        socket = engine.driver().newSocket();
        keepAlive = new KeepAlive(engine.loop());
        watch = new HandleWatch(engine.loop().poller(), socket, this::ready);
        events = new HandleEvents(engine::log);
        queue = new SendQueue(socket, engine.sendPages(), events);
        sending = new Sending(engine, watch, queue, sent);
        run = new SendRun(this, queue, sending);
        lists = new ListSend(this, engine, queue, sending);
        receiving = new Receiving(engine, socket, watch, events);
        options = new HandleOptions(socket, engine.memberships());
        descriptor = new HandleDescriptor(this, engine, socket, watch, options);
        peer = new HandlePeer(engine, socket, descriptor, queue);
        groups = new HandleGroups(socket, descriptor, engine.memberships());
        segmentation(true);
        stats = new UdpStats(queue.counters(), receiving.counters(), socket, options);
    }

    // ---- coming into being ----

    /// Adopts a UDP descriptor opened elsewhere, with `SO_REUSEADDR` set.
    ///
    /// *Errors:* −EBUSY when there is a descriptor already, −EEXIST when this loop watches that
    /// one, −EINVAL when it is no UDP socket, −ENOTSUP when the driver cannot.
    public int open(int number) {
        int result = descriptor.adopt(number);
        peer.adopted(result >= 0);
        if (result >= 0) {
            opened();
        }
        return result;
    }

    /// Binds to a literal and a port of 16 bits; `flags` are those of [BindFlags].
    ///
    /// *Errors:* as the kernel has them; a descriptor made on the way stays for the next try.
    public int bind(Family family, String address, int port, int flags) {
        int entry = engine.peers().find(family, address, port & 0xffff);
        return entry < 0
            ? entry
            : descriptor.bind(family, engine.peers().sockaddr(entry), flags);
    }

    /// Tells who watches that there is a descriptor with a name. Called once it has one.
    void opened() {
        if (!events.areWatched()) {
            return;
        }
        Endpoint own = new Endpoint();
        if (getsockname(own) >= 0) {
            events.opened(engine.driver().name(), own.address(), own.port());
        }
    }

    /// Fixes the peer. *Errors:* −EISCONN when there is one already.
    public int connect(Family family, String address, int port) {
        int result = peer.connect(family, address, port);
        if (result >= 0) {
            events.changed(() -> "connected to " + address + " port " + port);
        }
        return result;
    }

    /// Forgets the peer. *Errors:* −ENOTCONN when there is none.
    public int disconnect() {
        int result = peer.disconnect();
        if (result >= 0) {
            events.changed(() -> "disconnected");
        }
        return result;
    }

    // ---- the way out ----

    /// Sends a copy of the bytes. Answers their number plus one when the kernel has taken them, 0
    /// when they are queued and their completion will tell.
    ///
    /// @param token told with the completion; may be null
    public int send(
            Object token, Family family, String address, int port,
            byte[] bytes, int offset, int length) {
        stage(bytes, offset, length);
        return sendStaged(token, family, address, port);
    }

    /// Sends a copy of the bytes to the peer the socket is connected to, answering as the other.
    public int send(Object token, byte[] bytes, int offset, int length) {
        stage(bytes, offset, length);
        return sendStaged(token);
    }

    private void stage(byte[] bytes, int offset, int length) {
        int at = queue.stage(length);
        MemorySegment.copy(bytes, offset, queue.stagedMemory(), ValueLayout.JAVA_BYTE, at,
            Math.min(length, SendSlab.MAX_STORED_BYTES));
    }

    /// Makes room for the next datagram, for callers that write its bytes themselves: answers where
    /// they go in [#stagedMemory]. Of more than [SendSlab#MAX_STORED_BYTES] only so many are
    /// written. Then comes [#sendStaged], or the room is used again.
    public int stage(int lengthBytes) {
        return queue.stage(lengthBytes);
    }

    /// The memory of the staged datagram. *Lifetime:* until it is sent.
    public MemorySegment stagedMemory() {
        return queue.stagedMemory();
    }

    /// Sends the staged datagram, answering as [#send].
    public int sendStaged(Object token, Family family, String address, int port) {
        int entry = peer(family, address, port);
        if (entry < 0) {
            queue.drop();
            return entry;
        }
        int result = sending.send(token, entry);
        sent(result - 1);
        return result;
    }

    /// So many bytes went out to peers that may be this very socket.
    void sent(long bytes) {
        receiving.sent(bytes);
    }

    /// The peer's place in the table of peers, with a descriptor to reach it; or −errno.
    int peer(Family family, String address, int port) {
        int entry = engine.peers().find(family, address, port & 0xffff);
        if (entry < 0) {
            return entry;
        }
        int result = peer.isConnected() ? -EISCONN : descriptor.ensureBound(family, 0);
        return result < 0 ? result : entry;
    }

    /// The way out for many datagrams at once.
    public SendRun sendRun() {
        return run;
    }

    /// Sends the datagrams of a list, which may be changed as soon as this returns. Those with a
    /// result by then are in the tally; the handle's listener hears of the others, in their order.
    ///
    /// @param token told with each of the others
    public void sendList(Object token, SendList list, Family family, SendTally tally) {
        lists.send(token, list, family, tally);
    }

    /// Sends the staged datagram to the peer the socket is connected to, answering as [#send].
    public int sendStaged(Object token) {
        if (!peer.isConnected() || closed) {
            queue.drop();
            return closed ? -EBADF : -EDESTADDRREQ;
        }
        return sending.send(token, SendQueue.CONNECTED);
    }

    /// Bytes of the datagrams that wait or whose completion is not told yet.
    public long sendQueueSize() {
        return queue.bytes();
    }

    /// How many datagrams wait or are not told of yet.
    public int sendQueueCount() {
        return queue.count();
    }

    /// As the other, with something to tell the kernel. *Errors:* −ENOTSUP without `SEND_OPTIONS`.
    public int sendStaged(
            Object token, Family family, String address, int port, SendControl control) {
        int entry = peer(family, address, port);
        return sendControlled(token, Math.min(entry, 0), entry, control);
    }

    /// As the other, to the peer the socket is connected to.
    public int sendStaged(Object token, SendControl control) {
        int refused = closed ? -EBADF : peer.isConnected() ? 0 : -EDESTADDRREQ;
        return sendControlled(token, refused, SendQueue.CONNECTED, control);
    }

    private int sendControlled(Object token, int refused, int entry, SendControl control) {
        boolean able = engine.driver().capabilities().contains(Capability.SEND_OPTIONS);
        if (refused < 0 || !able) {
            queue.drop();
            return refused < 0 ? refused : -ENOTSUP;
        }
        return sending.send(token, entry, control);
    }

    // ---- the way in ----

    /// Begins to deliver what arrives; binds the socket if need be. When it delivers already,
    /// nothing changes.
    public int recvStart(ReceiveListener listener) {
        if (receiving.started()) {
            return 0;
        }
        int result = descriptor.ensureBound(Family.IPV4, 0);
        if (result >= 0) {
            result = receiving.start(listener);
        }
        keepAlive.active(receiving.started());
        return result;
    }

    /// How many datagrams a turn of the loop delivers at most before others get theirs; at first
    /// as many as Node, [ReceiveSlab#SLOTS].
    public void receiveShare(int datagrams) {
        receiving.share(datagrams);
    }

    /// Whether a turn looks for what has arrived while it delivered, as Node does and as it is at
    /// first; else that is the next turn's, and a lone datagram costs one system call less.
    public void receiveUntilEmpty(boolean on) {
        receiving.untilEmpty(on);
    }

    /// Delivers nothing more, not even from the batch at hand, until the next start.
    public int recvStop() {
        receiving.stop();
        keepAlive.active(false);
        return 0;
    }

    /// Delivers nothing more until the next start, as [#recvStop], but keeps the loop alive all the
    /// same.
    public void recvPause() {
        receiving.stop();
    }

    private boolean ready(int events) {
        boolean found = (events & Poller.READABLE) != 0 && receiving.readable();
        if ((events & Poller.WRITABLE) != 0 && watch.waitsFor(Poller.WRITABLE)) {
            sending.advance();
        }
        return found;
    }

    // ---- names ----

    /// Tells the socket's own address. *Errors:* −EBADF without a descriptor.
    public int getsockname(Endpoint into) {
        return name(socket.localAddress(engine.sockaddr()), into);
    }

    /// Tells the peer's address. *Errors:* −ENOTCONN without a peer.
    public int getpeername(Endpoint into) {
        return name(socket.peerAddress(engine.sockaddr()), into);
    }

    private int name(int result, Endpoint into) {
        if (result < 0) {
            return result;
        }
        into.set(engine.sockaddr(), engine.texts());
        return 0;
    }

    /// The descriptor's number; −EBADF before there is one and after close.
    public int fd() {
        return socket.descriptor();
    }

    // ---- options ----

    /// Whether runs of equal datagrams may leave and arrive as one message, where the driver can;
    /// they may from the start. Nobody can tell but by the pace.
    public void segmentation(boolean on) {
        var can = engine.driver().capabilities();
        queue.segmentation(on && can.contains(Capability.SEGMENTED_SEND));
        options.segmentation(on && can.contains(Capability.SEGMENTED_RECEIVE));
    }

    /// What the descriptor is told before it is bound. *Errors:* bind and open tell them.
    public void early(EarlyOptions told) {
        options.early(told);
    }

    /// Asks for a buffer size, or tells the kernel's when `bytes` is 0.
    public int bufferSize(long bytes, boolean receive) {
        return options.bufferBytes(bytes, receive);
    }

    /// Allows datagrams to broadcast addresses.
    public int setBroadcast(boolean on) {
        int result = socket.broadcast(on);
        if (result >= 0) {
            queue.broadcast(on);
        }
        return result;
    }

    /// Hops of unicast datagrams, 1 to 255.
    public int setTTL(int hops) {
        return options.unicastTtl(hops);
    }

    /// Hops of multicast datagrams, 0 to 255.
    public int setMulticastTTL(int hops) {
        return options.multicastTtl(hops);
    }

    /// Whether multicast datagrams come back to this machine.
    public int setMulticastLoopback(boolean on) {
        return options.multicastLoopback(on);
    }

    /// The interface multicast datagrams leave by: an own IPv4 address, or any IPv6 address, of
    /// which the zone counts.
    public int setMulticastInterface(String interfaceText) {
        return options.multicastInterface(interfaceText);
    }

    /// As the other, by index; 0 is the system's choice.
    public int setMulticastInterface(int ifIndex) {
        return options.multicastInterface(ifIndex);
    }

    /// As the others, with the interface by index; 0 is the system's choice.
    public int setMembership(String group, int ifIndex, boolean join) {
        return groups.member(group, ifIndex, join);
    }

    /// As the others, with the interface by index; 0 is the system's choice.
    public int setSourceMembership(String group, int ifIndex, String source, boolean join) {
        return groups.member(group, ifIndex, source, join);
    }

    /// Joins or leaves a group on an interface; null leaves the interface to the system. A socket
    /// without a descriptor is bound with `SO_REUSEADDR` first, even if it fails then.
    public int setMembership(String group, String interfaceText, boolean join) {
        return groups.member(group, interfaceText, join);
    }

    /// Joins or leaves a group as far as one sender is concerned; else as [#setMembership].
    public int setSourceMembership(
            String group, String interfaceText, String source, boolean join) {
        return groups.member(group, interfaceText, source, join);
    }

    // ---- life ----

    /// While it receives it keeps the loop alive.
    public void ref() {
        keepAlive.ref();
    }

    /// It no longer keeps the loop alive, except for datagrams under way.
    public void unref() {
        keepAlive.unref();
    }

    /// True unless [#unref] was the last word, or it is closed.
    public boolean hasRef() {
        return keepAlive.hasRef() && !closed;
    }

    /// What it has done so far.
    public UdpStats stats() {
        return stats;
    }

    /// Closes the descriptor now and delivers nothing more. Datagrams that still wait complete
    /// with −ECANCELED in the loop's closing phase, then `whenClosed` runs. A second close does
    /// nothing.
    public void close(Runnable whenClosed) {
        if (closed) {
            return;
        }
        closed = true;
        boolean existed = fd() != -EBADF;
        receiving.close();
        sending.close();
        keepAlive.active(false);
        watch.remove(Poller.READABLE | Poller.WRITABLE);
        socket.close();
        engine.closed(this);
        if (existed) {
            events.closed(stats.sent().datagrams(), stats.sent().bytes(),
                stats.received().datagrams(), stats.received().bytes(),
                stats.received().kernelDrops());
        }
        engine.loop().closing(() -> {
            sending.finish();
            whenClosed.run();
        });
    }

    /// True once it was closed.
    public boolean isClosed() {
        return closed;
    }
}
