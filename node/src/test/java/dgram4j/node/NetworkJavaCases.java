package dgram4j.node;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dgram4j.Datagrams;
import dgram4j.Dgram;
import dgram4j.Loop;
import dgram4j.RemoteInfo;
import dgram4j.Socket;
import dgram4j.SocketOptions;
import dgram4j.UdpException;

import static org.assertj.core.api.Assertions.assertThat;

/// The Java face between two hosts: this thread is on one, a thread that has entered the other's
/// namespace is on the other. What comes of each case is told as scripts tell it.
final class NetworkJavaCases {
    /// Stands for these cases where scripts are named.
    static final String NAME = "Java";

    private static final int COUNT = 24;
    private static final int BUFFER_BYTES = 1 << 20;
    private static final int LIMIT_SECONDS = 20;
    private static final Map<String, Consumer<NetworkJavaCases>> CASES = new LinkedHashMap<>();

    static {
        CASES.put("sendMany over IPv4", cases -> cases.burst("udp4", "10.77.0.2"));
        CASES.put("sendMany over IPv6", cases -> cases.burst("udp6", "fd77::2"));
        CASES.put("what is longer than the link carries", NetworkJavaCases::fragments);
        CASES.put("a sender of the link carries its interface", NetworkJavaCases::zones);
        CASES.put("broadcast is forbidden until it is allowed", NetworkJavaCases::broadcast);
        CASES.put("no route is an error of the send", NetworkJavaCases::noRoute);
    }

    private final String driver;
    private final ExecutorService far;

    /// A datagram as it came.
    private record Datagram(byte[] bytes, RemoteInfo from) {}

    NetworkJavaCases(String driver, String farPid) {
        this.driver = driver;
        far = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(() -> {
                NetworkNamespace.enter(farPid);
                work.run();
            }, "far sockets");
            thread.setDaemon(true);
            return thread;
        });
    }

    static Stream<String> names() {
        return CASES.keySet().stream();
    }

    /// Runs all cases; 0 when all have passed.
    int run(PrintStream out) {
        int failures = 0;
        for (var one : CASES.entrySet()) {
            try {
                one.getValue().accept(this);
                out.println("ok - " + one.getKey());
            } catch (Exception | AssertionError failed) {
                failures++;
                StringWriter text = new StringWriter();
                failed.printStackTrace(new PrintWriter(text, true));
                out.println("not ok - " + one.getKey());
                out.println("# " + text.toString().strip().replace("\n", "\n# "));
            }
        }
        out.println("1.." + CASES.size());
        far.shutdownNow();
        return Math.min(failures, 1);
    }

    // ---- cases ----

    private void burst(String type, String address) {
        for (int size : new int[] {1, 100, 1472, 1473, 2000}) {
            CompletableFuture<Integer> port = new CompletableFuture<>();
            Future<List<Datagram>> received = collect(type, address, COUNT, port);
            Datagrams datagrams = new Datagrams().to(await(port), address);
            for (int i = 0; i < COUNT; i++) {
                datagrams.add(filled(i, size));
            }
            onLoop(type, socket -> socket.sendMany(datagrams, results -> {
                assertThat(results.failed()).isZero();
                socket.close();
            }));
            List<Datagram> came = await(received);
            for (int i = 0; i < COUNT; i++) {
                assertThat(came.get(i).bytes()).as("%d of %d", i, size).isEqualTo(filled(i, size));
            }
        }
    }

    private void fragments() {
        for (int size : new int[] {1473, 9000, 65_507}) {
            CompletableFuture<Integer> port = new CompletableFuture<>();
            Future<List<Datagram>> received = collect("udp4", "10.77.0.2", 1, port);
            int to = await(port);
            onLoop("udp4", socket -> socket.send(
                    ByteBuffer.wrap(filled(7, size)), to, "10.77.0.2", (error, bytes) -> {
                        assertThat(bytes).isEqualTo(size);
                        socket.close();
                    }));
            assertThat(await(received).getFirst().bytes()).isEqualTo(filled(7, size));
        }
    }

    private void zones() {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Future<List<Datagram>> received = collect("udp6", "fe80::2%far0", 1, port);
        int to = await(port);
        onLoop("udp6", socket -> socket.send(
                ByteBuffer.wrap(filled(1, 10)), to, "fe80::2%near0", (error, bytes) ->
                        socket.close()));
        assertThat(await(received).getFirst().from().address()).isEqualTo("fe80::1%far0");
    }

    private void broadcast() {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Future<List<Datagram>> received = collect("udp4", "0.0.0.0", 1, port);
        int to = await(port);
        List<String> told = new ArrayList<>();
        onLoop("udp4", socket -> socket.send(
                ByteBuffer.wrap(filled(0, 5)), to, "10.77.0.255", (error, bytes) -> {
                    told.add(error.map(UdpException::getMessage).orElse("sent"));
                    socket.setBroadcast(true);
                    socket.send(ByteBuffer.wrap(filled(1, 5)), to, "10.77.0.255",
                            (none, sent) -> socket.close());
                }));
        assertThat(told).containsExactly("send EACCES 10.77.0.255:" + to);
        assertThat(await(received).getFirst().bytes()).isEqualTo(filled(1, 5));
    }

    private void noRoute() {
        List<String> told = new ArrayList<>();
        onLoop("udp4", socket -> socket.send(
                ByteBuffer.wrap(filled(0, 5)), 9, "192.0.2.1", (error, bytes) -> {
                    told.add(error.map(UdpException::getMessage).orElse("sent"));
                    socket.close();
                }));
        assertThat(told).containsExactly("send ENETUNREACH 192.0.2.1:9");
    }

    // ---- both hosts ----

    /// Runs a loop on this host until the socket that `work` is handed, bound, is closed.
    private void onLoop(String type, Consumer<Socket> work) {
        try (Loop loop = Loop.open(driver)) {
            Socket socket = Dgram.createSocket(SocketOptions.of(type).loop(loop));
            socket.bind(0, "", () -> work.accept(socket));
            loop.run();
        }
    }

    /// What a socket of the other host receives, up to so many.
    private Future<List<Datagram>> collect(
            String type, String address, int count, CompletableFuture<Integer> port) {
        return far.submit(() -> {
            List<Datagram> received = new ArrayList<>();
            try (Loop loop = Loop.open(driver)) {
                Socket socket = Dgram.createSocket(
                        SocketOptions.of(type).recvBufferSize(BUFFER_BYTES).loop(loop));
                socket.onMessage((message, from) -> {
                    byte[] bytes = new byte[message.remaining()];
                    message.get(bytes);
                    received.add(new Datagram(bytes, from));
                    if (received.size() == count) {
                        socket.close();
                    }
                });
                socket.onError(port::completeExceptionally);
                socket.bind(0, address, () -> port.complete(socket.address().port()));
                loop.run();
            }
            return received;
        });
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] filled(int number, int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) number);
        return bytes;
    }
}
