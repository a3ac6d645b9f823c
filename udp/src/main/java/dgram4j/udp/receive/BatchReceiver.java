package dgram4j.udp.receive;

/// What fills a batch from the kernel.
@FunctionalInterface
public interface BatchReceiver {
    /// Fills the batch's slots with waiting datagrams, in order of arrival, and answers how many it
    /// filled, at least one. Fewer than there was room for does not mean that none is left. An
    /// interrupted call is repeated.
    ///
    /// *Errors:* −EAGAIN when none waits; another −errno is the socket's pending error, no slot is
    /// filled.
    int receive(ReceiveBatch batch);
}
