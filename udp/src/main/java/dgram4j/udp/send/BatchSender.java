package dgram4j.udp.send;

/// What takes a batch to the kernel.
@FunctionalInterface
public interface BatchSender {
    /// Hands the batch's messages to the kernel, in order, and answers how many it took, at least
    /// one. An interrupted call is repeated.
    ///
    /// *Errors:* −errno belongs to the first message alone and none was taken. −EAGAIN and
    /// −ENOBUFS: the kernel has no room now. A refusal further on ends the batch there: it shows
    /// when the rest is tried.
    int send(SendBatch batch);
}
