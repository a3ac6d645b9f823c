package dgram4j;

import java.util.ArrayDeque;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;

/// One subscriber of a socket's datagrams, and what it has not asked for yet.
///
/// *Thread:* the loop's, but `request` and `cancel`.
final class DatagramSubscription implements Flow.Subscription, Taker {
    private final Loop loop;
    private final SocketReceiving receiving;
    private final Flow.Subscriber<? super Datagram> subscriber;
    private final int capacity;
    private final Overflow overflow;
    private final ArrayDeque<Datagram> buffer = new ArrayDeque<>();
    private long demand;
    private boolean delivering;
    private boolean full;
    private boolean ending;
    private boolean done;
    private Throwable failure;

    DatagramSubscription(Loop loop, SocketReceiving receiving,
            Flow.Subscriber<? super Datagram> subscriber, int capacity, Overflow overflow) {
        this.loop = loop;
        this.receiving = receiving;
        this.subscriber = subscriber;
        this.capacity = capacity;
        this.overflow = overflow;
    }

    /// It is subscribed from now on.
    void begin(boolean closed) {
        subscriber.onSubscribe(this);
        if (done) {
            return;
        }
        if (closed) {
            closed();
        } else {
            receiving.add(this);
        }
    }

    @Override
    public void request(long n) {
        onLoop(() -> {
            if (done) {
                return;
            }
            if (n <= 0) {
                end(new IllegalArgumentException("request(" + n + "): it must be positive"));
                return;
            }
            demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
            deliver();
        });
    }

    @Override
    public void cancel() {
        onLoop(() -> {
            done = true;
            buffer.clear();
            receiving.remove(this);
        });
    }

    private void onLoop(Runnable action) {
        try {
            loop.dispatch(action);
        } catch (RejectedExecutionException closed) {
            // The socket has gone with its loop, and told the subscriber so.
            return;
        }
    }

    @Override
    public void take(Datagram datagram) {
        if (done || ending) {
            return;
        }
        if (buffer.size() >= capacity) {
            switch (overflow) {
                case DROP_NEWEST -> {
                    return;
                }
                case DROP_OLDEST -> buffer.poll();
                case ERROR -> {
                    end(new IllegalStateException(
                            "more than " + capacity + " datagrams wait for the subscriber"));
                    return;
                }
                case PAUSE -> full = true;
            }
        }
        buffer.add(datagram);
        full |= overflow == Overflow.PAUSE && buffer.size() >= capacity;
        deliver();
        if (full) {
            receiving.update();
        }
    }

    /// Hands over what is asked for; a subscriber that asks for more meanwhile gets it here too.
    private void deliver() {
        if (delivering) {
            return;
        }
        delivering = true;
        try {
            while (!done && demand > 0 && !buffer.isEmpty()) {
                demand--;
                subscriber.onNext(buffer.poll());
            }
        } finally {
            delivering = false;
        }
        if (full && buffer.size() <= capacity / 2) {
            full = false;
            receiving.update();
        }
        finishIfDue();
    }

    @Override
    public boolean isFull() {
        return full;
    }

    @Override
    public boolean fail(UdpException error) {
        return false;
    }

    @Override
    public void closed() {
        ending = true;
        finishIfDue();
    }

    /// Ends at once: what waits is dropped.
    private void end(Throwable thrown) {
        buffer.clear();
        failure = thrown;
        ending = true;
        receiving.remove(this);
        finishIfDue();
    }

    private void finishIfDue() {
        if (!ending || done || delivering || !buffer.isEmpty()) {
            return;
        }
        done = true;
        if (failure == null) {
            subscriber.onComplete();
        } else {
            subscriber.onError(failure);
        }
    }
}
