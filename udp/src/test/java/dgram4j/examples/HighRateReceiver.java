package dgram4j.examples;

import java.util.concurrent.atomic.LongAdder;

import dgram4j.BindOptions;
import dgram4j.Dgram;
import dgram4j.SocketOptions;
import dgram4j.SocketStats;
import dgram4j.Workers;

/// Counts datagrams and their bytes with as many threads as it is given.
final class HighRateReceiver {
    final LongAdder datagrams = new LongAdder();
    final LongAdder bytes = new LongAdder();

    Workers listen(int threads, int port) {
        return Dgram.workers(threads, SocketOptions.udp4().recvBufferSize(8 << 20),
                BindOptions.any().port(port).address("127.0.0.1"),
                socket -> socket.onMessages(batch -> {
                    while (batch.next()) {
                        datagrams.increment();
                        bytes.add(batch.size());
                    }
                }));
    }

    static String report(Workers workers) {
        long received = 0;
        long batches = 0;
        long dropped = 0;
        for (var socket : workers.sockets()) {
            SocketStats stats = socket.stats();
            received += stats.messagesReceived();
            batches += stats.receiveBatches();
            dropped += stats.kernelDrops();
        }
        return received + " received in " + batches + " batches, " + dropped
                + " dropped by the kernel";
    }
}
