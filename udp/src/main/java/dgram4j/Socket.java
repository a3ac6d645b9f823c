package dgram4j;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

import dgram4j.udp.UdpHandle;

import static dgram4j.sys.Errno.ENOTSUP;

/// A UDP socket, made by [Dgram].
///
/// It has no descriptor until it is bound, by `bind` or by its first `send`. Its listeners are
/// called one at a time by the thread of its [Loop], never inside a call of its methods. While
/// it is bound it keeps the loop alive, unless [#unref()].
///
/// *Thread:* any thread. Questions and options are answered by the loop's thread and waited for:
/// do not hold up that thread for another that asks.
/// *Errors:* `UdpException`: `ERR_SOCKET_DGRAM_NOT_RUNNING` from any method once it is closed,
/// but for those that say otherwise.
public final class Socket implements Sender, AutoCloseable {
    static final Runnable NOTHING = () -> { };

    private final SocketOptions options;
    private final SocketEvents events = new SocketEvents();
    final SocketCore core;

    Socket(SocketOptions options) {
        this.options = options;
        this.core = new SocketCore(options, events);
    }

    // ---- life ----

    /// Binds to any address and a port of the system's choice; 'listening' tells when it is
    /// done, 'error' that it failed and may be tried again.
    /// *Errors:* `ERR_SOCKET_ALREADY_BOUND` if it is bound or being bound.
    public Socket bind() {
        return bind(BindOptions.any());
    }

    /// As [#bind()]. The callback is called at the 'listening' of this bind.
    public Socket bind(Runnable callback) {
        return bind(BindOptions.any(), callback);
    }

    /// As [#bind()], to this port.
    public Socket bind(int port) {
        return bind(BindOptions.any().port(port));
    }

    /// As [#bind(Runnable)], to this port.
    public Socket bind(int port, Runnable callback) {
        return bind(BindOptions.any().port(port), callback);
    }

    /// As [#bind()], to this port of this IP address or host name.
    public Socket bind(int port, String address) {
        return bind(BindOptions.any().port(port).address(address));
    }

    /// As [#bind(Runnable)], to this port of this IP address or host name.
    public Socket bind(int port, String address, Runnable callback) {
        return bind(BindOptions.any().port(port).address(address), callback);
    }

    /// As [#bind()], to where the options say.
    public Socket bind(BindOptions where) {
        return bind(where, NOTHING);
    }

    /// As [#bind(Runnable)], to where the options say.
    public Socket bind(BindOptions where, Runnable callback) {
        core.bind(where.port(), where.address(), Objects.requireNonNull(callback));
        return this;
    }

    /// Where it is bound.
    /// *Errors:* "getsockname EBADF" before 'listening'.
    public AddressInfo address() {
        return core.address();
    }

    /// Closes it: its port is free as soon as the loop's thread has come to it, which is at once
    /// when this is that thread. No message is delivered any more; sends that wait for the bind
    /// go out first; 'close' comes when all is told. Closing twice does nothing.
    @Override
    public void close() {
        core.closeOnce();
    }

    /// As [#close()]; the callback listens to 'close'.
    /// *Errors:* `ERR_SOCKET_DGRAM_NOT_RUNNING` when it was closed before.
    public Socket close(Runnable callback) {
        events.close.add(callback);
        if (!core.closeOnce()) {
            throw Failures.notRunning();
        }
        return this;
    }

    /// While bound, it keeps its loop alive, and the shared loop the JVM: so it is from the
    /// start. Once closed this does nothing.
    public Socket ref() {
        core.ref(true);
        return this;
    }

    /// It keeps nothing alive. Once closed this does nothing.
    public Socket unref() {
        core.ref(false);
        return this;
    }

    /// "udp4" or "udp6".
    public String type() {
        return options.type();
    }

    /// The loop it lives on.
    public Loop loop() {
        return core.loop();
    }

    // ---- sending ----

    @Override
    public void send(ByteBuffer message, int port, String address, SendCallback callback) {
        Objects.requireNonNull(message);
        if (port < 1 || port > 0xffff) {
            throw Failures.badPort("Port", false, port);
        }
        core.send(new Outgoing(message, port, Objects.requireNonNull(address),
                Objects.requireNonNull(callback)));
    }

    /// Sends the datagrams, in their order and before this returns as far as the kernel has room;
    /// in as few system calls as the driver can do with. They are read, or copied, by then: they
    /// may be changed, or sent again. On the loop's thread nothing is copied that the kernel
    /// takes at once.
    ///
    /// A socket that is not bound is bound first, as by `send`. One's error is its own, in the
    /// results; the others go.
    public void sendMany(Datagrams datagrams, SendManyCallback callback) {
        core.sendMany(new OutgoingList(datagrams.list(), true, Objects.requireNonNull(callback)));
    }

    /// As [#sendMany(Datagrams, SendManyCallback)], unheard.
    public void sendMany(Datagrams datagrams) {
        sendMany(datagrams, OutgoingList.UNHEARD);
    }

    /// Each buffer is a datagram, from its position to its limit, to one peer. As
    /// [#sendMany(Datagrams, SendManyCallback)].
    /// *Errors:* as [Datagrams#to(int, String)].
    public void sendMany(List<ByteBuffer> messages, int port, String address,
            SendManyCallback callback) {
        Datagrams once = Datagrams.once(Messages.bytes(messages)).to(port, address);
        messages.forEach(once::add);
        core.sendMany(new OutgoingList(once.list(), false, Objects.requireNonNull(callback)));
    }

    /// As [#sendMany(List, int, String, SendManyCallback)], unheard.
    public void sendMany(List<ByteBuffer> messages, int port, String address) {
        sendMany(messages, port, address, OutgoingList.UNHEARD);
    }

    /// Bytes of the datagrams that wait for room in the kernel, or are not told of yet.
    public int getSendQueueSize() {
        return core.ask(handle -> Math.toIntExact(handle.sendQueueSize()));
    }

    /// How many datagrams wait for room in the kernel, or are not told of yet.
    public int getSendQueueCount() {
        return core.ask(UdpHandle::sendQueueCount);
    }

    // ---- options ----

    /// Whether datagrams may go to broadcast addresses.
    /// *Errors:* "setBroadcast EBADF" before 'listening'.
    public void setBroadcast(boolean on) {
        set("setBroadcast", handle -> handle.setBroadcast(on));
    }

    /// Over how many routers its unicast datagrams may go, 1 to 255. Answers `hops`.
    /// *Errors:* "setTTL EBADF" before 'listening', "setTTL EINVAL" outside of the range,
    /// `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` without [Capability#UNICAST_TTL].
    public int setTTL(int hops) {
        set("setTTL", handle -> handle.setTTL(hops));
        return hops;
    }

    /// The kernel's receive buffer in bytes: on Linux twice what was asked for.
    /// *Errors:* `ERR_SOCKET_BUFFER_SIZE` before 'listening'.
    public int getRecvBufferSize() {
        return bufferSize(0, true);
    }

    /// The kernel's send buffer in bytes: on Linux twice what was asked for.
    /// *Errors:* as [#getRecvBufferSize()].
    public int getSendBufferSize() {
        return bufferSize(0, false);
    }

    /// Asks the kernel for a receive buffer of so many bytes; it may grant another size. 0
    /// changes nothing.
    /// *Errors:* `ERR_SOCKET_BAD_BUFFER_SIZE` when negative, else as [#getRecvBufferSize()].
    public void setRecvBufferSize(int bytes) {
        setBufferSize(bytes, true);
    }

    /// As [#setRecvBufferSize(int)], for the send buffer.
    public void setSendBufferSize(int bytes) {
        setBufferSize(bytes, false);
    }

    private void setBufferSize(int bytes, boolean receive) {
        if (bytes < 0) {
            throw Failures.badBufferSize();
        }
        bufferSize(bytes, receive);
    }

    private int bufferSize(int bytes, boolean receive) {
        int result = core.ask(handle -> handle.bufferSize(bytes, receive));
        if (result < 0) {
            throw Failures.bufferSize(receive, result);
        }
        return result;
    }

    private void set(String call, ToIntFunction<UdpHandle> change) {
        int result = core.ask(change);
        if (result == -ENOTSUP) {
            throw Failures.unavailable(call, loop().driver());
        }
        if (result < 0) {
            throw Failures.system(call, result);
        }
    }

    // ---- events ----

    /// 'message': a datagram has arrived. Without a listener it is read and forgotten.
    public Socket onMessage(MessageListener listener) {
        events.message.add(listener);
        return this;
    }

    /// The next 'message' only.
    public Socket onceMessage(MessageListener listener) {
        events.message.addOnce(listener);
        return this;
    }

    /// The listener hears no more of 'message'.
    public Socket offMessage(MessageListener listener) {
        events.message.remove(listener);
        return this;
    }

    /// The one who takes datagrams as many as came together, at a fraction of the cost of one by
    /// one, and up to 2048 in a turn of the loop, before others get theirs. There is one at most:
    /// it takes the place of the one before. Listeners to 'message' hear of each datagram as the
    /// batch's cursor comes to it.
    public Socket onMessages(MessageBatchListener listener) {
        events.batches = Objects.requireNonNull(listener);
        core.batchesChanged();
        return this;
    }

    /// Nobody takes batches any more.
    public Socket offMessages() {
        events.batches = null;
        core.batchesChanged();
        return this;
    }

    /// 'listening': it is bound and receives.
    public Socket onListening(Runnable listener) {
        events.listening.add(listener);
        return this;
    }

    /// The next 'listening' only.
    public Socket onceListening(Runnable listener) {
        events.listening.addOnce(listener);
        return this;
    }

    /// The listener hears no more of 'listening'.
    public Socket offListening(Runnable listener) {
        events.listening.remove(listener);
        return this;
    }

    /// 'error': a bind, a look-up or the way in has failed. Without a listener it is an uncaught
    /// exception of the loop's thread; either way the socket stays as it is.
    public Socket onError(Consumer<UdpException> listener) {
        events.error.add(listener);
        return this;
    }

    /// The next 'error' only.
    public Socket onceError(Consumer<UdpException> listener) {
        events.error.addOnce(listener);
        return this;
    }

    /// The listener hears no more of 'error'.
    public Socket offError(Consumer<UdpException> listener) {
        events.error.remove(listener);
        return this;
    }

    /// 'close': it is closed, and nothing follows.
    public Socket onClose(Runnable listener) {
        events.close.add(listener);
        return this;
    }

    /// As [#onClose(Runnable)]; there is only one.
    public Socket onceClose(Runnable listener) {
        events.close.addOnce(listener);
        return this;
    }

    /// The listener hears no more of 'close'.
    public Socket offClose(Runnable listener) {
        events.close.remove(listener);
        return this;
    }
}
