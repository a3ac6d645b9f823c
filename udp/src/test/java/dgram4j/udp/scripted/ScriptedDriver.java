package dgram4j.udp.scripted;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dgram4j.loop.Poller;
import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.driver.UdpDriver;

/// A driver without a kernel: what its sockets answer, and when, is told by the test.
///
/// A loop on its poller must be stepped with `runOnce`; a wait without end fails instead.
public final class ScriptedDriver implements UdpDriver {
    private final List<ScriptedSocket> sockets = new ArrayList<>();
    private final ScriptedPoller poller = new ScriptedPoller(this);
    private final Set<Capability> capabilities = EnumSet.allOf(Capability.class);
    private boolean closed;

    /// Each datagram is a message, until [#segments].
    public ScriptedDriver() {
        capabilities.remove(Capability.SEGMENTED_SEND);
    }

    /// Handles made from now on may send runs.
    public void segments() {
        capabilities.add(Capability.SEGMENTED_SEND);
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.copyOf(capabilities);
    }

    @Override
    public Poller.Factory pollers() {
        return () -> poller;
    }

    @Override
    public DriverSocket newSocket() {
        ScriptedSocket socket = new ScriptedSocket(sockets.size() + 1_000);
        sockets.add(socket);
        return socket;
    }

    @Override
    public void close() {
        closed = true;
    }

    /// The socket made by the n-th new handle, from 0.
    public ScriptedSocket socket(int n) {
        return sockets.get(n);
    }

    /// The poller of the loop, to reorder what it tells.
    public ScriptedPoller poller() {
        return poller;
    }

    /// True once the engine has let go of it.
    public boolean isClosed() {
        return closed;
    }

    ScriptedSocket byDescriptor(int descriptor) {
        return sockets.stream()
            .filter(socket -> socket.descriptor() == descriptor)
            .findFirst().orElseThrow();
    }
}
