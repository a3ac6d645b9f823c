package dgram4j;

import java.util.Objects;
import java.util.Optional;

import dgram4j.udp.BindFlags;
import dgram4j.udp.address.Family;

/// What a socket is made with: `SocketOptions.udp4().reuseAddr(true).recvBufferSize(1 << 20)`.
///
/// Each method that takes a value answers a changed copy.
public final class SocketOptions {
    private final Family family;
    private final int flags;
    private final int recvBufferSize;
    private final int sendBufferSize;
    private final boolean segmentation;
    private final Optional<Loop> loop;

    private SocketOptions(Family family, int flags, int recvBufferSize, int sendBufferSize,
            boolean segmentation, Optional<Loop> loop) {
        this.family = family;
        this.flags = flags;
        this.recvBufferSize = size(recvBufferSize);
        this.sendBufferSize = size(sendBufferSize);
        this.segmentation = segmentation;
        this.loop = loop;
    }

    private SocketOptions(Family family) {
        this(family, 0, 0, 0, true, Optional.empty());
    }

    /// A socket for IPv4.
    public static SocketOptions udp4() {
        return new SocketOptions(Family.IPV4);
    }

    /// A socket for IPv6, and for IPv4 as well unless [#ipv6Only(boolean)].
    public static SocketOptions udp6() {
        return new SocketOptions(Family.IPV6);
    }

    /// A socket of type "udp4" or "udp6".
    /// *Errors:* `UdpException` `ERR_SOCKET_BAD_TYPE` for any other type.
    public static SocketOptions of(String type) {
        return switch (Objects.requireNonNull(type)) {
            case "udp4" -> udp4();
            case "udp6" -> udp6();
            default -> throw Failures.badType();
        };
    }

    /// Whether the address may be shared with others that allow it too (`SO_REUSEADDR`).
    public SocketOptions reuseAddr(boolean on) {
        return withFlag(BindFlags.UV_UDP_REUSEADDR, on);
    }

    /// Whether the port and its load are shared with others that ask for it (`SO_REUSEPORT`).
    public SocketOptions reusePort(boolean on) {
        return withFlag(BindFlags.UV_UDP_REUSEPORT, on);
    }

    /// Whether an IPv6 socket refuses IPv4 traffic; binding an IPv4 socket fails with it.
    public SocketOptions ipv6Only(boolean on) {
        return withFlag(BindFlags.UV_UDP_IPV6ONLY, on);
    }

    private SocketOptions withFlag(int flag, boolean on) {
        int changed = on ? flags | flag : flags & ~flag;
        return new SocketOptions(
                family, changed, recvBufferSize, sendBufferSize, segmentation, loop);
    }

    /// The receive buffer to ask the kernel for once bound, in bytes; 0 leaves the system's.
    /// *Errors:* `UdpException` `ERR_SOCKET_BAD_BUFFER_SIZE` when negative.
    public SocketOptions recvBufferSize(int bytes) {
        return new SocketOptions(family, flags, bytes, sendBufferSize, segmentation, loop);
    }

    /// The send buffer to ask the kernel for once bound, in bytes; 0 leaves the system's.
    /// *Errors:* as [#recvBufferSize(int)].
    public SocketOptions sendBufferSize(int bytes) {
        return new SocketOptions(family, flags, recvBufferSize, bytes, segmentation, loop);
    }

    /// Whether neighbouring datagrams may pass through the kernel joined, both ways, where it can:
    /// they may from the start. The socket does the same with or without, at another pace; what
    /// captures packets on this machine sees the difference.
    public SocketOptions segmentation(boolean on) {
        return new SocketOptions(family, flags, recvBufferSize, sendBufferSize, on, loop);
    }

    /// The loop it lives on, instead of [Loop#shared()].
    public SocketOptions loop(Loop own) {
        return new SocketOptions(
                family, flags, recvBufferSize, sendBufferSize, segmentation, Optional.of(own));
    }

    /// "udp4" or "udp6".
    public String type() {
        return family == Family.IPV4 ? "udp4" : "udp6";
    }

    /// The loop it lives on; empty for [Loop#shared()].
    public Optional<Loop> loop() {
        return loop;
    }

    Family family() {
        return family;
    }

    /// As [BindFlags].
    int flags() {
        return flags;
    }

    int recvBufferBytes() {
        return recvBufferSize;
    }

    int sendBufferBytes() {
        return sendBufferSize;
    }

    boolean segmented() {
        return segmentation;
    }

    private static int size(int bytes) {
        if (bytes < 0) {
            throw Failures.badBufferSize();
        }
        return bytes;
    }
}
