package dgram4j;

/// Where a datagram came from.
///
/// @param address the sender's IP address as text, with `%` and the interface's name if it is
///     link-local
/// @param family "IPv4" or "IPv6"
/// @param port the sender's port; 0 is legal
/// @param size the datagram's length in bytes; 0 is legal
public record RemoteInfo(String address, String family, int port, int size) {
}
