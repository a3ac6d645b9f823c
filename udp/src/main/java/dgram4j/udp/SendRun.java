package dgram4j.udp;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import dgram4j.udp.address.Family;
import dgram4j.udp.send.SendListener;
import dgram4j.udp.send.SendQueue;
import dgram4j.udp.send.SendSlab;

/// Datagrams of one socket that leave together, in the order they were added: as few system calls
/// as the driver can do with, and the results at once, one for each.
///
/// A run is begun for a peer, filled, and leaves before anything else is done with the socket.
///
/// *Thread:* loop thread only.
public final class SendRun {
    private final UdpHandle handle;
    private final SendQueue queue;
    private final Sending sending;
    private int peer;
    private long addedBytes;

    SendRun(UdpHandle handle, SendQueue queue, Sending sending) {
        this.handle = handle;
        this.queue = queue;
        this.sending = sending;
    }

    /// Names the peer of those added next; binds the socket if need be.
    ///
    /// *Errors:* as [UdpHandle#sendStaged]; nothing may be added then.
    public int to(Family family, String address, int port) {
        peer = handle.peer(family, address, port);
        return Math.min(peer, 0);
    }

    /// Adds a datagram with a copy of the bytes.
    ///
    /// @param token told with its completion; may be null
    public void add(Object token, byte[] bytes, int offset, int length) {
        int at = queue.stage(length);
        MemorySegment.copy(bytes, offset, queue.stagedMemory(), ValueLayout.JAVA_BYTE, at,
            Math.min(length, SendSlab.MAX_STORED_BYTES));
        sending.park(token, peer);
        addedBytes += length;
    }

    /// Hands the datagrams to the kernel. Those with a result by then are told to `told` before
    /// this returns; the others wait, and the handle's own listener hears of them. All wait when
    /// others waited before them.
    public void leave(SendListener told) {
        sending.leave(told);
        handle.sent(addedBytes);
        addedBytes = 0;
    }
}
