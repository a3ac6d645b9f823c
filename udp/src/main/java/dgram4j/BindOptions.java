package dgram4j;

import java.util.Objects;

/// Where to bind a socket: `BindOptions.any().port(41234).address("127.0.0.1")`.
///
/// Each method answers a changed copy.
public final class BindOptions {
    private static final BindOptions ANY = new BindOptions(0, "");

    private final int port;
    private final String address;

    private BindOptions(int port, String address) {
        this.port = port;
        this.address = address;
    }

    /// Any address, a port of the system's choice.
    public static BindOptions any() {
        return ANY;
    }

    /// With this port, 0 for one of the system's choice.
    /// *Errors:* `UdpException` `ERR_SOCKET_BAD_PORT` outside of 0 to 65535.
    public BindOptions port(int number) {
        if (number < 0 || number > 0xffff) {
            throw Failures.badPort("options.port", true, number);
        }
        return new BindOptions(number, address);
    }

    /// With this IP address or host name, empty for any address.
    public BindOptions address(String literalOrName) {
        return new BindOptions(port, Objects.requireNonNull(literalOrName));
    }

    /// The port; 0 for one of the system's choice.
    public int port() {
        return port;
    }

    /// The address or host name; empty for any address.
    public String address() {
        return address;
    }
}
