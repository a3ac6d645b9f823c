package dgram4j.udp.driver.linux;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import dgram4j.loop.EpollPoller;
import dgram4j.loop.Poller;
import dgram4j.sys.Errno;
import dgram4j.sys.LinuxAbi;
import dgram4j.sys.LinuxSockets;
import dgram4j.udp.address.Family;
import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.driver.UdpDriver;

import static dgram4j.sys.SocketConstants.SOCK_CLOEXEC;
import static dgram4j.sys.SocketConstants.SOCK_DGRAM;

/// Sockets by system calls, on Linux x86-64 and aarch64.
///
/// Its sockets share one set of message headers for sends and one for receives, as they share one
/// thread. *Thread:* loop thread only.
public final class LinuxDriver implements UdpDriver {
    /// The name it is chosen by.
    public static final String NAME = "linux";

    /// What its sockets share; made with the first.
    private record Shared(
            SendHeaders sends, ReceiveHeaders receives, Memberships memberships,
            ControlledSend controlled) {}

    private Shared shared;

    /// True where this driver works.
    public static boolean available() {
        return LinuxAbi.current().isPresent();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> capabilities() {
        return Found.CAPABILITIES;
    }

    @Override
    public Poller.Factory pollers() {
        return EpollPoller::new;
    }

    @Override
    public DriverSocket newSocket() {
        if (shared == null) {
            shared = new Shared(
                    new SendHeaders(), new ReceiveHeaders(), new Memberships(),
                    new ControlledSend());
        }
        return new LinuxSocket(
                shared.sends, shared.receives, shared.memberships, shared.controlled);
    }

    /// Does nothing: its memory goes with the last socket that refers to it.
    @Override
    public void close() {
    }

    /// Asks the kernel once, and only when somebody wants to know.
    private static final class Found {
        static final Set<Capability> CAPABILITIES = find();

        private static Set<Capability> find() {
            Set<Capability> found = EnumSet.allOf(Capability.class);
            int probe = LinuxSockets.socket(Family.IPV6.number(), SOCK_DGRAM | SOCK_CLOEXEC, 0);
            if (probe == -Errno.EAFNOSUPPORT) {
                found.remove(Capability.IPV6);
            } else if (probe >= 0) {
                LinuxSockets.close(probe);
            }
            return Collections.unmodifiableSet(found);
        }
    }
}
