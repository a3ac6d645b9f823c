package dgram4j.examples;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import dgram4j.Dgram;
import dgram4j.Loop;
import dgram4j.Socket;
import dgram4j.SocketOptions;

/// Adds up counters that come as "name:number|c", a line each, many to a datagram.
final class MetricsSink {
    final Map<String, LongAdder> counters = new ConcurrentHashMap<>();

    Socket listen(Loop loop, int port) {
        Socket sink = Dgram.createSocket(
                SocketOptions.udp4().loop(loop).recvBufferSize(4 << 20));
        sink.onMessages(batch -> {
            while (batch.next()) {
                StandardCharsets.UTF_8.decode(batch.message()).toString().lines()
                        .forEach(this::count);
            }
        });
        sink.bindSync(port, "127.0.0.1");
        return sink;
    }

    private void count(String line) {
        int colon = line.indexOf(':');
        int bar = line.indexOf('|');
        if (colon > 0 && bar > colon) {
            counters.computeIfAbsent(line.substring(0, colon), name -> new LongAdder())
                    .add(Long.parseLong(line, colon + 1, bar, 10));
        }
    }
}
