package dgram4j.udp.receive;

/// What has happened on the way in of one socket, counted from its first day.
///
/// *Thread:* written on the loop thread; others may read stale numbers.
public final class ReceiveCounters {
    private long datagrams;
    private long bytes;
    private long batches;
    private long coalescedDatagrams;
    private long wouldBlock;
    private long failed;
    private long truncated;
    private long controlTruncated;
    private long held;
    private long kernelDrops;

    /// Counts what a driver has put into a batch.
    public void received(ReceiveBatch batch) {
        batches++;
        for (int slot = 0; slot < batch.filled(); slot++) {
            int segments = SegmentSplitter.count(batch.slotBytes(slot), batch.slotSegment(slot));
            datagrams += segments;
            coalescedDatagrams += segments > 1 ? segments : 0;
            bytes += batch.slotBytes(slot);
            truncated += batch.slotFlags(slot) & ReceiveBatch.TRUNCATED;
            controlTruncated += (batch.slotFlags(slot) & ReceiveBatch.CONTROL_TRUNCATED) >> 1;
        }
        kernelDrops = Math.max(kernelDrops, batch.kernelDrops());
    }

    /// Counts a receive that found nothing.
    public void wouldBlock() {
        wouldBlock++;
    }

    /// Counts a pending error of the socket.
    public void failed() {
        failed++;
    }

    /// Counts datagrams that were read but not delivered at once.
    public void held(int count) {
        held += count;
    }

    /// Datagrams that arrived.
    public long datagrams() {
        return datagrams;
    }

    /// Their bytes.
    public long bytes() {
        return bytes;
    }

    /// Calls of the driver that brought something.
    public long batches() {
        return batches;
    }

    /// Datagrams that arrived joined to others.
    public long coalescedDatagrams() {
        return coalescedDatagrams;
    }

    /// Calls of the driver that found nothing (EAGAIN).
    public long emptyCalls() {
        return wouldBlock;
    }

    /// Errors of the socket that a receive has told.
    public long errors() {
        return failed;
    }

    /// Datagrams longer than their slot.
    public long truncated() {
        return truncated;
    }

    /// Datagrams whose control messages were cut off.
    public long controlTruncated() {
        return controlTruncated;
    }

    /// Datagrams read but not delivered at once: reading stopped, or the turn's share was used up.
    public long held() {
        return held;
    }

    /// Datagrams the kernel dropped for lack of room (`SO_RXQ_OVFL`), where the driver can tell.
    public long kernelDrops() {
        return kernelDrops;
    }
}
