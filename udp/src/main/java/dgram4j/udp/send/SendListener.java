package dgram4j.udp.send;

/// Told what became of the datagrams that had to wait.
@FunctionalInterface
public interface SendListener {
    /// Takes completions with [SendCompletions#next] until there is none.
    ///
    /// *Thread:* loop thread only, never inside a call of the socket.
    void sent(SendCompletions completions);
}
