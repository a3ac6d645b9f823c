package dgram4j.node.net;

/// Hears an address: its text, "" for a socket that has a path, and its port.
@FunctionalInterface
public interface AddressReceiver {
    /// Called once, before the asker gets its answer.
    void accept(String address, int port);
}
