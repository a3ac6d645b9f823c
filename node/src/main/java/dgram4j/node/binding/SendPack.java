package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.graalvm.polyglot.Value;

import dgram4j.udp.SendRun;
import dgram4j.udp.address.Family;
import dgram4j.udp.send.SendSlab;

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

    private final byte[] entryBytes = new byte[BYTES_AT];
    private final ByteBuffer entries =
            ByteBuffer.wrap(entryBytes).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] bytes = new byte[SendSlab.MAX_STORED_BYTES];
    private final int[] outcomes = new int[MAX_DATAGRAMS];
    private String[] addresses = new String[16];
    private int[] ports = new int[16];

    /// From now on this number stands for this peer.
    void name(int number, String address, int port) {
        if (number >= addresses.length) {
            int length = Math.max(number + 1, 2 * addresses.length);
            addresses = Arrays.copyOf(addresses, length);
            ports = Arrays.copyOf(ports, length);
        }
        addresses[number] = address;
        ports[number] = port;
    }

    /// Sends the first `count` datagrams of the pack, `total` bytes. Answers 0 when the kernel took
    /// them all; else how many it did not, with one number each in the pack: bytes plus one, 0 for
    /// one that waits, or −errno.
    int send(
            SendRun run, Value requestAt, Family family, Value pack, int count, int total) {
        pack.readBuffer(0, entryBytes, 0, count * ENTRY_BYTES);
        pack.readBuffer(BYTES_AT, bytes, 0, total);
        RunRequests requests = new RunRequests(requestAt);
        int peer = -1;
        int reachable = 0;
        int at = 0;
        for (int i = 0; i < count; i++) {
            int length = entries.getInt(i * ENTRY_BYTES);
            int to = entries.getInt(i * ENTRY_BYTES + Integer.BYTES);
            if (to != peer) {
                peer = to;
                reachable = run.to(family, addresses[to], ports[to]);
            }
            if (reachable < 0) {
                outcomes[i] = reachable;
                requests.skip(i);
            } else {
                outcomes[i] = 0;
                run.add(requests, bytes, at, length);
            }
            at += length;
        }
        int[] sent = new int[1];
        run.leave(completions -> sent[0] += requests.note(completions, outcomes));
        if (sent[0] < count) {
            for (int i = 0; i < count; i++) {
                pack.writeBufferInt(
                        ByteOrder.LITTLE_ENDIAN, (long) i * ENTRY_BYTES, outcomes[i]);
            }
        }
        return count - sent[0];
    }
}
