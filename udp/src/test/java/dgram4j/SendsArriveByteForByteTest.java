package dgram4j;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class SendsArriveByteForByteTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final SendCallback CALLBACK =
            (error, bytes) -> assertThat(error).isEmpty();

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void inEveryForm(String driver) {
        try (Trial trial = Trial.on(driver)) {
            byte[] array = "array".getBytes(StandardCharsets.UTF_8);
            ByteBuffer buffer = ByteBuffer.wrap("--buffer--".getBytes(StandardCharsets.UTF_8))
                    .position(2).limit(8);
            ByteBuffer direct = ByteBuffer.allocateDirect(6)
                    .put("direct".getBytes(StandardCharsets.UTF_8)).flip();
            List<ByteBuffer> list = List.of(buffer, direct.asReadOnlyBuffer());
            Socket receiver = trial.receiver("it", 25);
            Socket client = trial.socket();
            receiver.onClose(client::close);
            receiver.onListening(() -> {
                int port = receiver.address().port();
                client.send(array, port);
                client.send(array, port, CALLBACK);
                client.send(array, port, LOOPBACK);
                client.send(array, port, LOOPBACK, CALLBACK);
                client.send(array, 1, 3, port);
                client.send(array, 1, 3, port, CALLBACK);
                client.send(array, 1, 3, port, LOOPBACK);
                client.send(array, 5, 0, port, LOOPBACK, CALLBACK);
                client.send(buffer, port);
                client.send(buffer, port, CALLBACK);
                client.send(buffer, port, LOOPBACK);
                client.send(direct, port, LOOPBACK, CALLBACK);
                client.send(buffer, 1, 3, port);
                client.send(buffer, 1, 3, port, CALLBACK);
                client.send(buffer, 1, 3, port, LOOPBACK);
                client.send(direct, 1, 3, port, LOOPBACK, CALLBACK);
                client.send("text\0ü", port);
                client.send("text\0ü", port, CALLBACK);
                client.send("text\0ü", port, LOOPBACK);
                client.send("text\0ü", port, LOOPBACK, CALLBACK);
                client.send(list, port);
                client.send(list, port, CALLBACK);
                client.send(list, port, LOOPBACK);
                client.send(list, port, "localhost", CALLBACK);
                client.send(List.of(), port);
            });

            trial.loop.run();

            assertThat(trial.seen.subList(0, 8)).containsExactly(
                    "it got array", "it got array", "it got array", "it got array",
                    "it got rra", "it got rra", "it got rra", "it got ");
            assertThat(trial.seen.subList(8, 16)).containsExactly(
                    "it got buffer", "it got buffer", "it got buffer", "it got direct",
                    "it got uff", "it got uff", "it got uff", "it got ire");
            assertThat(trial.seen.subList(16, 23)).containsExactly(
                    "it got text\0ü", "it got text\0ü", "it got text\0ü", "it got text\0ü",
                    "it got bufferdirect", "it got bufferdirect", "it got bufferdirect");
            // The one that had to be looked up may come last.
            assertThat(trial.seen.subList(23, 25))
                    .containsExactlyInAnyOrder("it got bufferdirect", "it got ");
            assertThat(buffer.position()).isEqualTo(2);
            assertThat(buffer.limit()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void upToTheLargest(String driver) {
        try (Trial trial = Trial.on(driver)) {
            byte[] largest = new byte[65507];
            new Random(3).nextBytes(largest);
            List<byte[]> got = new ArrayList<>();
            Socket receiver = trial.socket();
            receiver.onMessage((message, from) -> {
                byte[] copy = new byte[message.remaining()];
                message.get(copy);
                got.add(copy);
                receiver.close();
            });
            Socket client = trial.socket();
            receiver.onClose(client::close);
            receiver.bind(0, LOOPBACK, () -> client.send(
                    largest, receiver.address().port(), LOOPBACK,
                    (error, bytes) -> trial.see(error + " " + bytes)));

            trial.loop.run();

            assertThat(trial.seen).containsExactly("Optional.empty 65507");
            assertThat(got).hasSize(1);
            assertThat(Arrays.equals(got.getFirst(), largest)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whateverTheCallerDoesToItsBufferAfterwards(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket receiver = trial.receiver("it", 2);
            Socket client = trial.socket();
            receiver.onClose(client::close);
            receiver.onListening(() -> {
                byte[] reused = {'a', 'a'};
                // The first waits for the bind, the second does not.
                client.send(reused, receiver.address().port(), LOOPBACK, (error, bytes) -> {
                    client.send(reused, receiver.address().port(), LOOPBACK);
                    Arrays.fill(reused, (byte) 'z');
                });
                Arrays.fill(reused, (byte) 'b');
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("it got aa", "it got bb");
        }
    }
}
