package dgram4j.udp;

import java.lang.foreign.MemorySegment;

import dgram4j.udp.address.Family;
import dgram4j.udp.address.Routes;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.send.SendQueue;

import static dgram4j.sys.Errno.EISCONN;
import static dgram4j.sys.Errno.ENOTCONN;

/// Whether a handle has a peer, and how it gets and forgets one.
///
/// *Thread:* loop thread only.
final class HandlePeer {
    private final UdpEngine engine;
    private final DriverSocket socket;
    private final HandleDescriptor descriptor;
    private final SendQueue queue;
    private boolean connected;

    HandlePeer(
            UdpEngine engine, DriverSocket socket, HandleDescriptor descriptor, SendQueue queue) {
        this.engine = engine;
        this.socket = socket;
        this.descriptor = descriptor;
        this.queue = queue;
    }

    boolean isConnected() {
        return connected;
    }

    /// Finds out whether the descriptor just adopted has a peer.
    void adopted(boolean adopted) {
        connected(adopted && socket.peerAddress(engine.sockaddr()) > 0, engine.sockaddr());
    }

    /// Fixes the peer. *Errors:* −EISCONN when there is one already.
    int connect(Family family, String address, int port) {
        int entry = engine.peers().find(family, address, port & 0xffff);
        if (entry < 0) {
            return entry;
        }
        if (connected) {
            return -EISCONN;
        }
        int result = descriptor.ensureBound(family, 0);
        MemorySegment sockaddr = engine.peers().sockaddr(entry);
        if (result >= 0) {
            result = socket.connect(sockaddr, (int) sockaddr.byteSize());
        }
        connected(result >= 0, sockaddr);
        return Math.min(result, 0);
    }

    private void connected(boolean now, MemorySegment peer) {
        connected = now;
        queue.connectedRoute(now ? Routes.of(peer, 0, false) : Routes.NONE);
    }

    /// Forgets the peer. *Errors:* −ENOTCONN when there is none.
    int disconnect() {
        if (!connected) {
            return -ENOTCONN;
        }
        int result = socket.disconnect();
        connected = result < 0;
        return Math.min(result, 0);
    }
}
