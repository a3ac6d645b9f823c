package dgram4j.udp.driver.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

import dgram4j.sys.ControlMessages;
import dgram4j.sys.LinuxSockets;
import dgram4j.sys.MessageHeaders;
import dgram4j.sys.SocketConstants;
import dgram4j.udp.send.SendBatch;

/// The message headers of a batch on its way out; one array serves all sockets of a loop.
///
/// *Thread:* loop thread only. *Lifetime:* what is filled in, during one call.
final class SendHeaders {

    private final MessageHeaders headers =
        MessageHeaders.allocate(Arena.ofAuto(), SendBatch.MAX_MESSAGES);

    /// One control message each, which says where the kernel cuts.
    private static final int CONTROL_BYTES = ControlMessages.space(Short.BYTES);

    private final MemorySegment control =
        Arena.ofAuto().allocate((long) SendBatch.MAX_MESSAGES * CONTROL_BYTES, Long.BYTES);

    /// The header of each message by itself, made once: a view for each send would be garbage.
    private final MemorySegment[] single = new MemorySegment[SendBatch.MAX_MESSAGES];

    SendHeaders() {
        Arrays.setAll(single, headers::segment);
    }

    /// Sends the first message of the batch, one datagram, without a header: the kernel has less to
    /// copy and to check. Returns 1, or −errno.
    static int sendPlain(int fd, SendBatch batch) {
        MemorySegment payload = batch.memory(0);
        int peerLength = batch.peerLengthBytes(0);
        long peer = peerLength == 0 ? 0 : batch.peerMemory(0).address() + batch.peerOffset(0);
        int sent;
        int tries = 0;
        do {
            sent = LinuxSockets.sendto(fd, payload, batch.payloadOffset(0), batch.lengthBytes(0),
                peer, peerLength);
        } while (Interrupted.again(sent, ++tries));
        return sent < 0 ? sent : 1;
    }

    /// Fills in all messages of the batch; returns how many there are.
    int fill(SendBatch batch) {
        int messages = batch.messages();
        for (int i = 0; i < messages; i++) {
            headers.name(i, batch.peerMemory(i).address() + batch.peerOffset(i),
                batch.peerLengthBytes(i));
            headers.payload(i, batch.memory(i).address() + batch.payloadOffset(i),
                batch.lengthBytes(i));
            segments(i, batch.segmentBytes(i));
        }
        return messages;
    }

    private void segments(int index, int segmentBytes) {
        if (segmentBytes == 0) {
            headers.control(index, 0, 0);
            return;
        }
        long at = (long) index * CONTROL_BYTES;
        ControlMessages.putShort(control, at, SocketConstants.IPPROTO_UDP,
            SocketConstants.UDP_SEGMENT, segmentBytes);
        headers.control(index, control.address() + at, CONTROL_BYTES);
    }

    /// Sends message `index` alone; returns 1, or −errno.
    int sendOne(int fd, int index) {
        int sent;
        int tries = 0;
        do {
            sent = LinuxSockets.sendmsg(fd, single[index], 0);
        } while (Interrupted.again(sent, ++tries));
        return sent < 0 ? sent : 1;
    }

    /// Sends the first `count` messages with one call; returns how many went out, or −errno.
    int sendTogether(int fd, int count) {
        int sent;
        int tries = 0;
        do {
            sent = LinuxSockets.sendmmsg(fd, headers.segment(), count, 0);
        } while (Interrupted.again(sent, ++tries));
        return sent;
    }
}
