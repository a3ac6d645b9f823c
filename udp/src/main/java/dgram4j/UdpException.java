package dgram4j;

/// Why a socket could not do something, in Node's words: the message and the codes are those
/// of the errors `node:dgram` gives.
public final class UdpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final int errno;
    private final String syscall;
    private final String address;
    private final int port;

    UdpException(
            String message, String code, int errno, String syscall, String address, int port) {
        super(message);
        this.code = code;
        this.errno = errno;
        this.syscall = syscall;
        this.address = address;
        this.port = port;
    }

    /// The error's name: the system's, as "EADDRINUSE", or Node's, as
    /// "ERR_SOCKET_ALREADY_BOUND".
    /// @return the name
    public String code() {
        return code;
    }

    /// The system's number, negative and Linux's on every platform; 0 for an error that is not
    /// the system's.
    /// @return the number
    public int errno() {
        return errno;
    }

    /// What was tried: "bind", "send", "getaddrinfo", "setTTL"; empty for an error that is not
    /// the system's.
    /// @return the call
    public String syscall() {
        return syscall;
    }

    /// The address or host name it was tried with; empty without one.
    /// @return the address
    public String address() {
        return address;
    }

    /// The port it was tried with; 0 without one.
    /// @return the port
    public int port() {
        return port;
    }
}
