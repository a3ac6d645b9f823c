package dgram4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@Timeout(60)
class FlightRecorderSeesSocketsTest {
    private static final String LOOPBACK = "127.0.0.1";

    @TempDir
    private Path folder;

    private List<RecordedEvent> recorded(Runnable actions) throws IOException {
        Path file = folder.resolve("recording.jfr");
        try (Recording recording = new Recording()) {
            Stream.of("SocketOpened", "SocketClosed", "BatchSent", "BatchReceived",
                    "DatagramsDropped", "SegmentationEnded")
                    .forEach(name -> recording.enable("dgram4j." + name));
            recording.start();
            actions.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("dgram4j.")).toList();
    }

    private static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals("dgram4j." + name)).toList();
    }

    private static long sum(List<RecordedEvent> events, String field) {
        return events.stream().mapToLong(event -> event.getLong(field)).sum();
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void openedBatchesAndClosed(String driver) throws IOException {
        int[] port = {0};
        List<RecordedEvent> events = recorded(() -> {
            try (Trial trial = Trial.on(driver)) {
                Socket socket = trial.socket();
                port[0] = socket.bindSync(0, LOOPBACK).port();
                Datagrams many = new Datagrams().to(port[0], LOOPBACK);
                for (int i = 0; i < 20; i++) {
                    many.add("0123456789");
                }
                int[] left = {20};
                socket.onMessage((message, from) -> {
                    if (--left[0] == 0) {
                        socket.close();
                    }
                });
                socket.sendMany(many);
                trial.loop.run();
            }
        });

        assertThat(named(events, "SocketOpened")).singleElement().satisfies(event -> {
            assertThat(event.getString("driver")).isEqualTo(driver);
            assertThat(event.getString("address")).isEqualTo(LOOPBACK);
            assertThat(event.getInt("port")).isEqualTo(port[0]);
        });
        assertThat(sum(named(events, "BatchSent"), "datagrams")).isEqualTo(20);
        assertThat(sum(named(events, "BatchSent"), "bytes")).isEqualTo(200);
        assertThat(sum(named(events, "BatchReceived"), "datagrams")).isEqualTo(20);
        assertThat(sum(named(events, "BatchReceived"), "bytes")).isEqualTo(200);
        assertThat(named(events, "SocketClosed")).singleElement().satisfies(event -> {
            assertThat(event.getLong("messagesSent")).isEqualTo(20);
            assertThat(event.getLong("bytesReceived")).isEqualTo(200);
        });
        assertThat(events).extracting(event -> event.getLong("socket"))
                .containsOnly(events.getFirst().getLong("socket"));
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whatTheKernelDrops(String driver) throws IOException {
        List<RecordedEvent> events = recorded(() -> {
            try (Trial trial = Trial.on(driver)) {
                assumeTrue(trial.loop.capabilities().contains(Capability.KERNEL_DROPS),
                        "lacks KERNEL_DROPS");
                Socket socket = trial.socket(SocketOptions.udp4().recvBufferSize(2_000));
                int port = socket.bindSync(0, LOOPBACK).port();
                for (int i = 0; i < 50; i++) {
                    socket.send(new byte[500], port, LOOPBACK);
                }
                socket.onMessage((message, from) -> {
                    if (from.size() == 1) {
                        socket.close();
                    }
                });
                for (int i = 0; i < 10; i++) {
                    trial.loop.runOnce();
                }
                socket.send(new byte[1], port, LOOPBACK);
                trial.loop.run();
                trial.see(Long.toString(socket.stats().kernelDrops()));
                assertThat(socket.stats().kernelDrops()).isPositive();
            }
        });

        List<RecordedEvent> dropped = named(events, "DatagramsDropped");
        assertThat(dropped).isNotEmpty();
        assertThat(sum(dropped, "dropped")).isEqualTo(dropped.getLast().getLong("total"));
    }
}
