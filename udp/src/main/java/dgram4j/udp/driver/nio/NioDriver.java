package dgram4j.udp.driver.nio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import dgram4j.loop.Poller;
import dgram4j.loop.SelectorPoller;
import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.driver.UdpDriver;

/// Sockets that are channels of the JDK.
///
/// *Thread:* loop thread only.
public final class NioDriver implements UdpDriver {
    /// The name it is chosen by.
    public static final String NAME = "nio";

    private final NioAddresses addresses = new NioAddresses();
    private final Set<Capability> capabilities = findCapabilities();
    private Selector probe;

    /// A driver without sockets.
    public NioDriver() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public Poller.Factory pollers() {
        return SelectorPoller::new;
    }

    @Override
    public DriverSocket newSocket() {
        return new NioSocket(this, addresses);
    }

    @Override
    public void close() {
        if (probe != null) {
            try {
                probe.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// True when the channel has room to send. A channel answers 0 both for an empty datagram that
    /// was sent and for one that was not, so for these it is asked first.
    boolean writable(DatagramChannel channel) throws IOException {
        if (probe == null) {
            probe = Selector.open();
        }
        SelectionKey key = channel.register(probe, SelectionKey.OP_WRITE);
        try {
            probe.selectNow(selected -> {});
            return key.isWritable();
        } finally {
            key.cancel();
            probe.selectNow(selected -> {});
        }
    }

    private static Set<Capability> findCapabilities() {
        Set<Capability> found = EnumSet.of(Capability.SOURCE_MEMBERSHIP);
        try (DatagramChannel channel = DatagramChannel.open()) {
            if (channel.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT)) {
                found.add(Capability.REUSE_PORT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (opensIpv6()) {
            found.add(Capability.IPV6);
        }
        if (bindsBroadcastOfAll()) {
            found.add(Capability.BIND_BROADCAST_OF_ALL);
        }
        return Collections.unmodifiableSet(found);
    }

    /// The JDK makes no socket of IPv6 where no interface has an address of it.
    private static boolean opensIpv6() {
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET6)) {
            return channel.isOpen();
        } catch (UnsupportedOperationException noIpv6) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean bindsBroadcastOfAll() {
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.bind(new InetSocketAddress("255.255.255.255", 0));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
