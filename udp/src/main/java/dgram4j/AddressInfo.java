package dgram4j;

/// Where a socket is bound.
///
/// @param address the IP address as text, with `%` and the interface's name if it is link-local
/// @param family "IPv4" or "IPv6"
/// @param port 0 to 65535
public record AddressInfo(String address, String family, int port) {
}
