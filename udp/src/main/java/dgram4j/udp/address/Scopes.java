package dgram4j.udp.address;

/// Names and indexes of network interfaces, as they stand behind the '%' of an address.
public interface Scopes {
    /// The interface's index, 0 when there is no such interface.
    int index(String name);

    /// The interface's name, or the index as text when there is no such interface.
    String name(int index);
}
