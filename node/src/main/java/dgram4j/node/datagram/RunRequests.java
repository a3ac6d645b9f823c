package dgram4j.node.datagram;

import java.util.BitSet;

import org.graalvm.polyglot.Value;

import dgram4j.udp.send.SendCompletions;

/// The token that all datagrams of a run share. The engine tells them in order, so the place of one
/// is how many were told before, and who waits for it is asked for only when it had to wait.
///
/// *Thread:* the runtime's own.
public final class RunRequests {
    private Value requestAt;
    private BitSet skipped;
    private int told;

    /// For datagrams that nobody waits for, until [#waits].
    public RunRequests() {}

    /// @param requestAt (i) → the request of the i-th datagram, or null; null itself for none
    public RunRequests(Value requestAt) {
        this.requestAt = requestAt;
    }

    /// Names who is asked for requests, as the constructor has it.
    public void waits(Value asked) {
        requestAt = asked;
    }

    /// Notes that the datagram of this place is not under way.
    public void skip(int place) {
        if (skipped == null) {
            skipped = new BitSet();
        }
        skipped.set(place);
    }

    private int place() {
        int place = skipped == null ? told : skipped.nextClearBit(told);
        told = place + 1;
        return place;
    }

    /// The request of the datagram whose turn it is to be told; null, here or in JavaScript, when
    /// nobody waits for it.
    public Value next() {
        return requestAt == null || requestAt.isNull()
                ? requestAt : requestAt.execute(place());
    }

    /// Notes what has a result at once, from place `from` on: bytes plus one, or −errno. Answers
    /// how many were sent.
    public int note(SendCompletions completions, int[] outcomes, int from) {
        int sent = 0;
        while (completions.next()) {
            boolean well = completions.status() == 0;
            sent += well ? 1 : 0;
            outcomes[from + place()] = well ? completions.lengthBytes() + 1 : completions.status();
        }
        return sent;
    }
}
