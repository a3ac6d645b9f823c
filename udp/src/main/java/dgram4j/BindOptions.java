package dgram4j;

import java.util.Objects;
import java.util.OptionalInt;

/// Where to bind a socket: `BindOptions.any().port(41234).address("127.0.0.1")`.
///
/// Each method that takes a value answers a changed copy.
///
/// *Thread:* any thread: it never changes.
public final class BindOptions {
    private static final BindOptions ANY = new BindOptions(0, "", OptionalInt.empty());

    private final int port;
    private final String address;
    private final OptionalInt fd;

    private BindOptions(int port, String address, OptionalInt fd) {
        this.port = port;
        this.address = address;
        this.fd = fd;
    }

    /// Any address, a port of the system's choice.
    /// @return the options
    public static BindOptions any() {
        return ANY;
    }

    /// With this port, 0 for one of the system's choice.
    /// *Errors:* `UdpException` `ERR_SOCKET_BAD_PORT` outside of 0 to 65535.
    /// @param number 0 to 65535
    /// @return a changed copy
    public BindOptions port(int number) {
        if (number < 0 || number > 0xffff) {
            throw Failures.badPort("options.port", true, number);
        }
        return new BindOptions(number, address, fd);
    }

    /// With this IP address or host name, empty for any address.
    /// @param literalOrName the address or name; "" for any
    /// @return a changed copy
    public BindOptions address(String literalOrName) {
        return new BindOptions(port, Objects.requireNonNull(literalOrName), fd);
    }

    /// With the UDP descriptor of this number, opened and bound elsewhere, which the socket owns
    /// from now on; address and port do not count then. Needs [Capability#ADOPT_DESCRIPTOR].
    /// @param descriptor its number
    /// @return a changed copy
    public BindOptions fd(int descriptor) {
        return new BindOptions(port, address, OptionalInt.of(descriptor));
    }

    /// The port; 0 for one of the system's choice.
    /// @return the port
    public int port() {
        return port;
    }

    /// The address or host name; empty for any address.
    /// @return the address
    public String address() {
        return address;
    }

    /// The descriptor that is bound already; empty when one is to be made.
    /// @return the descriptor, if there is one
    public OptionalInt fd() {
        return fd;
    }
}
