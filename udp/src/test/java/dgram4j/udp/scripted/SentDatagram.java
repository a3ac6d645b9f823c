package dgram4j.udp.scripted;

/// A datagram a scripted socket has taken.
///
/// @param text its bytes as Latin-1
/// @param address where it went, empty for the connected peer
/// @param port where it went, 0 for the connected peer
public record SentDatagram(String text, String address, int port) {}
