package dgram4j;

import java.util.Objects;
import java.util.function.Consumer;

/// The events of a socket: for each `on`, `once` and `off`.
///
/// An event has any number of listeners. They are called in the order they were added, by the
/// thread of the socket's loop, one at a time and never inside a call of the socket's methods.
/// What one throws goes to that thread's uncaught exception handler, and ends that event.
///
/// *Thread:* any thread; what is added or removed counts from the next event on.
abstract sealed class SocketListening permits SocketSettings {
    final SocketEvents events = new SocketEvents();

    abstract Socket self();

    abstract SocketCore core();

    /// 'message': a datagram has arrived. While nobody listens nothing is read: it waits in the
    /// kernel.
    /// *Errors:* `ERR_SOCKET_DGRAM_NOT_RUNNING` once closed.
    public Socket onMessage(MessageListener listener) {
        events.message.add(listener);
        return changed();
    }

    /// The next 'message' only. *Errors:* as [#onMessage(MessageListener)].
    public Socket onceMessage(MessageListener listener) {
        events.message.addOnce(listener);
        return changed();
    }

    /// The listener hears no more of 'message'. *Errors:* as [#onMessage(MessageListener)].
    public Socket offMessage(MessageListener listener) {
        events.message.remove(listener);
        return changed();
    }

    private Socket changed() {
        core().listenersChanged();
        return self();
    }

    /// The one who takes datagrams as many as came together, at a fraction of the cost of one by
    /// one, and up to 2048 in a turn of the loop, before others get theirs. There is one at most:
    /// it takes the place of the one before. Listeners to 'message' hear of each datagram as the
    /// batch's cursor comes to it.
    /// *Errors:* as [#onMessage(MessageListener)].
    public Socket onMessages(MessageBatchListener listener) {
        events.batches = Objects.requireNonNull(listener);
        core().batchesChanged();
        return self();
    }

    /// Nobody takes batches any more. *Errors:* as [#onMessage(MessageListener)].
    public Socket offMessages() {
        events.batches = null;
        core().batchesChanged();
        return self();
    }

    /// 'listening': it is bound, and can be asked for its address.
    public Socket onListening(Runnable listener) {
        events.listening.add(listener);
        return self();
    }

    /// The next 'listening' only.
    public Socket onceListening(Runnable listener) {
        events.listening.addOnce(listener);
        return self();
    }

    /// The listener hears no more of 'listening'.
    public Socket offListening(Runnable listener) {
        events.listening.remove(listener);
        return self();
    }

    /// 'connect': it has its peer.
    public Socket onConnect(Runnable listener) {
        events.connect.add(listener);
        return self();
    }

    /// The next 'connect' only.
    public Socket onceConnect(Runnable listener) {
        events.connect.addOnce(listener);
        return self();
    }

    /// The listener hears no more of 'connect'.
    public Socket offConnect(Runnable listener) {
        events.connect.remove(listener);
        return self();
    }

    /// 'error': a bind, a look-up, a connect without a callback, or the way in has failed.
    /// Without a listener it is an uncaught exception of the loop's thread; either way the socket
    /// stays as it is. What [Socket#receive(java.time.Duration)] waits for is thrown there first.
    public Socket onError(Consumer<UdpException> listener) {
        events.error.add(listener);
        return self();
    }

    /// The next 'error' only.
    public Socket onceError(Consumer<UdpException> listener) {
        events.error.addOnce(listener);
        return self();
    }

    /// The listener hears no more of 'error'.
    public Socket offError(Consumer<UdpException> listener) {
        events.error.remove(listener);
        return self();
    }

    /// 'drain': all that waited has gone, after [Socket#writable()] was false.
    public Socket onDrain(Runnable listener) {
        events.drain.add(listener);
        return self();
    }

    /// The next 'drain' only.
    public Socket onceDrain(Runnable listener) {
        events.drain.addOnce(listener);
        return self();
    }

    /// The listener hears no more of 'drain'.
    public Socket offDrain(Runnable listener) {
        events.drain.remove(listener);
        return self();
    }

    /// 'close': it is closed, and nothing follows.
    public Socket onClose(Runnable listener) {
        events.close.add(listener);
        return self();
    }

    /// The next 'close' only.
    public Socket onceClose(Runnable listener) {
        events.close.addOnce(listener);
        return self();
    }

    /// The listener hears no more of 'close'.
    public Socket offClose(Runnable listener) {
        events.close.remove(listener);
        return self();
    }
}
