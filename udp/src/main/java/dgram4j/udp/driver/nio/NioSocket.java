package dgram4j.udp.driver.nio;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.Optional;

import dgram4j.loop.Pollable;
import dgram4j.sys.Sockaddr;
import dgram4j.udp.address.Family;
import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.multicast.Interfaces;
import dgram4j.udp.multicast.Membership;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.send.SendBatch;

import static dgram4j.sys.Errno.EADDRNOTAVAIL;
import static dgram4j.sys.Errno.EAFNOSUPPORT;
import static dgram4j.sys.Errno.EBADF;
import static dgram4j.sys.Errno.EINVAL;
import static dgram4j.sys.Errno.ENODEV;
import static dgram4j.sys.Errno.ENOPROTOOPT;
import static dgram4j.sys.Errno.ENOTCONN;
import static dgram4j.sys.Errno.ENOTSUP;

/// A channel as a driver's socket.
///
/// What differs from the kernel and cannot be mended here: a channel re-binds its port when it is
/// disconnected, discards what it had received when it is connected, and hears no group it has not
/// joined itself; the capabilities say so.
///
/// *Thread:* loop thread only.
/// *Source:* spec of dgram, 8.
final class NioSocket implements DriverSocket {
    /// Linux counts its own bookkeeping in buffer sizes and tells twice what was asked for; the JDK
    /// halves that again.
    private static final int TOLD_BUFFER_FACTOR =
        System.getProperty("os.name", "").startsWith("Linux") ? 2 : 1;

    private final NioDriver driver;
    private final NioAddresses addresses;
    private final NioTransfer transfer;
    private DatagramChannel channel;
    private Family family = Family.IPV4;
    private NioMemberships memberships;
    private NioMulticastInterface multicast;

    NioSocket(NioDriver driver, NioAddresses addresses) {
        this.driver = driver;
        this.addresses = addresses;
        this.transfer = new NioTransfer(driver, addresses);
    }

    /// A step on the channel that may fail as Java fails.
    private interface Step {
        int run(DatagramChannel on) throws IOException;
    }

    private int with(Step step) {
        if (channel == null) {
            return -EBADF;
        }
        try {
            return step.run(channel);
        } catch (IOException | IllegalStateException | IllegalArgumentException
                | UnsupportedOperationException e) {
            return NioErrors.errno(e);
        }
    }

    @Override
    public int open(Family of) {
        try {
            channel = DatagramChannel.open(of == Family.IPV4
                ? StandardProtocolFamily.INET
                : StandardProtocolFamily.INET6);
            channel.configureBlocking(false);
        } catch (UnsupportedOperationException noSuchFamily) {
            return -EAFNOSUPPORT;
        } catch (IOException e) {
            return NioErrors.errno(e);
        }
        family = of;
        memberships = new NioMemberships(channel, of);
        multicast = new NioMulticastInterface(channel);
        return 0;
    }

    @Override
    public int adopt(int descriptor) {
        return -ENOTSUP;
    }

    @Override
    public int joinedReceives(boolean on) {
        return -ENOTSUP;
    }

    @Override
    public int descriptor() {
        return channel == null ? -EBADF : -ENOTSUP;
    }

    @Override
    public Pollable pollable() {
        return new Pollable.Channel(channel);
    }

    @Override
    public void close() {
        with(on -> {
            on.close();
            return 0;
        });
        channel = null;
    }

    @Override
    public int reuseAddress(boolean on) {
        return option(StandardSocketOptions.SO_REUSEADDR, on);
    }

    @Override
    public int reusePort(boolean on) {
        return option(StandardSocketOptions.SO_REUSEPORT, on);
    }

    @Override
    public int ipv6Only(boolean on) {
        return channel == null ? -EBADF : -ENOTSUP;
    }

    @Override
    public int bind(MemorySegment address, int lengthBytes) {
        return with(on -> {
            if (Sockaddr.family(address, 0) != family.number()) {
                return -EAFNOSUPPORT;
            }
            InetSocketAddress own = addresses.address(address, 0);
            if (NioKernelRules.lacksZone(own.getAddress())) {
                return -EINVAL;
            }
            if (NioKernelRules.isBroadcastOfAll(own.getAddress())
                    && !driver.capabilities().contains(Capability.BIND_BROADCAST_OF_ALL)) {
                return -ENOTSUP;
            }
            on.bind(own);
            return 0;
        });
    }

    @Override
    public int connect(MemorySegment address, int lengthBytes) {
        return with(on -> {
            if (family == Family.IPV4 && Sockaddr.family(address, 0) != family.number()) {
                return -EAFNOSUPPORT;
            }
            InetSocketAddress peer =
                NioKernelRules.peer(addresses.address(address, 0), on.getLocalAddress());
            if (NioKernelRules.lacksZone(peer.getAddress())) {
                return -EINVAL;
            }
            int ready = multicast.prepare(peer.getAddress());
            if (ready < 0) {
                return ready;
            }
            on.connect(peer);
            return 0;
        });
    }

    @Override
    public int disconnect() {
        return with(on -> {
            on.disconnect();
            return 0;
        });
    }

    @Override
    public int localAddress(MemorySegment into) {
        return with(on -> put(on.getLocalAddress(), into, 0));
    }

    @Override
    public int peerAddress(MemorySegment into) {
        return with(on -> put(on.getRemoteAddress(), into, -ENOTCONN));
    }

    private int put(SocketAddress address, MemorySegment into, int absent) {
        if (address instanceof InetSocketAddress inet) {
            return NioAddresses.put(inet, family, into, 0);
        }
        if (absent < 0) {
            return absent;
        }
        // Not bound yet: the kernel tells any address and no port.
        byte[] any = new byte[family.addressBytes()];
        return family == Family.IPV4
            ? Sockaddr.put4(into, 0, any, 0)
            : Sockaddr.put6(into, 0, any, 0, 0);
    }

    @Override
    public int send(SendBatch batch) {
        return channel == null ? -EBADF : transfer.send(channel, family, multicast, batch);
    }

    @Override
    public int receive(ReceiveBatch batch) {
        return channel == null ? -EBADF : transfer.receive(channel, family, batch);
    }

    @Override
    public long systemCalls() {
        return transfer.systemCalls();
    }

    @Override
    public int bufferBytes(boolean receive) {
        return with(on -> TOLD_BUFFER_FACTOR * on.getOption(bufferOption(receive)));
    }

    @Override
    public int bufferBytes(boolean receive, int bytes) {
        return option(bufferOption(receive), bytes);
    }

    private static SocketOption<Integer> bufferOption(boolean receive) {
        return receive ? StandardSocketOptions.SO_RCVBUF : StandardSocketOptions.SO_SNDBUF;
    }

    @Override
    public int broadcast(boolean on) {
        return option(StandardSocketOptions.SO_BROADCAST, on);
    }

    @Override
    public int unicastTtl(Family of, int hops) {
        return channel == null ? -EBADF : -ENOTSUP;
    }

    @Override
    public int multicastTtl(Family of, int hops) {
        return option(StandardSocketOptions.IP_MULTICAST_TTL, hops);
    }

    @Override
    public int multicastLoopback(Family of, boolean on) {
        return option(StandardSocketOptions.IP_MULTICAST_LOOP, on);
    }

    @Override
    public int multicastInterface4(byte[] address) {
        boolean any = Arrays.equals(address, new byte[address.length]);
        return multicastInterface(
            any ? Optional.empty() : Interfaces.owning(address), any, -EADDRNOTAVAIL);
    }

    @Override
    public int multicastInterface4(int ifIndex) {
        return multicastInterface(Interfaces.at(ifIndex), ifIndex == 0, -EADDRNOTAVAIL);
    }

    @Override
    public int multicastInterface6(int ifIndex) {
        if (channel != null && family == Family.IPV4) {
            return -ENOPROTOOPT;
        }
        return multicastInterface(Interfaces.at(ifIndex), ifIndex == 0, -ENODEV);
    }

    private int multicastInterface(Optional<NetworkInterface> chosen, boolean any, int absent) {
        return with(on -> {
            if (any) {
                return multicast.giveBack();
            }
            return chosen.isEmpty() ? absent : multicast.give(chosen.get());
        });
    }

    @Override
    public int join(Membership membership) {
        return channel == null ? -EBADF : memberships.join(membership);
    }

    @Override
    public int leave(Membership membership) {
        return channel == null ? -EBADF : memberships.leave(membership);
    }

    private <T> int option(SocketOption<T> option, T value) {
        return with(on -> {
            on.setOption(option, value);
            return 0;
        });
    }
}
