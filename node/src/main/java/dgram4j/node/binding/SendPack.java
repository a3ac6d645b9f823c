package dgram4j.node.binding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.graalvm.polyglot.Value;

import dgram4j.udp.SendRun;
import dgram4j.udp.send.SendSlab;

/// How JavaScript hands over many datagrams at once: one ArrayBuffer with [#MAX_DATAGRAMS] lengths
/// (int32) in front and the bytes, each right behind the last, after them. The answer, if it is not
/// the usual one, takes the place of the lengths.
///
/// *Thread:* the runtime's own.
final class SendPack {
    /// Datagrams a pack holds; `internal/udp_wrap` knows the number too.
    static final int MAX_DATAGRAMS = 1024;

    private static final int BYTES_AT = MAX_DATAGRAMS * Integer.BYTES;

    private final byte[] lengthBytes = new byte[BYTES_AT];
    private final ByteBuffer lengths =
            ByteBuffer.wrap(lengthBytes).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] bytes = new byte[SendSlab.MAX_STORED_BYTES];
    private final int[] outcomes = new int[MAX_DATAGRAMS];

    /// Sends the first `count` datagrams of the pack, `total` bytes. Answers 0 when the kernel took
    /// them all; else how many it did not, with one number each in the pack: bytes plus one, 0 for
    /// one that waits, or −errno.
    int send(SendRun run, Value requestAt, Value pack, int count, int total) {
        pack.readBuffer(0, lengthBytes, 0, count * Integer.BYTES);
        pack.readBuffer(BYTES_AT, bytes, 0, total);
        RunRequests requests = new RunRequests(requestAt);
        int at = 0;
        for (int i = 0; i < count; i++) {
            int length = lengths.getInt(i * Integer.BYTES);
            run.add(requests, bytes, at, length);
            at += length;
        }
        Arrays.fill(outcomes, 0, count, 0);
        int[] sent = new int[1];
        run.leave(completions -> sent[0] += requests.note(completions, outcomes));
        if (sent[0] < count) {
            for (int i = 0; i < count; i++) {
                pack.writeBufferInt(ByteOrder.LITTLE_ENDIAN, (long) i * Integer.BYTES, outcomes[i]);
            }
        }
        return count - sent[0];
    }
}
