package dgram4j;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.ToIntFunction;

import dgram4j.udp.BindFlags;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Endpoint;
import dgram4j.udp.address.Family;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.receive.ReceiveSlab;

import static dgram4j.sys.Errno.EBADF;
import static dgram4j.sys.Errno.ENOTSUP;

/// What a [Socket] does on its loop: binding, sending, delivering, closing.
///
/// Callers of any thread are answered from the [SocketState]; what they asked for is done on the
/// loop's thread, in the order each of them asked. Events are never told inside a call: they come
/// from the loop's pending, poll and closing phases.
///
/// *Thread:* methods and fields are the loop's, but those marked "any thread".
final class SocketCore implements ReceiveListener, AutoCloseable {
    /// Datagrams a turn delivers to one who takes batches: what a slab holds of joined ones.
    private static final int BATCH_DATAGRAMS = 64 * ReceiveSlab.SLOTS;

    private final SocketOptions options;
    private final Loop loop;
    private final Family family;
    private final SocketState state = new SocketState();
    private final SocketEvents events;
    private final SocketSends sends;
    private final MessageBatch messages = new MessageBatch(this);
    private UdpHandle handle;
    private boolean bound;
    private boolean closed;

    /// A close that waits behind the sends that wait for the bind.
    private boolean closeWaits;

    private MemorySegment slab = MemorySegment.NULL;
    private ByteBuffer slabBytes = ByteBuffer.allocate(0);

    /// Written by the loop when the socket is bound; read by any thread.
    private volatile AddressInfo local = new AddressInfo("", "", 0);

    SocketCore(SocketOptions options, SocketEvents events) {
        this.options = options;
        this.events = events;
        this.loop = options.loop().orElseGet(Loop::shared);
        this.family = options.family();
        this.sends = new SocketSends(loop, family, events);
    }

    Loop loop() {
        return loop;
    }

    // ---- binding ----

    /// *Thread:* any thread. *Errors:* as [SocketState#beginBind()].
    void bind(int port, String address, Runnable whenListening) {
        state.beginBind();
        if (whenListening != Socket.NOTHING) {
            events.listening.addOnce(whenListening);
        }
        dispatch(() -> scheduleBind(port, address, whenListening));
    }

    private void scheduleBind(int port, String address, Runnable whenListening) {
        loop.events().pending(() -> startBind(port, address, whenListening));
    }

    private void startBind(int port, String address, Runnable whenListening) {
        if (closed) {
            return;
        }
        if (address.isEmpty()) {
            finishBind(port, family == Family.IPV4 ? "0.0.0.0" : "::", whenListening);
        } else if (sends.isLiteral(address)) {
            finishBind(port, address, whenListening);
        } else {
            NameLookup.start(loop.events(), address, family,
                    found -> finishBind(port, found, whenListening),
                    errno -> failBind(Failures.lookup(errno, address), whenListening));
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

    private void finishBind(int port, String address, Runnable whenListening) {
        if (closed) {
            return;
        }
        int result = handle().bind(family, address, port, options.flags());
        if (result >= 0) {
            result = handle.recvStart(this);
        }
        if (result < 0) {
            failBind(result == -ENOTSUP
                    ? Failures.unavailable(asked(address), loop.driver())
                    : Failures.system("bind", result, address, port), whenListening);
            return;
        }
        loop.events().own(this);
        applyBufferSize(options.recvBufferBytes(), true);
        applyBufferSize(options.sendBufferBytes(), false);
        Endpoint name = new Endpoint();
        handle.getsockname(name);
        local = new AddressInfo(name.address(), name.family().text(), name.port());
        bound = true;
        state.bound();
        try {
            events.listening();
        } finally {
            sends.flush(handle);
            closeIfWaiting();
        }
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

    // ---- the way out ----

    /// *Thread:* any thread. *Errors:* as [SocketState#requireOpen()].
    void send(Outgoing message) {
        state.requireOpen();
        if (loop.inLoop() && bound && !sends.awaiting() && sends.isDirect(message)) {
            sends.send(handle, message);
            return;
        }
        boolean begins = state.tryBeginBind();
        Outgoing copy = message.copied();
        dispatch(() -> accept(copy, begins));
    }

    /// *Thread:* any thread. *Errors:* as [SocketState#requireOpen()].
    void sendMany(OutgoingList many) {
        state.requireOpen();
        if (loop.inLoop() && bound && !sends.awaiting()) {
            sends.sendMany(handle, many);
            return;
        }
        boolean begins = state.tryBeginBind();
        OutgoingList copy = many.copied();
        dispatch(() -> accept(copy, begins));
    }

    /// `bindsFirst`: this send has to bring about the bind it waits for.
    private void accept(Unsent message, boolean bindsFirst) {
        if (bound || closed) {
            sends.start(handle, message);
            return;
        }
        sends.await(message);
        // A bind that failed after the send was made leaves it to this one.
        if (bindsFirst || state.tryBeginBind()) {
            scheduleBind(0, "", Socket.NOTHING);
        }
    }

    // ---- the way in ----

    @Override
    public void received(ReceiveBatch batch) {
        if (slab != batch.memory()) {
            slab = batch.memory();
            slabBytes = slab.asByteBuffer();
        }
        MessageBatchListener taker = events.batches;
        if (taker != null && !state.isClosed()) {
            messages.show(batch, slabBytes);
            taker.messages(messages);
            return;
        }
        while (batch.next()) {
            // Closed by another thread, whose close is still on its way here.
            if (!state.isClosed()) {
                tellListeners(batch);
            }
        }
    }

    /// Tells 'message' of the datagram at the cursor.
    void tellListeners(ReceiveBatch batch) {
        if (events.message.isEmpty()) {
            return;
        }
        int length = batch.lengthBytes();
        events.message(slabBytes, batch.offset(), length, new RemoteInfo(
                batch.peerAddress(), batch.peerFamily().text(), batch.peerPort(), length));
    }

    /// *Thread:* any thread.
    boolean isClosed() {
        return state.isClosed();
    }

    /// Who takes batches has changed. *Thread:* any thread. *Errors:* as
    /// [SocketState#requireOpen()].
    void batchesChanged() {
        state.requireOpen();
        dispatch(this::applyShare);
    }

    private void applyShare() {
        if (handle != null) {
            handle.receiveShare(events.batches == null ? ReceiveSlab.SLOTS : BATCH_DATAGRAMS);
        }
    }

    @Override
    public void receiveFailed(int errno) {
        events.error(Failures.system("recvmsg", errno));
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
        return loop.call(() -> closed ? -EBADF : question.applyAsInt(handle()));
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
    private UdpHandle handle() {
        if (handle == null) {
            handle = loop.engine().newHandle(sends);
            handle.segmentation(options.segmented());
            handle.receiveUntilEmpty(false);
            applyShare();
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
        if (handle == null) {
            loop.events().closing(events::close);
        } else {
            handle.close(events::close);
        }
    }

    private void dispatch(Runnable action) {
        try {
            loop.dispatch(action);
        } catch (RejectedExecutionException loopClosed) {
            state.close();
            throw Failures.notRunning();
        }
    }
}
