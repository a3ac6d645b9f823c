package dgram4j;

/// What a `send` or `sendMany` has asked for and the engine does not have yet.
sealed interface Unsent permits Outgoing, OutgoingList {
    /// Whether anybody wants to hear of it.
    boolean isHeard();

    /// Tells that it will never go.
    void fail(UdpException error);
}
