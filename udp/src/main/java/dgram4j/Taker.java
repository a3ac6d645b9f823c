package dgram4j;

/// Somebody who keeps datagrams of a socket for later: its blocking `receive`, or a subscriber.
///
/// *Thread:* the loop's.
interface Taker {
    /// Takes a datagram, to keep.
    void take(Datagram datagram);

    /// Whether it has no room, and wants nothing read until it has.
    boolean isFull();

    /// Takes an error of the way in that no listener hears. Answers whether it did.
    boolean fail(UdpException error);

    /// The socket is closed.
    void closed();
}
