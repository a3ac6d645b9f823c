package dgram4j;

import java.util.Objects;

/// Where a datagram came from.
///
/// @param address the sender's IP address as text, with `%` and the interface's name if it is
///     link-local
/// @param family "IPv4" or "IPv6"
/// @param port the sender's port; 0 is legal
/// @param size the datagram's length in bytes; 0 is legal
/// @param packet what the kernel knows of it; [PacketInfo#NONE] unless that was asked for
public record RemoteInfo(String address, String family, int port, int size, PacketInfo packet) {
    /// *Errors:* `NullPointerException` without an address, a family or a packet.
    public RemoteInfo {
        Objects.requireNonNull(address);
        Objects.requireNonNull(family);
        Objects.requireNonNull(packet);
    }

    /// Where a datagram came from of which nothing else is known.
    /// @param address the sender's address as text
    /// @param family "IPv4" or "IPv6"
    /// @param port the sender's port
    /// @param size the length in bytes
    public RemoteInfo(String address, String family, int port, int size) {
        this(address, family, port, size, PacketInfo.NONE);
    }
}
