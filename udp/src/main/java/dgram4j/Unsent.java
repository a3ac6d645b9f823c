package dgram4j;

/// What has been asked of a socket that is not bound yet, or on another thread: it is kept in
/// order until the loop comes to it.
sealed interface Unsent permits Outgoing, OutgoingList, Connecting {
    /// Whether anybody wants to hear of it.
    boolean isHeard();

    /// Tells that it will never go.
    void fail(UdpException error);

    /// Bytes it counts for while it waits.
    default int lengthBytes() {
        return 0;
    }
}
