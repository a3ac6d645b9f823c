package dgram4j.udp.driver.nio;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

import dgram4j.sys.Sockaddr;
import dgram4j.udp.address.Family;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveSlab;
import dgram4j.udp.send.SendBatch;

import static dgram4j.sys.Errno.EAFNOSUPPORT;
import static dgram4j.sys.Errno.EAGAIN;
import static dgram4j.sys.Errno.ENOTSUP;

/// Batches over a channel, which knows only single datagrams.
///
/// An error in the middle of a batch is kept and told at the next call, as the seam wants it: it
/// belongs to the message that call begins with.
///
/// *Thread:* loop thread only.
final class NioTransfer {
    private final NioDriver driver;
    private final NioAddresses addresses;
    private int keptSendErrno;
    private int keptReceiveErrno;
    private long systemCalls;
    private MemorySegment viewed = MemorySegment.NULL;
    private ByteBuffer view = ByteBuffer.allocate(0);

    NioTransfer(NioDriver driver, NioAddresses addresses) {
        this.driver = driver;
        this.addresses = addresses;
    }

    long systemCalls() {
        return systemCalls;
    }

    int send(
            DatagramChannel channel, Family family, NioMulticastInterface multicast,
            SendBatch batch) {
        if (keptSendErrno != 0) {
            int errno = keptSendErrno;
            keptSendErrno = 0;
            return errno;
        }
        for (int message = 0; message < batch.messages(); message++) {
            int result = sendOne(channel, family, multicast, batch, message);
            if (result < 0) {
                if (message == 0) {
                    return result;
                }
                keptSendErrno = result == -EAGAIN ? 0 : result;
                return message;
            }
        }
        return batch.messages();
    }

    private int sendOne(
            DatagramChannel channel, Family family, NioMulticastInterface multicast,
            SendBatch batch, int message) {
        MemorySegment memory = batch.memory(message);
        ByteBuffer bytes = view(memory, batch.payloadOffset(message), batch.lengthBytes(message));
        if (!bytes.hasRemaining() && batch.peerLengthBytes(message) == 0) {
            return -ENOTSUP; // the JDK would say it is done, without a system call
        }
        try {
            if (!bytes.hasRemaining() && !driver.writable(channel)) {
                return -EAGAIN;
            }
            systemCalls++;
            int sent;
            if (batch.peerLengthBytes(message) == 0) {
                sent = channel.write(bytes);
            } else {
                MemorySegment peers = batch.peerMemory(message);
                int peer = batch.peerOffset(message);
                if (family == Family.IPV4
                        && Sockaddr.family(peers, peer) != Sockaddr.AF_INET) {
                    return -EAFNOSUPPORT;
                }
                InetSocketAddress to = addresses.address(peers, peer);
                int ready = multicast.prepare(to.getAddress());
                if (ready < 0) {
                    return ready;
                }
                sent = channel.send(bytes, to);
            }
            return sent == 0 && batch.lengthBytes(message) > 0 ? -EAGAIN : 0;
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            return NioErrors.errno(e);
        }
    }

    int receive(DatagramChannel channel, Family family, ReceiveBatch batch) {
        if (keptReceiveErrno != 0) {
            int errno = keptReceiveErrno;
            keptReceiveErrno = 0;
            return errno;
        }
        while (batch.filled() < batch.room()) {
            int result = receiveOne(channel, family, batch);
            if (result < 0) {
                if (batch.filled() == 0) {
                    return result;
                }
                if (result == -EAGAIN) {
                    batch.nothingLeft();
                } else {
                    keptReceiveErrno = result;
                }
                break;
            }
        }
        return batch.filled();
    }

    private int receiveOne(DatagramChannel channel, Family family, ReceiveBatch batch) {
        int slot = batch.filled();
        int start = ReceiveSlab.payloadOffset(slot);
        ByteBuffer room = view(batch.memory(), start, ReceiveSlab.PAYLOAD_BYTES);
        SocketAddress sender;
        try {
            systemCalls++;
            sender = channel.receive(room);
        } catch (IOException | IllegalStateException e) {
            return NioErrors.errno(e);
        }
        if (!(sender instanceof InetSocketAddress inet)) {
            return -EAGAIN;
        }
        int peer = NioAddresses.put(inet, family, batch.memory(), ReceiveSlab.peerOffset(slot));
        batch.fill(room.position() - start, 0, peer, 0);
        return 0;
    }

    /// A buffer over a part of the memory; one object for each memory, not for each part.
    private ByteBuffer view(MemorySegment memory, int offset, int length) {
        if (viewed != memory) {
            view = memory.asByteBuffer();
            viewed = memory;
        }
        return view.limit(offset + length).position(offset);
    }
}
