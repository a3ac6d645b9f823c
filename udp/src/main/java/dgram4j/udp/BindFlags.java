package dgram4j.udp;

/// Flags of [UdpHandle#bind], with libuv's numbers, which Node's programs know.
///
/// *Source:* spec of dgram, 7.9.
public final class BindFlags {
    /// Refuse IPv4 traffic on an IPv6 socket.
    public static final int UV_UDP_IPV6ONLY = 1;

    /// Share the address with others that ask for it too.
    public static final int UV_UDP_REUSEADDR = 4;

    /// Share the port and its load with others that ask for it too.
    public static final int UV_UDP_REUSEPORT = 64;

    static final int ALL = UV_UDP_IPV6ONLY | UV_UDP_REUSEADDR | UV_UDP_REUSEPORT;

    private BindFlags() {}
}
