package dgram4j.loop;

/// The seam between a loop and the system call it waits in.
///
/// Registrations are level-triggered and end with [#unregister(Pollable)], which comes before
/// the descriptor is closed. From then on its listener is not called, not even for an event
/// that was already fetched; a descriptor number that is used again starts afresh.
///
/// *Thread:* loop thread only, but for [#wakeup()].
/// *Errors:* methods that return int answer 0 or −errno.
public interface Poller extends AutoCloseable {
    /// Interest in, or presence of, something to receive.
    int READABLE = 1;

    /// Interest in, or presence of, room to send.
    int WRITABLE = 2;

    /// Makes the poller of one loop; the loop closes it.
    @FunctionalInterface
    interface Factory {
        /// A new poller with no registrations.
        /// *Errors:* `UncheckedIOException` when the system has no descriptor left.
        Poller open();
    }

    /// Takes one event out of a poll; the loop guards the call of the listener.
    @FunctionalInterface
    interface Delivery {
        /// Calls the listener. *Errors:* may throw; the rest of the batch is then dropped, and
        /// comes again at the next poll, since registrations are level-triggered.
        void deliver(PollListener listener, int events);
    }

    /// Watches for `interest` (a mask, 0 to stay registered and quiet).
    ///
    /// *Errors:* −EEXIST when it is registered already, −EBADF when it is not open, −EPERM
    /// when it cannot be polled, −EINVAL when it is of the other poller's kind.
    int register(Pollable pollable, int interest, PollListener listener);

    /// Replaces the interest. *Errors:* −ENOENT when it is not registered.
    int modify(Pollable pollable, int interest);

    /// Ends the registration. *Errors:* −ENOENT when it is not registered.
    int unregister(Pollable pollable);

    /// Waits for the first event, a wake-up or the timeout, and delivers what is ready.
    ///
    /// `timeoutNanos`: 0 does not wait, negative waits without end; rounded up to the
    /// system's granularity, which is a millisecond at most.
    /// A wake-up sent while nobody waits makes the next wait return at once.
    void poll(long timeoutNanos, Delivery delivery);

    /// True inside a delivery while this poll has another to make after it, or cannot tell.
    default boolean hasMore() {
        return true;
    }

    /// Ends a wait. *Thread:* any thread, as long as the poller is not closed meanwhile.
    void wakeup();

    /// How many pollables are registered.
    int size();

    /// Releases the poller's own descriptors; what was registered stays open.
    @Override
    void close();
}
