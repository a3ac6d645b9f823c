package dgram4j.udp;

import java.lang.foreign.MemorySegment;

import dgram4j.udp.address.Family;
import dgram4j.udp.address.PeerCache;
import dgram4j.udp.send.SendCompletions;
import dgram4j.udp.send.SendList;
import dgram4j.udp.send.SendQueue;
import dgram4j.udp.send.SendSlab;
import dgram4j.udp.send.SendTally;

/// How a list of datagrams leaves: from its own memory as far as the kernel takes it at once, then
/// through the queue, which copies.
///
/// *Thread:* loop thread only.
final class ListSend {
    private final UdpHandle handle;
    private final UdpEngine engine;
    private final SendQueue queue;
    private final Sending sending;

    ListSend(UdpHandle handle, UdpEngine engine, SendQueue queue, Sending sending) {
        this.handle = handle;
        this.engine = engine;
        this.queue = queue;
        this.sending = sending;
    }

    void send(Object token, SendList list, Family family, SendTally tally) {
        boolean direct = list.memory().isNative() && !engine.noTrySend() && queue.count() == 0
            && findPeers(list, family);
        int done = direct ? queue.submit(list, tally) : 0;
        if (done == list.count()) {
            return;
        }
        for (int datagram = done; datagram < list.count(); datagram++) {
            SendList.Peer peer = list.peers().get(list.peer(datagram));
            int entry = handle.peer(family, peer.address(), peer.port());
            if (entry < 0) {
                tally.fails(datagram, entry);
            } else {
                park(token, list, datagram, entry);
            }
        }
        sending.leave(told -> tell(tally, told));
    }

    /// True when all can be reached.
    private boolean findPeers(SendList list, Family family) {
        PeerCache peers = engine.peers();
        list.beginPeers();
        for (int i = 0; i < list.peers().size(); i++) {
            SendList.Peer peer = list.peers().get(i);
            int entry = handle.peer(family, peer.address(), peer.port());
            if (entry < 0) {
                return false;
            }
            list.peerFound(i, peers, entry);
        }
        return true;
    }

    private void park(Object token, SendList list, int datagram, int entry) {
        int length = list.lengthBytes(datagram);
        int at = queue.stage(length);
        MemorySegment.copy(list.memory(), list.offset(datagram), queue.stagedMemory(), at,
            Math.min(length, SendSlab.MAX_STORED_BYTES));
        sending.park(token, entry);
    }

    // Nothing else can be told: what had waited before would have kept all of these waiting.
    private static void tell(SendTally tally, SendCompletions told) {
        while (told.next()) {
            tally.told(told.status(), told.lengthBytes());
        }
    }
}
