package dgram4j.udp.driver.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import dgram4j.sys.ControlMessages;
import dgram4j.sys.LinuxSockets;
import dgram4j.sys.MessageHeaders;
import dgram4j.sys.SocketConstants;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveSlab;

/// The message headers that point at the slots of the receive slab; one array serves all sockets
/// of a loop, and stays filled in from call to call.
///
/// *Thread:* loop thread only.
final class ReceiveHeaders {

    private final MessageHeaders headers =
        MessageHeaders.allocate(Arena.ofAuto(), ReceiveSlab.SLOTS);
    private final ControlMessages control = new ControlMessages();
    private MemorySegment slab = MemorySegment.NULL;
    private int used;

    /// Receives into the batch's slots with one call; returns how many datagrams came, or −errno.
    int receive(int fd, ReceiveBatch batch) {
        point(batch.memory());
        int came;
        int tries = 0;
        do {
            came = LinuxSockets.recvmmsg(fd, headers.segment(), batch.room(), 0);
        } while (Interrupted.again(came, ++tries));
        for (int i = 0; i < came; i++) {
            int controlBytes = Math.min(headers.controlLength(i), ReceiveSlab.CONTROL_BYTES);
            int segment = controlBytes > 0 ? readControl(i, controlBytes, batch) : 0;
            batch.fill(headers.messageBytes(i), segment,
                Math.min(headers.nameLength(i), ReceiveSlab.PEER_BYTES),
                ReceiveBatch.withControl(flags(headers.flags(i)), controlBytes));
        }
        used = Math.max(came, 0);
        if (came > 0 && came < batch.room()) {
            batch.nothingLeft();
        }
        return came;
    }

    /// Makes every header say how much room its slot has: the kernel has written over those it
    /// used, and over no other.
    private void point(MemorySegment memory) {
        if (memory.address() != slab.address()) {
            slab = memory;
            used = ReceiveSlab.SLOTS;
            for (int i = 0; i < ReceiveSlab.SLOTS; i++) {
                headers.payload(i, memory.address() + ReceiveSlab.payloadOffset(i),
                    ReceiveSlab.PAYLOAD_BYTES);
            }
        }
        long start = memory.address();
        for (int i = 0; i < used; i++) {
            headers.name(i, start + ReceiveSlab.peerOffset(i), ReceiveSlab.PEER_BYTES);
            headers.control(i, start + ReceiveSlab.controlOffset(i), ReceiveSlab.CONTROL_BYTES);
        }
    }

    /// Notes what is told beside a message; returns every how many bytes another datagram begins,
    /// 0 when it is one.
    private int readControl(int slot, int length, ReceiveBatch batch) {
        int segment = 0;
        control.over(slab, ReceiveSlab.controlOffset(slot), length);
        while (control.next()) {
            if (control.is(SocketConstants.SOL_SOCKET, SocketConstants.SO_RXQ_OVFL)) {
                batch.kernelDrops(Integer.toUnsignedLong(control.number()));
            } else if (control.is(SocketConstants.IPPROTO_UDP, SocketConstants.UDP_GRO)) {
                segment = control.number();
            }
        }
        return segment;
    }

    static int flags(int kernel) {
        return ((kernel & SocketConstants.MSG_TRUNC) == 0 ? 0 : ReceiveBatch.TRUNCATED)
            | ((kernel & SocketConstants.MSG_CTRUNC) == 0 ? 0 : ReceiveBatch.CONTROL_TRUNCATED);
    }
}
