package dgram4j;

import java.util.List;

import dgram4j.udp.send.SendList;
import dgram4j.udp.send.SendTally;

/// The datagrams of one `sendMany` that the kernel does not have yet, and who hears of them.
///
/// *Thread:* the loop's, once it is handed there.
final class OutgoingList implements Unsent {
    /// The callback of those who want to hear nothing.
    static final SendManyCallback UNHEARD = results -> { };

    private final SendList list;
    private final boolean shared;
    private final SendManyCallback callback;
    private final SendTally tally;
    private List<SendList.Peer> peers = List.of();
    private int[] peerOf = new int[0];

    /// `shared`: the caller of `sendMany` may change the list.
    OutgoingList(SendList list, boolean shared, SendManyCallback callback) {
        this.list = list;
        this.shared = shared;
        this.callback = callback;
        this.tally = new SendTally(list.count());
    }

    /// With datagrams that the caller of `sendMany` cannot change any more.
    OutgoingList copied() {
        return shared ? new OutgoingList(list.copy(), false, callback) : this;
    }

    SendList list() {
        return list;
    }

    SendTally tally() {
        return tally;
    }

    @Override
    public boolean isHeard() {
        return callback != UNHEARD;
    }

    @Override
    public int lengthBytes() {
        return list.bytes();
    }

    /// Keeps what errors have to name, once the list may change.
    void keepPeers() {
        peers = List.copyOf(list.peers());
        peerOf = new int[list.count()];
        for (int i = 0; i < peerOf.length; i++) {
            peerOf[i] = list.peer(i);
        }
    }

    void tell() {
        callback.sent(SendResults.of(tally, peers, peerOf));
    }

    @Override
    public void fail(UdpException error) {
        callback.sent(SendResults.refused(list.count(), error));
    }
}
