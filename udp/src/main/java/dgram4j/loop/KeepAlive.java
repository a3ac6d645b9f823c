package dgram4j.loop;

/// One handle's say in whether its loop goes on: it counts while it is active and ref'd.
///
/// A new one is ref'd and not active, like a handle of libuv. *Thread:* loop thread only.
public final class KeepAlive {
    /// Counts what keeps a loop going.
    interface Tally {
        /// One more.
        void retain();

        /// One less.
        void release();
    }

    private final Tally tally;
    private boolean active;
    private boolean ref = true;

    /// Has no say yet: not active.
    public KeepAlive(EventLoop loop) {
        this((Tally) loop);
    }

    KeepAlive(Tally tally) {
        this.tally = tally;
    }

    /// Whether the handle waits for something from now on; telling it twice changes nothing.
    public void active(boolean now) {
        boolean before = counts();
        active = now;
        account(before);
    }

    /// While active it keeps the loop going from now on.
    public void ref() {
        boolean before = counts();
        ref = true;
        account(before);
    }

    /// It no longer keeps the loop going.
    public void unref() {
        boolean before = counts();
        ref = false;
        account(before);
    }

    /// True unless [#unref()] was the last word, active or not.
    public boolean hasRef() {
        return ref;
    }

    /// True while the handle waits for something.
    public boolean isActive() {
        return active;
    }

    private boolean counts() {
        return active && ref;
    }

    private void account(boolean before) {
        if (before == counts()) {
            return;
        }
        if (before) {
            tally.release();
        } else {
            tally.retain();
        }
    }
}
