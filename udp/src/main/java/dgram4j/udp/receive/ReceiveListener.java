package dgram4j.udp.receive;

/// Told what a socket has received.
public interface ReceiveListener {
    /// Takes datagrams with [ReceiveBatch#next] until it answers false, which it does as soon as
    /// the socket is closed or paused. Datagrams left over otherwise come again.
    ///
    /// *Thread:* loop thread only, never inside a call of the socket.
    /// *Lifetime:* the batch is valid until this method returns.
    void received(ReceiveBatch batch);

    /// Hears a pending error of the socket, −errno; the socket stays as it is.
    ///
    /// *Thread:* loop thread only.
    void receiveFailed(int errno);
}
