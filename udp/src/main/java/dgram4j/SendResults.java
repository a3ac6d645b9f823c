package dgram4j;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dgram4j.udp.send.SendList;
import dgram4j.udp.send.SendTally;

/// What became of the datagrams of one `sendMany`, each by itself.
///
/// *Thread:* any thread. *Lifetime:* for ever.
public final class SendResults {
    private final SendTally tally;
    private final List<SendList.Peer> peers;
    private final int[] peerOf;
    private final Optional<UdpException> all;

    private SendResults(SendTally tally, List<SendList.Peer> peers, int[] peerOf,
            Optional<UdpException> all) {
        this.tally = tally;
        this.peers = peers;
        this.peerOf = peerOf;
        this.all = all;
    }

    /// Those that failed went to these peers.
    static SendResults of(SendTally tally, List<SendList.Peer> peers, int[] peerOf) {
        return new SendResults(tally, peers, peerOf, Optional.empty());
    }

    /// None could be tried.
    static SendResults refused(int count, UdpException error) {
        return new SendResults(new SendTally(count), List.of(), new int[0], Optional.of(error));
    }

    /// How many datagrams there were.
    /// @return how many there were
    public int count() {
        return tally.count();
    }

    /// How many of them the kernel has taken; nothing is known of their arrival.
    /// @return how many were sent
    public int sent() {
        return tally.sent();
    }

    /// How many of them have failed.
    /// @return how many failed
    public int failed() {
        return tally.count() - tally.sent();
    }

    /// The bytes of those sent.
    /// @return how many bytes
    public long bytes() {
        return tally.bytes();
    }

    /// Why the datagram was not sent, counted from 0 in the order they were added; empty when it
    /// was. *Errors:* `IndexOutOfBoundsException`.
    /// @param datagram its number, from 0 on
    /// @return the error, if it failed
    public Optional<UdpException> error(int datagram) {
        int status = tally.status(Objects.checkIndex(datagram, tally.count()));
        if (status == 0) {
            return all;
        }
        SendList.Peer peer = peers.get(peerOf[datagram]);
        return Optional.of(Failures.system("send", status, peer.address(), peer.port()));
    }
}
