package dgram4j.node.binding;

import java.util.Arrays;
import java.util.BitSet;

import org.graalvm.polyglot.Value;

import dgram4j.node.datagram.Cork;
import dgram4j.node.datagram.RunRequests;
import dgram4j.node.fence.Fence;
import dgram4j.udp.SendRun;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Family;

/// How JavaScript hands over many datagrams at once: one ArrayBuffer with [#MAX_DATAGRAMS] entries
/// in front (int32 each: length, number of the peer), and the bytes, each datagram's right behind
/// the last's, after them. The answer, if it is not the usual one, takes the place of the lengths.
///
/// *Thread:* the runtime's own.
final class SendPack {
    /// Datagrams a pack holds; `internal/dgram/pack` knows the number too.
    static final int MAX_DATAGRAMS = 1024;

    private static final int ENTRY_BYTES = 2 * Integer.BYTES;
    private static final int BYTES_AT = MAX_DATAGRAMS * ENTRY_BYTES;

    private final SharedBytes memory;
    private final int[] outcomes = new int[MAX_DATAGRAMS];
    private String[] addresses = new String[16];
    private int[] ports = new int[16];

    /// Asked once for each peer, and again when something has been taken back.
    private final Fence fence;
    private int generation;
    private int known;
    private final BitSet refused = new BitSet();

    SendPack(SharedBytes memory, Fence fence) {
        this.memory = memory;
        this.fence = fence;
    }

    /// From now on this number stands for this peer.
    void name(int number, String address, int port) {
        if (number >= addresses.length) {
            int length = Math.max(number + 1, 2 * addresses.length);
            addresses = Arrays.copyOf(addresses, length);
            ports = Arrays.copyOf(ports, length);
        }
        addresses[number] = address;
        ports[number] = port;
        known = Math.max(known, number + 1);
        refused.set(number, fence.udpSend(address, port) < 0);
    }

    private void askAgain() {
        generation = fence.generation();
        for (int i = 0; i < known; i++) {
            refused.set(i, fence.udpSend(addresses[i], ports[i]) < 0);
        }
    }

    /// Sends the first `count` datagrams of the pack, `total` bytes. Answers 0 when the kernel took
    /// them all; else how many it did not, with one number each in the pack: bytes plus one, 0 for
    /// one that waits, or −errno. Where nobody waits for any they may be corked: then it is 0.
    ///
    /// @param requestAt as [RunRequests] has it
    int send(
            Cork cork, UdpHandle handle, Family family, Value requestAt, int count, int total) {
        memory.pull(0, count * ENTRY_BYTES);
        memory.pull(BYTES_AT, total);
        if (fence.generation() != generation) {
            askAgain();
        }
        if (refused.isEmpty() && requestAt.isNull() && cork.holds(handle)) {
            fill(handle.sendRun(), family, new RunRequests(requestAt), count);
            cork.waits(handle, total);
            return 0;
        }
        cork.leave();
        int sent = count == 1
                ? sendOne(handle, family, requestAt, total)
                : sendRun(handle.sendRun(), family, requestAt, count);
        if (sent < count) {
            for (int i = 0; i < count; i++) {
                memory.numbers().putInt(i * ENTRY_BYTES, outcomes[i]);
            }
            memory.push(0, count * ENTRY_BYTES);
        }
        return count - sent;
    }

    private int sendOne(UdpHandle handle, Family family, Value requestAt, int length) {
        int to = peerAt(0);
        outcomes[0] = refused.get(to)
                ? Fence.DENIED
                : handle.send(
                        new RunRequests(requestAt), family, addresses[to], ports[to],
                        memory.bytes(), BYTES_AT, length);
        return outcomes[0] > 0 ? 1 : 0;
    }

    private int sendRun(SendRun run, Family family, Value requestAt, int count) {
        RunRequests requests = new RunRequests(requestAt);
        fill(run, family, requests, count);
        int[] sent = new int[1];
        run.leave(completions -> sent[0] += requests.note(completions, outcomes, 0));
        return sent[0];
    }

    private void fill(SendRun run, Family family, RunRequests requests, int count) {
        int peer = -1;
        int reachable = 0;
        int at = BYTES_AT;
        for (int i = 0; i < count; i++) {
            int length = memory.numbers().getInt(i * ENTRY_BYTES);
            if (peerAt(i) != peer) {
                peer = peerAt(i);
                reachable = refused.get(peer)
                        ? Fence.DENIED
                        : run.to(family, addresses[peer], ports[peer]);
            }
            if (reachable < 0) {
                outcomes[i] = reachable;
                requests.skip(i);
            } else {
                outcomes[i] = 0;
                run.add(requests, memory.bytes(), at, length);
            }
            at += length;
        }
    }

    private int peerAt(int datagram) {
        return memory.numbers().getInt(datagram * ENTRY_BYTES + Integer.BYTES);
    }
}
