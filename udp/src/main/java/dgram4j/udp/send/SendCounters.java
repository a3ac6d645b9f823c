package dgram4j.udp.send;

/// What has happened on the way out of one socket, counted from its first day.
///
/// *Thread:* written on the loop thread; others may read stale numbers.
public final class SendCounters {
    long datagrams;
    long bytes;
    long batches;
    long shortBatches;
    long segmentedDatagrams;
    long refusedRuns;
    long unsegmentedRoutes;
    long wouldBlock;
    long noBuffers;
    long failed;
    long abandoned;
    long queued;
    int highWaterDatagrams;
    long highWaterBytes;

    /// Datagrams the kernel took.
    public long datagrams() {
        return datagrams;
    }

    /// Their bytes.
    public long bytes() {
        return bytes;
    }

    /// Calls of the driver.
    public long batches() {
        return batches;
    }

    /// Calls of the driver that took less than they were given.
    public long shortBatches() {
        return shortBatches;
    }

    /// Datagrams the kernel cut out of a longer message.
    public long segmentedDatagrams() {
        return segmentedDatagrams;
    }

    /// Segmented messages the kernel refused; their datagrams were sent again one by one.
    public long refusedRuns() {
        return refusedRuns;
    }

    /// Times a refusal has ended segmented messages of its length on a route.
    public long unsegmentedRoutes() {
        return unsegmentedRoutes;
    }

    /// Times the kernel had no room in the socket's buffer (EAGAIN).
    public long wouldBlock() {
        return wouldBlock;
    }

    /// Times the system had no room elsewhere (ENOBUFS).
    public long noBuffers() {
        return noBuffers;
    }

    /// Datagrams the kernel refused.
    public long failed() {
        return failed;
    }

    /// Datagrams that were still waiting when the socket was closed, or could wait no longer.
    public long abandoned() {
        return abandoned;
    }

    /// Datagrams that had to wait.
    public long queued() {
        return queued;
    }

    /// Most datagrams that were in the queue at once.
    public int highWaterDatagrams() {
        return highWaterDatagrams;
    }

    /// Most bytes that were in the queue at once.
    public long highWaterBytes() {
        return highWaterBytes;
    }
}
