package dgram4j.udp;

import dgram4j.loop.PollListener;
import dgram4j.loop.Pollable;
import dgram4j.loop.Poller;
import dgram4j.udp.driver.DriverSocket;

/// What a handle waits for at the loop's poller. While it waits for nothing it is not registered,
/// so that a pending error cannot wake the loop in vain.
///
/// *Thread:* loop thread only.
final class HandleWatch implements PollListener {
    /// Told what is ready; answers whether there was anything to read.
    @FunctionalInterface
    interface Ready {
        boolean ready(int events);
    }

    private final Poller poller;
    private final DriverSocket socket;
    private final Ready listener;
    private Pollable registered;
    private int interest;

    HandleWatch(Poller poller, DriverSocket socket, Ready listener) {
        this.poller = poller;
        this.socket = socket;
        this.listener = listener;
    }

    @Override
    public void ready(int events) {
        listener.ready(events);
    }

    /// A socket that is read in vain says so, without waiting.
    @Override
    public boolean tryReady() {
        return listener.ready(Poller.READABLE);
    }

    @Override
    public boolean mayTry() {
        return true;
    }

    /// Waits for `events` too. *Errors:* −errno of the poller; nothing has changed then.
    int add(int events) {
        if ((interest & events) == events) {
            return 0;
        }
        int wanted = interest | events;
        int result;
        if (interest == 0) {
            registered = socket.pollable();
            result = poller.register(registered, wanted, this);
        } else {
            result = poller.modify(registered, wanted);
        }
        if (result >= 0) {
            interest = wanted;
        }
        return result;
    }

    /// No longer waits for `events`. The poller cannot refuse what takes an event away.
    void remove(int events) {
        if ((interest & events) == 0) {
            return;
        }
        interest &= ~events;
        if (interest == 0) {
            poller.unregister(registered);
        } else {
            poller.modify(registered, interest);
        }
    }

    /// True while it waits for any of `events`.
    boolean waitsFor(int events) {
        return (interest & events) != 0;
    }

    /// Answers 0 when nobody else of this loop watches the descriptor.
    ///
    /// *Errors:* −EEXIST when somebody does, −EBADF when it is not open, −EPERM when it cannot be
    /// polled at all.
    int probe(int descriptor) {
        Pollable candidate = new Pollable.Descriptor(descriptor);
        int result = poller.register(candidate, 0, this);
        if (result >= 0) {
            poller.unregister(candidate);
        }
        return result;
    }
}
