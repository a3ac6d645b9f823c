package dgram4j;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import dgram4j.udp.BindFlags;
import dgram4j.udp.EarlyOptions;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Endpoint;
import dgram4j.udp.address.Family;

import static dgram4j.sys.Errno.EBADF;
import static dgram4j.sys.Errno.ENOTSUP;

/// What a [Socket] does on its loop: binding, and handing on what it is asked for, and closing.
///
/// Callers of any thread are answered from the [SocketState]; what they asked for is done on the
/// loop's thread, in the order each of them asked. Events are never told inside a call: they come
/// from the loop's pending, poll and closing phases.
///
/// *Thread:* methods and fields are the loop's, but those marked "any thread".
final class SocketCore implements AutoCloseable {
    private final SocketOptions options;
    private final Loop loop;
    private final Family family;
    private final SocketState state = new SocketState();
    private final SocketEvents events;
    private final SocketSends sends;
    private final SocketPeer peer;
    private final SocketReceiving receiving;
    private UdpHandle handle;
    private boolean bound;
    private boolean closed;

    /// A close that waits behind what waits for the bind.
    private boolean closeWaits;

    /// Written by the loop when the socket is bound; read by any thread.
    private volatile AddressInfo local = new AddressInfo("", "", 0);

    SocketCore(SocketOptions options, SocketEvents events) {
        this.options = options;
        this.events = events;
        this.loop = options.loop().orElseGet(Loop::shared);
        this.family = options.family();
        this.sends = new SocketSends(loop, options, events, this::connectNext);
        this.peer = new SocketPeer(loop, family, state, events, sends, this::handle);
        this.receiving = new SocketReceiving(options, state, events);
    }

    Loop loop() {
        return loop;
    }

    SocketState state() {
        return state;
    }

    SocketPeer peer() {
        return peer;
    }

    SocketReceiving receiving() {
        return receiving;
    }

    SendGate gate() {
        return sends.gate();
    }

    // ---- binding ----

    /// *Thread:* any thread. *Errors:* as [SocketState#beginBind()].
    void bind(BindOptions where, Runnable whenListening) {
        state.beginBind();
        if (whenListening != Socket.NOTHING) {
            events.listening.addOnce(whenListening);
        }
        dispatch(() -> scheduleBind(where, whenListening));
    }

    private void scheduleBind(BindOptions where, Runnable whenListening) {
        loop.events().pending(() -> startBind(where, whenListening));
    }

    private void startBind(BindOptions where, Runnable whenListening) {
        if (closed) {
            return;
        }
        String address = where.address();
        if (address.isEmpty() || where.fd().isPresent() || sends.isLiteral(address)) {
            finishBind(where, address, whenListening);
        } else {
            sends.names().start(address,
                    found -> finishBind(where, found, whenListening),
                    error -> failBind(error, whenListening));
        }
    }

    private void finishBind(BindOptions where, String address, Runnable whenListening) {
        if (closed) {
            return;
        }
        try {
            bindNow(where, address);
        } catch (UdpException error) {
            failBind(error, whenListening);
            return;
        }
        try {
            events.listening();
        } finally {
            sends.flush(handle);
            closeIfWaiting();
        }
    }

    /// *Thread:* any thread; answers when it is bound, or cannot be.
    /// *Errors:* as [SocketState#beginBind()], and why it cannot.
    AddressInfo bindSync(BindOptions where) {
        state.beginBind();
        return call(() -> {
            if (closed) {
                throw Failures.notRunning();
            }
            try {
                bindNow(where, where.address());
            } catch (UdpException error) {
                state.unbound();
                throw error;
            }
            loop.events().pending(() -> {
                if (!closed) {
                    events.listening();
                }
            });
            return local;
        });
    }

    /// *Errors:* `UdpException`; it may be tried again.
    private void bindNow(BindOptions where, String literal) {
        int port = where.port();
        String any = family == Family.IPV4 ? "0.0.0.0" : "::";
        String address = literal.isEmpty() ? any : literal;
        boolean adopts = where.fd().isPresent();
        requireAble(options.packetInfo(), Capability.PACKET_INFO, "packetInfo");
        requireAble(options.multicastAll().isPresent(), Capability.MULTICAST_ALL, "multicastAll");
        requireAble(options.device().isPresent(), Capability.BIND_TO_DEVICE, "bindToDevice");
        int result = adopts ? handle().open(where.fd().getAsInt())
                : handle().bind(family, address, port, options.flags());
        if (result >= 0) {
            result = receiving.start(handle);
        }
        if (result == -ENOTSUP) {
            throw Failures.unavailable(adopts ? "bind({ fd })" : asked(address), loop.driver());
        }
        if (result < 0) {
            throw adopts ? Failures.system("open", result)
                    : Failures.system("bind", result, address, port);
        }
        loop.events().own(this);
        applyBufferSize(options.recvBufferBytes(), true);
        applyBufferSize(options.sendBufferBytes(), false);
        Endpoint name = new Endpoint();
        handle.getsockname(name);
        local = new AddressInfo(name.address(), name.family().text(), name.port());
        bound = true;
        state.bound();
        // Whoever began to listen before it was known to be bound is seen here.
        receiving.update();
    }

    private void requireAble(boolean asked, Capability need, String option) {
        if (asked && !loop.capabilities().contains(need)) {
            throw Failures.unavailable(option, loop.driver());
        }
    }

    /// What a bind asks of the driver that not every one can do.
    private String asked(String address) {
        if ((options.flags() & BindFlags.UV_UDP_IPV6ONLY) != 0) {
            return "ipv6Only";
        }
        return (options.flags() & BindFlags.UV_UDP_REUSEPORT) != 0
                ? "reusePort" : "bind " + address;
    }

    private void applyBufferSize(int bytes, boolean receive) {
        if (bytes > 0) {
            int result = handle.bufferSize(bytes, receive);
            if (result < 0) {
                // It is bound all the same.
                loop.events().pending(() -> events.error(Failures.bufferSize(receive, result)));
            }
        }
    }

    private void failBind(UdpException error, Runnable whenListening) {
        if (closed) {
            return;
        }
        events.listening.remove(whenListening);
        state.unbound();
        try {
            events.error(error);
        } finally {
            sends.fail(error);
            closeIfWaiting();
        }
    }

    private void closeIfWaiting() {
        if (closeWaits) {
            close();
        }
    }

    // ---- the peer ----

    /// *Thread:* any thread. *Errors:* as [SocketState#beginConnect()].
    void connect(int port, String address, ConnectCallback callback) {
        state.beginConnect();
        boolean begins = state.tryBeginBind();
        Connecting wish = new Connecting(port, address, callback, events::error);
        dispatch(() -> accept(wish, begins));
    }

    private void connectNext(Connecting wish) {
        peer.connect(wish);
    }

    /// *Thread:* any thread; answers when it is connected, or cannot be.
    /// *Errors:* as [SocketState#beginConnect()], those of a bind, and why it cannot.
    void connectSync(int port, String address) {
        state.beginConnect();
        boolean connected = false;
        try {
            if (!state.isBound()) {
                bindSync(BindOptions.any());
            }
            call(() -> {
                if (closed) {
                    throw Failures.notRunning();
                }
                peer.connectNow(sends.target(address), port);
                peer.tellConnected(new Connecting(port, address, Connecting.LISTENERS,
                        events::error));
                return true;
            });
            connected = true;
        } finally {
            if (!connected) {
                state.disconnected();
            }
        }
    }

    // ---- the way out ----

    /// *Thread:* any thread. *Errors:* as [SocketState#requireOpen()].
    void send(Outgoing message) {
        if (message.toPeer()) {
            state.requireConnected();
        } else {
            state.requireNoPeer();
        }
        if (loop.inLoop() && bound && !sends.awaiting() && sends.isDirect(message)) {
            sends.send(handle, message);
            return;
        }
        boolean begins = state.tryBeginBind();
        keep(message.copied(), begins);
    }

    /// *Thread:* any thread. *Errors:* as [SocketState#requireOpen()].
    void sendMany(OutgoingList many) {
        state.requireNoPeer();
        if (loop.inLoop() && bound && !sends.awaiting()) {
            sends.sendMany(handle, many);
            return;
        }
        boolean begins = state.tryBeginBind();
        keep(many.copied(), begins);
    }

    private void keep(Unsent copy, boolean begins) {
        sends.gate().enter(copy.lengthBytes());
        dispatch(() -> accept(copy, begins));
    }

    /// `bindsFirst`: this one has to bring about the bind it waits for.
    private void accept(Unsent unsent, boolean bindsFirst) {
        if (bound || closed) {
            sends.start(handle, unsent);
            return;
        }
        sends.await(unsent);
        // A bind that failed after the send was made leaves it to this one.
        if (bindsFirst || state.tryBeginBind()) {
            scheduleBind(BindOptions.any(), Socket.NOTHING);
        }
    }

    // ---- the way in ----

    /// Somebody listens, or no longer does, or it is paused or not: before the bind that need not
    /// be told. *Thread:* any thread. *Errors:* as [SocketState#requireOpen()].
    void listenersChanged() {
        state.requireOpen();
        if (state.isBound()) {
            dispatch(receiving::update);
        }
    }

    /// Who takes batches has changed. *Thread:* any thread. *Errors:* as
    /// [SocketState#requireOpen()].
    void batchesChanged() {
        state.requireOpen();
        dispatch(() -> {
            receiving.applyShare();
            receiving.update();
        });
    }

    // ---- questions and options ----

    /// *Thread:* any thread.
    AddressInfo address() {
        state.requireOpen();
        if (!state.isBound()) {
            throw Failures.system("getsockname", -EBADF);
        }
        return local;
    }

    /// The answer of the handle, 0 or more, or −errno. *Thread:* any thread.
    /// *Errors:* as [SocketState#requireOpen()].
    int ask(ToIntFunction<UdpHandle> question) {
        state.requireOpen();
        return call(() -> closed ? -EBADF : question.applyAsInt(handle()));
    }

    /// *Thread:* any thread, also when it is closed, or its loop.
    SocketStats stats() {
        Supplier<SocketStats> reading = () ->
                handle == null ? SocketStats.NOTHING : SocketStats.of(handle.stats());
        try {
            return loop.call(reading);
        } catch (RejectedExecutionException loopClosed) {
            // Nothing changes any more.
            return reading.get();
        }
    }

    /// *Thread:* any thread.
    void ref(boolean on) {
        if (state.isClosed()) {
            return;
        }
        dispatch(() -> {
            if (closed) {
                return;
            }
            if (on) {
                handle().ref();
            } else {
                handle().unref();
            }
        });
    }

    /// Made when it is first needed, on the loop.
    UdpHandle handle() {
        if (handle == null) {
            handle = loop.engine().newHandle(sends);
            handle.segmentation(options.segmented());
            handle.receiveUntilEmpty(false);
            handle.early(new EarlyOptions(options.packetInfo(),
                    options.multicastAll().map(on -> on ? 1 : 0).orElse(-1),
                    options.device().orElse("")));
        }
        return handle;
    }

    // ---- the end ----

    /// Answers false when it was closed before. *Thread:* any thread.
    boolean closeOnce() {
        if (!state.close()) {
            return false;
        }
        try {
            loop.dispatch(() -> {
                if (sends.awaiting()) {
                    closeWaits = true;
                } else {
                    close();
                }
            });
        } catch (RejectedExecutionException loopClosed) {
            // It was never bound: the loop has closed all that were.
            receiving.close();
            return true;
        }
        return true;
    }

    /// Closes the descriptor now, and tells so in the closing phase. The loop calls it too, when
    /// it is closed itself.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        state.close();
        closed = true;
        bound = false;
        loop.events().disown(this);
        sends.close();
        receiving.close();
        if (handle == null) {
            loop.events().closing(events::close);
        } else {
            handle.close(events::close);
        }
    }

    /// *Thread:* any thread. *Errors:* `UdpException` `ERR_SOCKET_DGRAM_NOT_RUNNING` when the loop
    /// is closed.
    void dispatch(Runnable action) {
        try {
            loop.dispatch(action);
        } catch (RejectedExecutionException loopClosed) {
            state.close();
            throw Failures.notRunning();
        }
    }

    /// As [#dispatch(Runnable)], and waits for the answer.
    <T> T call(Supplier<T> action) {
        try {
            return loop.call(action);
        } catch (RejectedExecutionException loopClosed) {
            state.close();
            throw Failures.notRunning();
        }
    }
}
