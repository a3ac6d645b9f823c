package dgram4j;

import dgram4j.sys.Errno;

/// Makes the exceptions of the Java face from what the engine answers.
///
/// *Source:* spec of dgram, 3.1; the texts are Node 26's.
final class Failures {
    private Failures() {
    }

    /// A call failed that had no address: "setTTL EBADF".
    static UdpException system(String syscall, int errno) {
        String code = Errno.name(errno);
        return new UdpException(syscall + " " + code, code, errno, syscall, "", 0);
    }

    /// A call failed that had an address: "bind EADDRINUSE 127.0.0.1:41234".
    static UdpException system(String syscall, int errno, String address, int port) {
        String code = Errno.name(errno);
        String detail = port > 0 ? " " + address + ":" + port
                : address.isEmpty() ? "" : " " + address;
        return new UdpException(
                syscall + " " + code + detail, code, errno, syscall, address, port);
    }

    /// A name has no address: "getaddrinfo ENOTFOUND no.such.host".
    static UdpException lookup(String hostname, Throwable cause) {
        int errno = -Errno.EAI_NONAME;
        String code = Errno.resolverName(errno);
        String call = "getaddrinfo";
        UdpException failure = new UdpException(
                call + " " + code + " " + hostname, code, errno, call, hostname, 0);
        failure.initCause(cause);
        return failure;
    }

    /// What became of a datagram, other than success.
    static UdpException send(int errno, String address, int port, String driver) {
        return errno == -Errno.ENOTSUP
                ? unavailable("an empty datagram to the peer", driver)
                : system("send", errno, address, port);
    }

    static UdpException bufferSize(boolean receive, int errno) {
        String call = receive ? "uv_recv_buffer_size" : "uv_send_buffer_size";
        String text = "Could not get or set buffer size: " + call + " returned "
                + Errno.name(errno) + " (" + Errno.text(errno) + ")";
        return new UdpException(text, "ERR_SOCKET_BUFFER_SIZE", errno, call, "", 0);
    }

    static UdpException badBufferSize() {
        return coded("ERR_SOCKET_BAD_BUFFER_SIZE", "Buffer size must be a positive integer");
    }

    static UdpException badType() {
        return coded("ERR_SOCKET_BAD_TYPE",
                "Bad socket type specified. Valid types are: udp4, udp6");
    }

    static UdpException badPort(String name, boolean zeroAllowed, int port) {
        return coded("ERR_SOCKET_BAD_PORT", name + " should be " + (zeroAllowed ? ">=" : ">")
                + " 0 and < 65536. Received type number (" + port + ").");
    }

    static UdpException invalidAddress(String address) {
        return coded("ERR_INVALID_IP_ADDRESS", "Invalid IP address: " + address);
    }

    static UdpException outOfBounds(String name) {
        return coded("ERR_BUFFER_OUT_OF_BOUNDS", "\"" + name + "\" is outside of buffer bounds");
    }

    static UdpException notRunning() {
        return coded("ERR_SOCKET_DGRAM_NOT_RUNNING", "Not running");
    }

    static UdpException alreadyBound() {
        return coded("ERR_SOCKET_ALREADY_BOUND", "Socket is already bound");
    }

    static UdpException isConnected() {
        return coded("ERR_SOCKET_DGRAM_IS_CONNECTED", "Already connected");
    }

    static UdpException notConnected() {
        return coded("ERR_SOCKET_DGRAM_NOT_CONNECTED", "Not connected");
    }

    static UdpException blocked(String address) {
        return coded("ERR_IP_BLOCKED", "IP(" + address + ") is blocked by net.BlockList");
    }

    static UdpException notAnAddress(String text) {
        return coded("ERR_INVALID_ADDRESS", "Invalid socket address: " + text);
    }

    static UdpException badArgument(String name, String value, String reason) {
        return coded("ERR_INVALID_ARG_VALUE",
                "The argument '" + name + "' " + reason + ". Received '" + value + "'");
    }

    static UdpException outOfRange(String name, String range, long value) {
        return coded("ERR_OUT_OF_RANGE", "The value of \"" + name
                + "\" is out of range. It must be " + range + ". Received " + value);
    }

    /// The driver lacks a capability.
    static UdpException unavailable(String feature, String driver) {
        return coded("ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
                feature + " is unavailable on the driver '" + driver + "'");
    }

    private static UdpException coded(String code, String message) {
        return new UdpException(message, code, 0, "", "", 0);
    }
}
