package dgram4j.examples;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dgram4j.BlockList;
import dgram4j.Capability;
import dgram4j.Datagram;
import dgram4j.Dgram;
import dgram4j.Socket;
import dgram4j.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Every program of docs/java.md does what the page says, and every piece of Java on the page is a
/// piece of these programs.
@Timeout(60)
class TheToursProgramsRunTest {
    private static final Path PAGE = Path.of("../docs/java.md");
    private static final Path SOURCES = Path.of("src/test/java/dgram4j/examples");

    @Test
    void thePageShowsThem() throws IOException {
        List<String> programs = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                programs.add(unindented(Files.readString(file)));
            }
        }
        String[] parts = Files.readString(PAGE).split("```java\n");
        List<String> strange = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String shown = unindented(parts[i].substring(0, parts[i].indexOf("```")));
            if (programs.stream().noneMatch(program -> program.contains(shown))) {
                strange.add(shown);
            }
        }

        assertThat(parts).hasSizeGreaterThan(10);
        assertThat(strange).isEmpty();
    }

    private static String unindented(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> lines.append(line.strip()).append('\n'));
        return lines.toString();
    }

    @Test
    void echo() throws InterruptedException {
        try (Socket server = Echo.serve(0)) {
            assertThat(Echo.ask(server.address().port(), "anybody?")).isEqualTo("anybody?");
        }
    }

    @Test
    void discovery() throws InterruptedException, IOException {
        String loopback = NetworkInterface.getByInetAddress(
                InetAddress.getByName("127.0.0.1")).getName();
        try (Socket first = Discovery.announce("printer", 0);
                Socket second = Discovery.announce("camera", first.address().port())) {
            assertThat(Discovery.whoIsThere(second.address().port(), loopback, 2))
                    .containsExactlyInAnyOrder("printer", "camera");
        }
    }

    @Test
    void metricsSink() {
        MetricsSink sink = new MetricsSink();
        OtherWays.ownLoop(socket -> {
            Socket listening = sink.listen(socket.loop(), 0);
            int port = listening.address().port();
            socket.send("hits:1|c\nmisses:2|c\nnonsense", port, "127.0.0.1");
            socket.send("hits:41|c", port, "127.0.0.1");
            listening.onMessage((message, from) -> {
                if (message.remaining() == "hits:41|c".length()) {
                    listening.close();
                    socket.close();
                }
            });
        });

        assertThat(sink.counters.get("hits").sum()).isEqualTo(42);
        assertThat(sink.counters.get("misses").sum()).isEqualTo(2);
    }

    @Test
    void dnsStub() throws InterruptedException {
        byte[] question = HexFormat.of().parseHex(
                "abcd01000001000000000000" + "03777777" + "076578616d706c65" + "00" + "00010001");
        DnsStub stub = new DnsStub(Map.of("www.example", new byte[] {10, 0, 0, 7}));
        try (Socket server = stub.serve(0, new BlockList().addAddress("127.0.0.9"));
                Socket client = Dgram.createSocket("udp4")) {
            client.connectSync(server.address().port(), "127.0.0.1");
            client.send(question);
            ByteBuffer answer = client.receive(Duration.ofSeconds(20)).orElseThrow().buffer();

            assertThat(answer.getShort(0)).isEqualTo((short) 0xabcd);
            assertThat(answer.getShort(2)).isEqualTo((short) 0x8180);
            assertThat(answer.getInt(answer.limit() - 4)).isEqualTo(0x0a000007);
        }
        byte[] unknown = question.clone();
        unknown[13] = 'x';
        assertThat(stub.answer(ByteBuffer.wrap(unknown)).getShort(2)).isEqualTo((short) 0x8183);
    }

    @Test
    void highRateReceiver() throws InterruptedException {
        assumeTrue(Dgram.capabilities().contains(Capability.REUSE_PORT), "lacks REUSE_PORT");
        HighRateReceiver receiver = new HighRateReceiver();
        List<String> told = new ArrayList<>();
        try (Workers workers = receiver.listen(2, 0)) {
            OtherWays.ownLoop(socket -> {
                socket.bindSync(0, "127.0.0.1");
                OtherWays.burst(socket, workers.address().port(), what -> {
                    told.add(what);
                    socket.close();
                });
            });
            assertThat(HighRateReceiver.report(workers)).contains(" received in ");
        }

        assertThat(told).containsExactly("1000 of 1000");
    }

    @Test
    void severalProducersStopWhenTheyAreTold() throws Exception {
        CompletableFuture<Void> stop = new CompletableFuture<>();
        try (Socket target = Dgram.createSocket("udp4")) {
            int port = target.bindSync(0, "127.0.0.1").port();
            Socket socket = OtherWays.untilStopped(stop);
            CountDownLatch closed = new CountDownLatch(1);
            socket.onClose(closed::countDown);
            assertThat(OtherWays.sent(socket, port).get(20, TimeUnit.SECONDS))
                    .isEqualTo("5 bytes are with the kernel");
            OtherWays.sendWhileThereIsRoom(socket, port, new byte[10], 20);
            stop.complete(null);

            assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(target.receive(Duration.ofSeconds(20)).orElseThrow().text())
                    .isEqualTo("hello");
        }
    }

    @Test
    void subscribers() throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        try (Socket socket = Dgram.createSocket("udp4")) {
            int port = socket.bindSync(0, "127.0.0.1").port();
            OtherWays.subscribe(socket, new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    subscription.request(1);
                }

                @Override
                public void onNext(Datagram datagram) {
                    first.complete(datagram.text());
                }

                @Override
                public void onError(Throwable thrown) {
                    first.completeExceptionally(thrown);
                }

                @Override
                public void onComplete() {
                    first.complete("nothing");
                }
            });
            socket.send("for the subscriber", port, "127.0.0.1");

            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo("for the subscriber");
        }
    }

    @Test
    void packetFacts() throws InterruptedException {
        assumeTrue(Dgram.capabilities().contains(Capability.PACKET_INFO), "lacks PACKET_INFO");
        try (Socket server = OtherWays.answersFromWhereItWasAsked(0);
                Socket client = Dgram.createSocket("udp4")) {
            client.bindSync(0, "127.0.0.1");
            client.send("from where?", server.address().port(), "127.0.0.55");
            Optional<Datagram> answer = client.receive(Duration.ofSeconds(20));

            assertThat(answer).hasValueSatisfying(datagram -> {
                assertThat(datagram.from().address()).isEqualTo("127.0.0.55");
                assertThat(datagram.text()).isEqualTo("you have 64 hops left");
            });
        }
    }
}
