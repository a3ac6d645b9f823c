package dgram4j.udp.send;

/// The datagrams of a queue whose fate is known and not yet told: a cursor that tells each once, in
/// the order they were sent.
///
/// A datagram counts as queued until the cursor has passed it. What is not taken now is told again
/// later, so a listener that throws loses nothing but the one it was at.
///
/// *Thread:* loop thread only.
public final class SendCompletions {
    private final SendQueue queue;
    private Object token;
    private int status;
    private int lengthBytes;

    SendCompletions(SendQueue queue) {
        this.queue = queue;
    }

    /// Goes on to the next datagram; false when there is none.
    public boolean next() {
        token = null;
        return queue.tell(this);
    }

    void tell(Object of, int result, int length) {
        token = of;
        status = result;
        lengthBytes = length;
    }

    /// What came with the send; may be absent (null) where the sender gave none.
    public Object token() {
        return token;
    }

    /// 0 when the kernel took it, else −errno; −ECANCELED when the socket was closed before.
    public int status() {
        return status;
    }

    /// The datagram's length, whether it was sent or not.
    public int lengthBytes() {
        return lengthBytes;
    }
}
