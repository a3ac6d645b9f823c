package dgram4j;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import dgram4j.udp.BindFlags;
import dgram4j.udp.address.Family;

/// What a socket is made with: `SocketOptions.udp4().reuseAddr(true).recvBufferSize(1 << 20)`.
///
/// The names are those of Node's options; `packetInfo` and what follows it are ours. Each method
/// that takes a value answers a changed copy.
///
/// *Thread:* any thread: it never changes.
public final class SocketOptions {
    /// [#sendHighWaterMark(int)] unless said otherwise.
    private static final int SEND_HIGH_WATER_BYTES = 1 << 20;

    private enum Key {
        FLAGS, RECV_BUFFER, SEND_BUFFER, LOOKUP, SIGNAL, RECEIVE_BLOCK_LIST, SEND_BLOCK_LIST,
        SEGMENTATION, LOOP, SEND_HIGH_WATER, PACKET_INFO, MULTICAST_ALL, DEVICE
    }

    private final Family family;
    private final Map<Key, Object> values;

    private SocketOptions(Family family, Map<Key, Object> values) {
        this.family = family;
        this.values = values;
    }

    /// A socket for IPv4.
    /// @return the options
    public static SocketOptions udp4() {
        return new SocketOptions(Family.IPV4, Map.of());
    }

    /// A socket for IPv6, and for IPv4 as well unless [#ipv6Only(boolean)].
    /// @return the options
    public static SocketOptions udp6() {
        return new SocketOptions(Family.IPV6, Map.of());
    }

    /// A socket of type "udp4" or "udp6".
    /// *Errors:* `UdpException` `ERR_SOCKET_BAD_TYPE` for any other type.
    /// @param type "udp4" or "udp6"
    /// @return the options
    public static SocketOptions of(String type) {
        return switch (Objects.requireNonNull(type)) {
            case "udp4" -> udp4();
            case "udp6" -> udp6();
            default -> throw Failures.badType();
        };
    }

    /// Whether the address may be shared with others that allow it too (`SO_REUSEADDR`): what
    /// several receivers of one multicast group on one machine need.
    /// @param on whether it is so
    /// @return a changed copy
    public SocketOptions reuseAddr(boolean on) {
        return withFlag(BindFlags.UV_UDP_REUSEADDR, on);
    }

    /// Whether the port and its load are shared with others that ask for it (`SO_REUSEPORT`); see
    /// [Dgram#workers(int, SocketOptions, BindOptions, java.util.function.Consumer)].
    /// Binding fails with `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` without [Capability#REUSE_PORT].
    /// @param on whether it is so
    /// @return a changed copy
    public SocketOptions reusePort(boolean on) {
        return withFlag(BindFlags.UV_UDP_REUSEPORT, on);
    }

    /// Whether an IPv6 socket refuses IPv4 traffic; binding an IPv4 socket fails with it, and any
    /// with `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` without [Capability#IPV6_ONLY].
    /// @param on whether it is so
    /// @return a changed copy
    public SocketOptions ipv6Only(boolean on) {
        return withFlag(BindFlags.UV_UDP_IPV6ONLY, on);
    }

    /// The receive buffer to ask the kernel for once bound, in bytes; 0 leaves the system's. What
    /// was granted is in [Socket#stats()].
    /// *Errors:* `UdpException` `ERR_SOCKET_BAD_BUFFER_SIZE` when negative.
    /// @param bytes how many
    /// @return a changed copy
    public SocketOptions recvBufferSize(int bytes) {
        return with(Key.RECV_BUFFER, size(bytes));
    }

    /// The send buffer to ask the kernel for once bound, in bytes; 0 leaves the system's.
    /// *Errors:* as [#recvBufferSize(int)].
    /// @param bytes how many
    /// @return a changed copy
    public SocketOptions sendBufferSize(int bytes) {
        return with(Key.SEND_BUFFER, size(bytes));
    }

    /// Who finds the addresses of host names, instead of [Lookup#SYSTEM].
    /// @param resolver who finds addresses
    /// @return a changed copy
    public SocketOptions lookup(Lookup resolver) {
        return with(Key.LOOKUP, resolver);
    }

    /// What closes the socket as soon as it is complete, in whatever way: Node's `signal`.
    ///
    /// ```java
    /// CompletableFuture<Void> stop = new CompletableFuture<>();
    /// Socket socket = Dgram.createSocket(SocketOptions.udp4().signal(stop));
    /// stop.complete(null); // closes it, and whatever else listens
    /// ```
    /// @param whenToClose closes it when complete
    /// @return a changed copy
    public SocketOptions signal(CompletionStage<?> whenToClose) {
        return with(Key.SIGNAL, whenToClose);
    }

    /// Whose datagrams are never seen. The list may be changed later on.
    /// @param senders who is not heard
    /// @return a changed copy
    public SocketOptions receiveBlockList(BlockList senders) {
        return with(Key.RECEIVE_BLOCK_LIST, senders);
    }

    /// Who is never sent to, nor connected to: that fails with `ERR_IP_BLOCKED`. The list may be
    /// changed later on.
    /// @param peers who is not sent to
    /// @return a changed copy
    public SocketOptions sendBlockList(BlockList peers) {
        return with(Key.SEND_BLOCK_LIST, peers);
    }

    /// Whether neighbouring datagrams may pass through the kernel joined, both ways, where it can:
    /// they may from the start. The socket does the same with or without, at another pace; what
    /// captures packets on this machine sees the difference.
    /// @param on whether it is so
    /// @return a changed copy
    public SocketOptions segmentation(boolean on) {
        return with(Key.SEGMENTATION, on);
    }

    /// The loop it lives on, instead of [Loop#shared()].
    /// @param own the loop
    /// @return a changed copy
    public SocketOptions loop(Loop own) {
        return with(Key.LOOP, own);
    }

    /// How many bytes may wait for the kernel before [Socket#writable()] is false, 1 MiB unless
    /// said otherwise. It is advice: what is sent beyond it waits too.
    /// *Errors:* `IllegalArgumentException` when it is not positive.
    /// @param bytes how many
    /// @return a changed copy
    public SocketOptions sendHighWaterMark(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a high-water mark of " + bytes + " bytes");
        }
        return with(Key.SEND_HIGH_WATER, bytes);
    }

    /// Whether the kernel is asked what it knows of each datagram that arrives: it is then in
    /// [RemoteInfo#packet()]. It costs an object and some hundred nanoseconds a datagram.
    /// Binding fails with `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` without [Capability#PACKET_INFO].
    /// @param on whether it is so
    /// @return a changed copy
    public SocketOptions packetInfo(boolean on) {
        return with(Key.PACKET_INFO, on);
    }

    /// Whether it hears the groups that others on this machine have joined on its port
    /// (`IP_MULTICAST_ALL`), as Linux has it unless told otherwise; false is what most programs
    /// mean. Binding fails with `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` without
    /// [Capability#MULTICAST_ALL].
    /// @param on whether it is so
    /// @return a changed copy
    public SocketOptions multicastAll(boolean on) {
        return with(Key.MULTICAST_ALL, on);
    }

    /// The network interface by which alone its datagrams come and go, by name
    /// (`SO_BINDTODEVICE`), as "eth0": what servers of DHCP need. Binding fails with `ENODEV` when
    /// there is none of this name, and with `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` without
    /// [Capability#BIND_TO_DEVICE]. *Source:* socket(7).
    /// @param interfaceName a name, as "eth0"
    /// @return a changed copy
    public SocketOptions bindToDevice(String interfaceName) {
        return with(Key.DEVICE, interfaceName);
    }

    /// "udp4" or "udp6".
    /// @return the type
    public String type() {
        return family == Family.IPV4 ? "udp4" : "udp6";
    }

    /// The loop it lives on; empty for [Loop#shared()].
    /// @return the loop, if it was named
    public Optional<Loop> loop() {
        return value(Key.LOOP);
    }

    Family family() {
        return family;
    }

    /// As [BindFlags].
    int flags() {
        return this.<Integer>value(Key.FLAGS).orElse(0);
    }

    int recvBufferBytes() {
        return this.<Integer>value(Key.RECV_BUFFER).orElse(0);
    }

    int sendBufferBytes() {
        return this.<Integer>value(Key.SEND_BUFFER).orElse(0);
    }

    int sendHighWaterBytes() {
        return this.<Integer>value(Key.SEND_HIGH_WATER).orElse(SEND_HIGH_WATER_BYTES);
    }

    boolean segmented() {
        return this.<Boolean>value(Key.SEGMENTATION).orElse(true);
    }

    boolean packetInfo() {
        return this.<Boolean>value(Key.PACKET_INFO).orElse(false);
    }

    /// Empty leaves the kernel's default.
    Optional<Boolean> multicastAll() {
        return value(Key.MULTICAST_ALL);
    }

    Optional<String> device() {
        return value(Key.DEVICE);
    }

    Lookup lookup() {
        return this.<Lookup>value(Key.LOOKUP).orElse(Lookup.SYSTEM);
    }

    Optional<CompletionStage<?>> signal() {
        return value(Key.SIGNAL);
    }

    Optional<BlockList> receiveBlockList() {
        return value(Key.RECEIVE_BLOCK_LIST);
    }

    Optional<BlockList> sendBlockList() {
        return value(Key.SEND_BLOCK_LIST);
    }

    private SocketOptions withFlag(int flag, boolean on) {
        return with(Key.FLAGS, on ? flags() | flag : flags() & ~flag);
    }

    private SocketOptions with(Key key, Object value) {
        Map<Key, Object> changed = new EnumMap<>(Key.class);
        changed.putAll(values);
        changed.put(key, Objects.requireNonNull(value));
        return new SocketOptions(family, changed);
    }

    /// What was put in under a key was of its type.
    @SuppressWarnings("unchecked")
    private <T> Optional<T> value(Key key) {
        return Optional.ofNullable((T) values.get(key));
    }

    private static int size(int bytes) {
        if (bytes < 0) {
            throw Failures.badBufferSize();
        }
        return bytes;
    }
}
