package dgram4j;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/// A UDP socket, made by [Dgram].
///
/// It has no descriptor until it is bound, by `bind` or by its first `send`. Its listeners are
/// called one at a time by the thread of its [Loop], never inside a call of its methods. While
/// it is bound it keeps the loop alive, unless [#unref()].
///
/// Datagrams come to listeners ([#onMessage(MessageListener)], [#onMessages]), to subscribers
/// ([#publisher(int, Overflow)]) and to threads that wait ([#receive(Duration)]): who wants them
/// says so, and until then they wait in the kernel.
///
/// *Thread:* any thread. Questions, options and what is called `…Sync` are answered by the loop's
/// thread and waited for: do not hold up that thread for another that asks.
/// *Errors:* `UdpException`: `ERR_SOCKET_DGRAM_NOT_RUNNING` from any method once it is closed,
/// but for those that say otherwise.
public final class Socket extends SocketSettings implements Sender, AutoCloseable {
    static final Runnable NOTHING = () -> { };

    private final SocketOptions options;
    private final SocketCore core;

    /// Made by the first thread that waits; absent (null) until then.
    private final AtomicReference<ReceiveQueue> queue = new AtomicReference<>();

    Socket(SocketOptions options) {
        this.options = options;
        this.core = new SocketCore(options, events);
        options.signal().ifPresent(signal -> signal.whenComplete((result, thrown) -> close()));
    }

    @Override
    Socket self() {
        return this;
    }

    @Override
    SocketCore core() {
        return core;
    }

    // ---- life ----

    /// Binds to any address and a port of the system's choice; 'listening' tells when it is
    /// done, 'error' that it failed and may be tried again.
    /// *Errors:* `ERR_SOCKET_ALREADY_BOUND` if it is bound or being bound.
    /// @return this socket
    public Socket bind() {
        return bind(BindOptions.any());
    }

    /// As [#bind()]. The callback is called at the 'listening' of this bind.
    /// @param callback called when it is done
    /// @return this socket
    public Socket bind(Runnable callback) {
        return bind(BindOptions.any(), callback);
    }

    /// As [#bind()], to this port.
    /// @param port the port, 1 to 65535
    /// @return this socket
    public Socket bind(int port) {
        return bind(BindOptions.any().port(port));
    }

    /// As [#bind(Runnable)], to this port.
    /// @param port the port, 1 to 65535
    /// @param callback called when it is done
    /// @return this socket
    public Socket bind(int port, Runnable callback) {
        return bind(BindOptions.any().port(port), callback);
    }

    /// As [#bind()], to this port of this IP address or host name.
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine, or any
    /// @return this socket
    public Socket bind(int port, String address) {
        return bind(BindOptions.any().port(port).address(address));
    }

    /// As [#bind(Runnable)], to this port of this IP address or host name.
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine, or any
    /// @param callback called when it is done
    /// @return this socket
    public Socket bind(int port, String address, Runnable callback) {
        return bind(BindOptions.any().port(port).address(address), callback);
    }

    /// As [#bind()], to where the options say.
    /// @param where the address and port, or the descriptor
    /// @return this socket
    public Socket bind(BindOptions where) {
        return bind(where, NOTHING);
    }

    /// As [#bind(Runnable)], to where the options say.
    /// @param where the address and port, or the descriptor
    /// @param callback called when it is done
    /// @return this socket
    public Socket bind(BindOptions where, Runnable callback) {
        core.bind(Objects.requireNonNull(where), Objects.requireNonNull(callback));
        return this;
    }

    /// Binds to any address and a port of the system's choice before it returns, and answers where
    /// it is bound; 'listening' comes later all the same.
    /// *Errors:* why it cannot be bound; it may be tried again. `ERR_SOCKET_ALREADY_BOUND` if it
    /// is bound or being bound.
    /// @return where it is bound
    public AddressInfo bindSync() {
        return bindSync(BindOptions.any());
    }

    /// As [#bindSync()], to this port.
    /// @param port the port, 1 to 65535
    /// @return where it is bound
    public AddressInfo bindSync(int port) {
        return bindSync(BindOptions.any().port(port));
    }

    /// As [#bindSync()], to this port of this IP literal. *Errors:* as
    /// [#bindSync(BindOptions)].
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine, or any
    /// @return where it is bound
    public AddressInfo bindSync(int port, String address) {
        return bindSync(BindOptions.any().port(port).address(address));
    }

    /// As [#bindSync()], to where the options say, which must be an IP literal.
    /// *Errors:* `ERR_INVALID_ARG_VALUE` for a host name, which would have to be waited for.
    /// @param where the address and port, or the descriptor
    /// @return where it is bound
    public AddressInfo bindSync(BindOptions where) {
        if (!where.address().isEmpty() && !Messages.isLiteral(where.address())) {
            throw Failures.badArgument("options.address", where.address(),
                    "must be a numeric IP address; bindSync does not perform DNS resolution");
        }
        return core.bindSync(where);
    }

    /// Where it is bound.
    /// *Errors:* "getsockname EBADF" before 'listening'.
    /// @return where it is bound
    public AddressInfo address() {
        return core.address();
    }

    /// Gives it the one peer it talks to from now on, on this machine; a socket that is not bound
    /// is bound first. 'connect' tells when it is done, 'error' that it failed and may be tried
    /// again. Then it hears nobody else, `send` takes no address, and what the peer refuses is an
    /// error ("recvmsg ECONNREFUSED", or the next `send`'s).
    ///
    /// `port`: 1 to 65535.
    /// *Errors:* `ERR_SOCKET_DGRAM_IS_CONNECTED` if it has a peer or is getting one,
    /// `ERR_SOCKET_BAD_PORT`.
    /// @param port the port, 1 to 65535
    /// @return this socket
    public Socket connect(int port) {
        return connect(port, "");
    }

    /// As [#connect(int)], to this IP address or host name.
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine, or any
    /// @return this socket
    public Socket connect(int port, String address) {
        return connect(port, address, Connecting.LISTENERS);
    }

    /// As [#connect(int)], with a callback that gets the error too, in place of 'error'.
    /// @param port the port, 1 to 65535
    /// @param callback called when it is done
    /// @return this socket
    public Socket connect(int port, ConnectCallback callback) {
        return connect(port, "", callback);
    }

    /// As [#connect(int, ConnectCallback)], to this IP address or host name.
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine, or any
    /// @param callback called when it is done
    /// @return this socket
    public Socket connect(int port, String address, ConnectCallback callback) {
        core.connect(peerPort(port), Objects.requireNonNull(address),
                Objects.requireNonNull(callback));
        return this;
    }

    /// As [#connect(int)], but done when it returns; 'connect' comes later all the same.
    /// *Errors:* as [#connect(int)], and why it cannot be bound or connected.
    /// @param port the port, 1 to 65535
    public void connectSync(int port) {
        connectSync(port, "");
    }

    /// As [#connectSync(int)], to this IP literal.
    /// *Errors:* `ERR_INVALID_ARG_VALUE` for a host name, which would have to be waited for.
    /// @param port the port, 1 to 65535
    /// @param address an IP literal or a host name; "" for this machine, or any
    public void connectSync(int port, String address) {
        if (!address.isEmpty() && !Messages.isLiteral(address)) {
            throw Failures.badArgument("address", address,
                    "must be a numeric IP address; connectSync does not perform DNS resolution");
        }
        core.connectSync(peerPort(port), address);
    }

    /// Forgets the peer, before it returns.
    /// *Errors:* `ERR_SOCKET_DGRAM_NOT_CONNECTED` without one.
    public void disconnect() {
        core.call(() -> {
            core.peer().disconnectNow();
            return true;
        });
    }

    /// The peer it is connected to. *Errors:* `ERR_SOCKET_DGRAM_NOT_CONNECTED` without one.
    /// @return the peer
    public AddressInfo remoteAddress() {
        return core.peer().address();
    }

    /// Closes it: its port is free as soon as the loop's thread has come to it, which is at once
    /// when this is that thread. No message is delivered any more; what waits for the bind goes
    /// out first; 'close' comes when all is told. Closing twice does nothing.
    @Override
    public void close() {
        core.closeOnce();
    }

    /// As [#close()]; the callback listens to 'close'.
    /// *Errors:* `ERR_SOCKET_DGRAM_NOT_RUNNING` when it was closed before.
    /// @param callback called when it is done
    /// @return this socket
    public Socket close(Runnable callback) {
        events.close.add(callback);
        if (!core.closeOnce()) {
            throw Failures.notRunning();
        }
        return this;
    }

    /// While bound, it keeps its loop alive, and the shared loop the JVM: so it is from the
    /// start. Once closed this does nothing.
    /// @return this socket
    public Socket ref() {
        core.ref(true);
        return this;
    }

    /// It keeps nothing alive. Once closed this does nothing.
    /// @return this socket
    public Socket unref() {
        core.ref(false);
        return this;
    }

    /// "udp4" or "udp6".
    /// @return the type
    public String type() {
        return options.type();
    }

    /// The loop it lives on.
    /// @return the loop
    public Loop loop() {
        return core.loop();
    }

    /// What it has done so far. It can be asked once closed.
    /// @return the numbers
    public SocketStats stats() {
        return core.stats();
    }

    // ---- sending ----

    @Override
    public void send(ByteBuffer message, int port, String address, SendOptions how,
            SendCallback callback) {
        core.send(new Outgoing(Objects.requireNonNull(message), peerPort(port),
                Objects.requireNonNull(address), Objects.requireNonNull(how),
                Objects.requireNonNull(callback)));
    }

    @Override
    public void send(ByteBuffer message, SendOptions how, SendCallback callback) {
        core.send(new Outgoing(Objects.requireNonNull(message), Outgoing.PEER, "",
                Objects.requireNonNull(how), Objects.requireNonNull(callback)));
    }

    @Override
    public void sendMany(Datagrams datagrams, SendManyCallback callback) {
        core.sendMany(new OutgoingList(datagrams.list(), true, Objects.requireNonNull(callback)));
    }

    @Override
    public void sendMany(List<ByteBuffer> messages, int port, String address,
            SendManyCallback callback) {
        Datagrams once = Datagrams.once(Messages.bytes(messages)).to(port, address);
        messages.forEach(once::add);
        core.sendMany(new OutgoingList(once.list(), false, Objects.requireNonNull(callback)));
    }

    @Override
    public boolean writable() {
        return !core.gate().isFull();
    }

    private static int peerPort(int port) {
        if (port < 1 || port > 0xffff) {
            throw Failures.badPort("Port", false, port);
        }
        return port;
    }

    // ---- receiving ----

    /// Reads nothing from now on: what arrives waits in the kernel, which drops what it has no
    /// room for. What a batch in the middle of delivery still holds comes after [#resume()], and
    /// the socket keeps its loop alive all the same.
    /// @return this socket
    public Socket pause() {
        core.receiving().paused(true);
        core.listenersChanged();
        return this;
    }

    /// Reads again.
    /// @return this socket
    public Socket resume() {
        core.receiving().paused(false);
        core.listenersChanged();
        return this;
    }

    /// Whether it is paused. Once closed it answers what it last was.
    /// @return whether it is paused
    public boolean isPaused() {
        return core.receiving().isPaused();
    }

    /// The oldest datagram that nobody has received this way, waited for as long as it takes.
    /// Otherwise as [#receive(Duration)].
    /// @return the datagram
    /// @throws InterruptedException when this thread is interrupted; nothing is lost
    public Datagram receive() throws InterruptedException {
        while (true) {
            Optional<Datagram> datagram = take(Long.MAX_VALUE);
            if (datagram.isPresent()) {
                return datagram.get();
            }
        }
    }

    /// The oldest datagram that nobody has received this way, waited for so long; empty when none
    /// came. From the first call on up to 256 of them are kept, in order; while so many wait the
    /// socket is not read. Listeners and subscribers get theirs as well.
    ///
    /// *Thread:* any thread but the loop's; right for virtual threads, which hold no carrier
    /// while they wait.
    /// *Errors:* `IllegalStateException` on the loop's thread; `UdpException`: an error of the way
    /// in that no listener to 'error' hears, as "recvmsg ECONNREFUSED", and
    /// `ERR_SOCKET_DGRAM_NOT_RUNNING` when it is closed, also meanwhile, and none is left.
    /// @param timeout how long to wait
    /// @return the datagram
    /// @throws InterruptedException when this thread is interrupted; nothing is lost
    public Optional<Datagram> receive(Duration timeout) throws InterruptedException {
        return take(Math.max(0, saturatedNanos(timeout)));
    }

    private static long saturatedNanos(Duration timeout) {
        boolean long64 = timeout.getSeconds() < Long.MAX_VALUE / 1_000_000_000L;
        return long64 ? timeout.toNanos() : Long.MAX_VALUE;
    }

    private Optional<Datagram> take(long nanos) throws InterruptedException {
        ReceiveQueue waiting = queue.get();
        if (waiting == null) {
            ReceiveQueue made = new ReceiveQueue(this::roomAgain);
            waiting = queue.compareAndSet(null, made) ? made : queue.get();
            if (waiting == made) {
                begin(made);
            }
        }
        if (loop().inLoop()) {
            throw new IllegalStateException("receive() on the loop's thread waits for itself");
        }
        return waiting.poll(nanos);
    }

    private void begin(Taker taker) {
        try {
            loop().call(() -> {
                if (core.state().isClosed()) {
                    taker.closed();
                } else {
                    core.receiving().add(taker);
                }
                return taker;
            });
        } catch (RejectedExecutionException closed) {
            taker.closed();
        }
    }

    private void roomAgain() {
        try {
            loop().execute(core.receiving()::update);
        } catch (RejectedExecutionException closed) {
            // Nothing is read any more.
            return;
        }
    }

    /// A publisher of the datagrams that arrive from the moment somebody subscribes. Each
    /// subscriber has a buffer of its own for `capacity` datagrams it has not asked for yet, and
    /// `overflow` says what happens when that is full. 'close' completes it, when what waits has
    /// been asked for; errors of the socket go to its listeners.
    ///
    /// *Thread:* subscribers are called on the loop's; `request` and `cancel` are for any thread.
    /// *Errors:* `IllegalArgumentException` when `capacity` is not positive.
    /// @param capacity datagrams a buffer holds, from 1 on
    /// @param overflow what a full buffer does
    /// @return the publisher, for any number of subscribers
    public Flow.Publisher<Datagram> publisher(int capacity, Overflow overflow) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a buffer for " + capacity + " datagrams");
        }
        Objects.requireNonNull(overflow);
        return subscriber -> {
            DatagramSubscription subscription = new DatagramSubscription(loop(), core.receiving(),
                    Objects.requireNonNull(subscriber), capacity, overflow);
            try {
                loop().dispatch(() -> subscription.begin(core.state().isClosed()));
            } catch (RejectedExecutionException closed) {
                subscription.begin(true);
            }
        };
    }
}
