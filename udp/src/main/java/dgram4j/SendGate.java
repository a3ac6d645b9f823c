package dgram4j;

/// Counts the bytes that wait between `send` and the kernel, and tells when there is room again.
///
/// *Thread:* any thread.
final class SendGate {
    private final long highWaterBytes;
    private final Runnable drained;

    /// The lock of this object guards the bytes, and with them every change of `full`.
    private long bytes;

    /// Volatile: whoever sends looks at it, without the lock.
    private volatile boolean full;

    /// `drained` is called on the loop, when nothing waits any more after the gate was full.
    SendGate(int highWaterBytes, Runnable drained) {
        this.highWaterBytes = highWaterBytes;
        this.drained = drained;
    }

    boolean isFull() {
        return full;
    }

    /// So many bytes wait from now on.
    synchronized void enter(int length) {
        bytes += length;
        if (bytes >= highWaterBytes) {
            full = true;
        }
    }

    /// They wait no more. *Thread:* the loop's.
    void leave(int length) {
        boolean tell;
        synchronized (this) {
            bytes -= length;
            tell = full && bytes == 0;
            if (tell) {
                full = false;
            }
        }
        if (tell) {
            drained.run();
        }
    }
}
