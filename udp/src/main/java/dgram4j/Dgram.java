package dgram4j;

/// Where sockets are made.
public final class Dgram {
    private Dgram() {}
}
