package dgram4j;

/// What happens to a datagram for which a bounded buffer has no room; see
/// [Socket#publisher(int, Overflow)].
public enum Overflow {
    /// The datagram that has just arrived is dropped.
    DROP_NEWEST,
    /// The datagram that has waited longest is dropped.
    DROP_OLDEST,
    /// None: the socket is not read while the buffer is full. Datagrams then wait in the kernel's
    /// receive buffer, which drops what it has no room for and counts it
    /// ([SocketStats#kernelDrops()]).
    PAUSE,
    /// The subscriber gets an `IllegalStateException` in its `onError`, and nothing more.
    ERROR
}
