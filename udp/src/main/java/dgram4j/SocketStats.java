package dgram4j;

import dgram4j.udp.UdpStats;
import dgram4j.udp.receive.ReceiveCounters;
import dgram4j.udp.send.SendCounters;

/// What a socket has done since it was made, and what its kernel buffers are: a copy, taken on
/// the loop's thread, whose numbers agree with each other.
///
/// @param messagesSent datagrams the kernel has taken
/// @param bytesSent their bytes
/// @param messagesReceived datagrams that have arrived, whether anybody heard of them or not
/// @param bytesReceived their bytes
/// @param systemCalls system calls of both ways
/// @param sendBatches calls that handed the kernel one datagram or more
/// @param receiveBatches calls that brought one datagram or more
/// @param segmentsSent datagrams the kernel has cut out of joined ones
///     ([Capability#SEGMENTED_SEND])
/// @param segmentsReceived datagrams that arrived joined ([Capability#SEGMENTED_RECEIVE])
/// @param sendQueueHighWaterMessages most datagrams that ever waited for the kernel at once
/// @param sendQueueHighWaterBytes most bytes that ever did
/// @param sendWouldBlock times the kernel had no room for a send (`EAGAIN`, `ENOBUFS`)
/// @param receiveWouldBlock times there was nothing to receive (`EAGAIN`)
/// @param sendErrors datagrams the kernel has refused
/// @param receiveErrors errors of the way in, as of a peer that is not there (`ECONNREFUSED`)
/// @param abandoned datagrams that still waited when the socket was closed
/// @param refusedSegmentations joined datagrams the kernel would not cut; they were sent again,
///     one by one
/// @param latches times such a refusal has ended joining on a route
/// @param truncated datagrams whose end was lost for lack of room
/// @param kernelDrops datagrams the kernel has dropped since its receive buffer was full
///     ([Capability#KERNEL_DROPS]); it tells with the next datagram that arrives
/// @param recvBufferAsked bytes last asked for as receive buffer; 0 when never
/// @param recvBufferGranted bytes the kernel has granted, on Linux twice what was asked for; 0
///     without a descriptor
/// @param sendBufferAsked bytes last asked for as send buffer; 0 when never
/// @param sendBufferGranted bytes the kernel has granted, as the other
public record SocketStats(
        long messagesSent, long bytesSent, long messagesReceived, long bytesReceived,
        long systemCalls, long sendBatches, long receiveBatches,
        long segmentsSent, long segmentsReceived,
        int sendQueueHighWaterMessages, long sendQueueHighWaterBytes,
        long sendWouldBlock, long receiveWouldBlock, long sendErrors, long receiveErrors,
        long abandoned, long refusedSegmentations, long latches,
        long truncated, long kernelDrops,
        long recvBufferAsked, long recvBufferGranted,
        long sendBufferAsked, long sendBufferGranted) {

    /// What a socket has done that has no handle yet.
    static final SocketStats NOTHING = new SocketStats(
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// *Thread:* the loop's.
    static SocketStats of(UdpStats stats) {
        SendCounters sent = stats.sent();
        ReceiveCounters received = stats.received();
        return new SocketStats(
                sent.datagrams(), sent.bytes(), received.datagrams(), received.bytes(),
                stats.systemCalls(), sent.batches(), received.batches(),
                sent.segmentedDatagrams(), received.coalescedDatagrams(),
                sent.highWaterDatagrams(), sent.highWaterBytes(),
                sent.wouldBlock() + sent.noBuffers(), received.emptyCalls(),
                sent.failed(), received.errors(),
                sent.abandoned(), sent.refusedRuns(), sent.unsegmentedRoutes(),
                received.truncated(), received.kernelDrops(),
                stats.askedBufferBytes(true), Math.max(0, stats.grantedBufferBytes(true)),
                stats.askedBufferBytes(false), Math.max(0, stats.grantedBufferBytes(false)));
    }
}
