package dgram4j.udp;

import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.receive.ReceiveCounters;
import dgram4j.udp.send.SendCounters;

/// What one handle has done so far: live, not a copy.
///
/// *Thread:* loop thread only, for numbers that agree with each other.
public final class UdpStats {
    private final SendCounters sent;
    private final ReceiveCounters received;
    private final DriverSocket socket;
    private final HandleOptions options;

    UdpStats(
            SendCounters sent,
            ReceiveCounters received,
            DriverSocket socket,
            HandleOptions options) {
        this.sent = sent;
        this.received = received;
        this.socket = socket;
        this.options = options;
    }

    /// The way out.
    public SendCounters sent() {
        return sent;
    }

    /// The way in.
    public ReceiveCounters received() {
        return received;
    }

    /// System calls of both ways.
    public long systemCalls() {
        return socket.systemCalls();
    }

    /// The buffer size last asked for in bytes, 0 when none was.
    public long askedBufferBytes(boolean receive) {
        return options.askedBytes(receive);
    }

    /// The buffer size the kernel has granted in bytes, or −errno.
    public int grantedBufferBytes(boolean receive) {
        return socket.bufferBytes(receive);
    }
}
