package dgram4j.udp.driver;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dgram4j.loop.Poller;
import dgram4j.sys.Sockaddr;
import dgram4j.udp.address.AddressTexts;
import dgram4j.udp.address.Family;
import dgram4j.udp.address.PeerCache;
import dgram4j.udp.address.Scopes;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveSlab;
import dgram4j.udp.send.SendPages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// One driver with what its sockets share, for tests on loopback. Closes its sockets itself.
final class DriverRig implements AutoCloseable {
    static final String LOOPBACK4 = "127.0.0.1";
    static final String LOOPBACK6 = "::1";

    /// How long a datagram that must come is waited for.
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final UdpDriver driver;
    private final Poller poller;
    private final List<RigSocket> sockets = new ArrayList<>();
    private final Scopes scopes = new JdkScopes();
    private final AddressTexts texts = new AddressTexts(scopes);
    private final PeerCache peers = new PeerCache(scopes);
    private final SendPages pages = new SendPages();
    private final ReceiveBatch batch = new ReceiveBatch(new ReceiveSlab(), texts);
    private final MemorySegment sockaddr = Arena.ofAuto().allocate(ReceiveSlab.PEER_BYTES, 8);

    private DriverRig(UdpDriver driver) {
        this.driver = driver;
        this.poller = driver.pollers().open();
    }

    /// A rig for each driver of this machine; the provider of [OnEveryDriver].
    static Stream<DriverRig> all() {
        return Drivers.names().stream().map(name -> new DriverRig(Drivers.named(name)));
    }

    UdpDriver driver() {
        return driver;
    }

    Poller poller() {
        return poller;
    }

    PeerCache peers() {
        return peers;
    }

    SendPages pages() {
        return pages;
    }

    ReceiveBatch batch() {
        return batch;
    }

    AddressTexts texts() {
        return texts;
    }

    /// Room for one sockaddr until the next call.
    MemorySegment sockaddr() {
        return sockaddr;
    }

    boolean can(Capability capability) {
        return driver.capabilities().contains(capability);
    }

    /// Skips the rest of the test, naming what is missing.
    void assumeCan(Capability capability) {
        assumeTrue(can(capability), () -> "the " + driver.name() + " driver lacks " + capability);
    }

    /// Skips the rest of the test on a machine without IPv6.
    void assumeIpv6() {
        try (RigSocket probe = socket()) {
            boolean ipv6 = probe.driver().open(Family.IPV6) == 0
                && probe.bind(LOOPBACK6, 0) == 0;
            assumeTrue(ipv6, "this machine has no IPv6 on loopback");
        }
    }

    /// A socket without a descriptor.
    RigSocket socket() {
        RigSocket socket = new RigSocket(this);
        sockets.add(socket);
        return socket;
    }

    /// An open socket, not bound.
    RigSocket open(Family family) {
        RigSocket socket = socket();
        socket.open(family);
        return socket;
    }

    /// A socket bound to a free port of the loopback address.
    RigSocket bound(Family family) {
        RigSocket socket = open(family);
        String loopback = family == Family.IPV4 ? LOOPBACK4 : LOOPBACK6;
        assertThat(socket.bind(loopback, 0)).isZero();
        return socket;
    }

    /// Polls once until something is ready; fails when nothing is for ten seconds.
    void await() {
        int[] ready = new int[1];
        poller.poll(PATIENCE_NANOS, (listener, events) -> {
            ready[0]++;
            listener.ready(events);
        });
        assertThat(ready[0]).as("sockets that became ready").isPositive();
    }

    /// The sockaddr of a literal, at the start of [#sockaddr]; answers its length.
    int place(Family family, String address, int port) {
        int entry = peers.find(family, address, port);
        assertThat(entry).as(address).isNotNegative();
        sockaddr.copyFrom(peers.sockaddr(entry));
        return peers.lengthBytes(entry);
    }

    /// The index of the loopback interface.
    int loopbackIndex() {
        try {
            return NetworkInterface.networkInterfaces().filter(DriverRig::isLoopback)
                .findFirst().orElseThrow().getIndex();
        } catch (SocketException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isLoopback(NetworkInterface candidate) {
        try {
            return candidate.isLoopback();
        } catch (SocketException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The port of the sockaddr at the start of [#sockaddr].
    int placedPort() {
        return Sockaddr.port(sockaddr, 0);
    }

    @Override
    public void close() {
        List.copyOf(sockets).forEach(RigSocket::close);
        poller.close();
        driver.close();
    }

    @Override
    public String toString() {
        return driver.name();
    }

    private static final class JdkScopes implements Scopes {
        @Override
        public int index(String name) {
            try {
                NetworkInterface found = NetworkInterface.getByName(name);
                return found == null ? 0 : found.getIndex();
            } catch (SocketException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String name(int index) {
            try {
                NetworkInterface found = NetworkInterface.getByIndex(index);
                return found == null ? Integer.toString(index) : found.getName();
            } catch (SocketException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
