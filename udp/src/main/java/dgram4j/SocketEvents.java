package dgram4j;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/// The listeners of one socket, and how each event reaches them.
///
/// *Thread:* listeners come and go on any thread; events are the loop's.
final class SocketEvents {
    final Listeners<MessageListener> message = new Listeners<>();
    final Listeners<Runnable> listening = new Listeners<>();
    final Listeners<Consumer<UdpException>> error = new Listeners<>();
    final Listeners<Runnable> connect = new Listeners<>();
    final Listeners<Runnable> drain = new Listeners<>();
    final Listeners<Runnable> close = new Listeners<>();

    /// Takes whole batches in place of the socket; absent (null) when nobody does. Written by any
    /// thread, read by the loop.
    volatile MessageBatchListener batches;

    /// Each listener gets a buffer of its own over the datagram.
    void message(ByteBuffer slab, int offset, int length, RemoteInfo from) {
        message.emit(listener -> listener.message(slab.slice(offset, length), from));
    }

    void listening() {
        listening.emit(Runnable::run);
    }

    void connect() {
        connect.emit(Runnable::run);
    }

    void drain() {
        drain.emit(Runnable::run);
    }

    /// *Errors:* the error itself when nobody listens: it is then an uncaught exception.
    void error(UdpException thrown) {
        if (error.isEmpty()) {
            throw thrown;
        }
        error.emit(listener -> listener.accept(thrown));
    }

    void close() {
        close.emit(Runnable::run);
    }
}
