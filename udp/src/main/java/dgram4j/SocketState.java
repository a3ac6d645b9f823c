package dgram4j;

import java.util.concurrent.atomic.AtomicReference;

/// Where a socket stands in its life, as callers of any thread see it: what is legal is decided
/// here, at the edge, before anything is asked of the loop.
///
/// *Thread:* any thread.
final class SocketState {
    private enum Stage { UNBOUND, BINDING, BOUND, CLOSED }

    private enum Peer { NONE, CONNECTING, CONNECTED }

    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.UNBOUND);
    private final AtomicReference<Peer> peer = new AtomicReference<>(Peer.NONE);

    boolean isClosed() {
        return stage.get() == Stage.CLOSED;
    }

    boolean isBound() {
        return stage.get() == Stage.BOUND;
    }

    /// *Errors:* `UdpException` `ERR_SOCKET_DGRAM_NOT_RUNNING` once closed.
    void requireOpen() {
        if (isClosed()) {
            throw Failures.notRunning();
        }
    }

    /// Begins a bind the user asked for. *Errors:* as [#requireOpen()], then `UdpException`
    /// `ERR_SOCKET_ALREADY_BOUND`.
    void beginBind() {
        if (!tryBeginBind()) {
            requireOpen();
            throw Failures.alreadyBound();
        }
    }

    /// Begins a bind if the socket is unbound, and answers whether it was.
    boolean tryBeginBind() {
        return stage.compareAndSet(Stage.UNBOUND, Stage.BINDING);
    }

    /// The bind succeeded, unless the socket was closed meanwhile.
    void bound() {
        stage.compareAndSet(Stage.BINDING, Stage.BOUND);
    }

    /// The bind failed; it may be tried again, unless the socket was closed meanwhile.
    void unbound() {
        stage.compareAndSet(Stage.BINDING, Stage.UNBOUND);
    }

    /// Ends its life and answers whether it was open.
    boolean close() {
        return stage.getAndSet(Stage.CLOSED) != Stage.CLOSED;
    }

    boolean isConnected() {
        return peer.get() == Peer.CONNECTED;
    }

    /// Begins to connect. *Errors:* as [#requireOpen()], then `UdpException`
    /// `ERR_SOCKET_DGRAM_IS_CONNECTED` if it is connected or being connected.
    void beginConnect() {
        requireOpen();
        if (!peer.compareAndSet(Peer.NONE, Peer.CONNECTING)) {
            throw Failures.isConnected();
        }
    }

    /// The connect that was begun has succeeded.
    void connected() {
        peer.set(Peer.CONNECTED);
    }

    /// There is no peer, or no more.
    void disconnected() {
        peer.set(Peer.NONE);
    }

    /// *Errors:* as [#requireOpen()], then `UdpException` `ERR_SOCKET_DGRAM_NOT_CONNECTED`.
    void requireConnected() {
        requireOpen();
        if (!isConnected()) {
            throw Failures.notConnected();
        }
    }

    /// *Errors:* as [#requireOpen()], then `UdpException` `ERR_SOCKET_DGRAM_IS_CONNECTED`.
    void requireNoPeer() {
        requireOpen();
        if (isConnected()) {
            throw Failures.isConnected();
        }
    }
}
