package dgram4j;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class SendCallbacksComeOnceTest {
    private static final String LOOPBACK = "127.0.0.1";

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void laterAndInOrder(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket client = trial.socket();
            client.bind(0, LOOPBACK, () -> {
                for (int i = 0; i < 50; i++) {
                    int number = i;
                    client.send("x".repeat(i), client.address().port(), LOOPBACK,
                            (error, bytes) -> trial.see(number + ":" + bytes));
                }
                trial.see("sent");
                client.close(() -> trial.see("close"));
            });

            trial.loop.run();

            assertThat(trial.seen).hasSize(52).startsWith("sent").endsWith("close");
            assertThat(trial.seen.subList(1, 51)).containsExactlyElementsOf(
                    IntStream.range(0, 50).mapToObj(i -> i + ":" + i).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void withTheKernelsRefusal(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket client = trial.socket();
            client.onError(error -> trial.see("never"));
            client.send(new byte[65508], 9, LOOPBACK);
            client.send(new byte[65508], 9, LOOPBACK, (error, bytes) -> {
                trial.see(error.orElseThrow().getMessage() + " " + bytes);
                client.close();
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("send EMSGSIZE 127.0.0.1:9 0");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void withTheResolversRefusalOrAnErrorEvent(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket client = trial.socket();
            client.onError(error -> {
                trial.see("event: " + error.getMessage());
                client.send("x", 9, "no.such.invalid", (refused, bytes) -> {
                    UdpException lookup = refused.orElseThrow();
                    assertThat(lookup.errno()).isEqualTo(-3008);
                    assertThat(lookup.syscall()).isEqualTo("getaddrinfo");
                    trial.see("callback: " + lookup.getMessage());
                    client.close();
                });
            });
            client.send("x", 9, "no.such.invalid");

            trial.loop.run();

            assertThat(trial.seen).containsExactly(
                    "event: getaddrinfo ENOTFOUND no.such.invalid",
                    "callback: getaddrinfo ENOTFOUND no.such.invalid");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whenTheBindTheyWaitForFails(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket client = trial.socket();
            client.onError(error -> trial.see("event: " + error.code()));
            client.bind(0, "203.0.113.1");
            client.send("x", 9, LOOPBACK, (error, bytes) ->
                    trial.see("callback: " + error.orElseThrow().code()));
            client.close(() -> trial.see("close"));

            trial.loop.run();

            assertThat(trial.seen).containsExactly(
                    "event: EADDRNOTAVAIL", "callback: EADDRNOTAVAIL", "close");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void beforeTheCloseOfASocketThatWasNeverBound(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket receiver = trial.receiver("it", 1);
            receiver.onListening(() -> {
                Socket client = trial.socket();
                client.onListening(() -> trial.see("listening"));
                client.send("last words", receiver.address().port(), LOOPBACK, (error, bytes) ->
                        trial.see("sent " + bytes));
                client.close(() -> trial.see("close"));
                assertThatThrownBy(() -> client.send("x", 9)).hasMessage("Not running");
            });

            trial.loop.run();

            assertThat(trial.seen)
                    .containsExactlyInAnyOrder("listening", "sent 10", "close", "it got last words")
                    .containsSubsequence("listening", "sent 10", "close");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void orAsAPromise(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket client = trial.socket();
            CompletableFuture<Integer> sent = client.sendAsync("four", 9, LOOPBACK);
            CompletableFuture<Integer> tooLong = client.sendAsync(new byte[65508], 9, LOOPBACK);
            CompletableFuture<Integer> badPort = client.sendAsync("x", 0, LOOPBACK);
            tooLong.whenComplete((bytes, error) -> client.close());

            trial.loop.run();

            assertThat(sent.join()).isEqualTo(4);
            assertThatThrownBy(tooLong::join).isInstanceOf(CompletionException.class)
                    .cause().isInstanceOf(UdpException.class)
                    .hasMessage("send EMSGSIZE 127.0.0.1:9");
            assertThatThrownBy(badPort::join)
                    .cause().extracting("code").isEqualTo("ERR_SOCKET_BAD_PORT");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void notForArgumentsThatAreRefusedAtOnce(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket client = trial.socket();
            byte[] three = new byte[3];
            assertThatThrownBy(() -> client.send(three, 70000))
                    .hasMessage("Port should be > 0 and < 65536. Received type number (70000).");
            assertThatThrownBy(() -> client.send(three, 0, LOOPBACK))
                    .extracting("code").isEqualTo("ERR_SOCKET_BAD_PORT");
            assertThatThrownBy(() -> client.send(three, 4, 1, 9))
                    .hasMessage("\"offset\" is outside of buffer bounds");
            assertThatThrownBy(() -> client.send(three, 2, 2, 9))
                    .hasMessage("\"length\" is outside of buffer bounds")
                    .extracting("code").isEqualTo("ERR_BUFFER_OUT_OF_BOUNDS");
            assertThatThrownBy(() -> client.send((byte[]) null, 9))
                    .isInstanceOf(NullPointerException.class);

            // None of them began to bind.
            assertThat(trial.loop.run()).isFalse();
            client.bind(0, client::close);
            assertThat(trial.loop.run()).isFalse();
        }
    }
}
