package dgram4j;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Datagrams for those who wait for them: [Socket#receive(Duration)].
///
/// When it is full the socket is not read until half of it is taken.
///
/// *Thread:* any thread; it is filled by the loop's.
final class ReceiveQueue implements Taker {
    private static final int CAPACITY = 256;

    private final Runnable roomAgain;

    /// Guards the fields below. Waiting on its condition lets a virtual thread's carrier go.
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Datagram> datagrams = new ArrayDeque<>();
    private final ArrayDeque<UdpException> errors = new ArrayDeque<>();
    private boolean full;
    private boolean closed;

    /// `roomAgain` is called, by any thread, when it is no longer full.
    ReceiveQueue(Runnable roomAgain) {
        this.roomAgain = roomAgain;
    }

    /// The oldest datagram, waited for as long as `nanos` say; empty when none came.
    /// *Errors:* `UdpException`: an error of the way in, or `ERR_SOCKET_DGRAM_NOT_RUNNING` when
    /// it is closed and nothing is left.
    Optional<Datagram> poll(long nanos) throws InterruptedException {
        Optional<Datagram> taken;
        boolean room;
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (datagrams.isEmpty() && errors.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (datagrams.isEmpty() && !errors.isEmpty()) {
                throw errors.poll();
            }
            if (datagrams.isEmpty() && closed) {
                throw Failures.notRunning();
            }
            taken = Optional.ofNullable(datagrams.poll());
            room = full && datagrams.size() <= CAPACITY / 2;
            full &= !room;
        } finally {
            lock.unlock();
        }
        if (room) {
            roomAgain.run();
        }
        return taken;
    }

    @Override
    public void take(Datagram datagram) {
        lock.lock();
        try {
            datagrams.add(datagram);
            full |= datagrams.size() >= CAPACITY;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isFull() {
        lock.lock();
        try {
            return full;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean fail(UdpException error) {
        lock.lock();
        try {
            errors.add(error);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void closed() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
