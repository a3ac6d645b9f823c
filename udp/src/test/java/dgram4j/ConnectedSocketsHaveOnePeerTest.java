package dgram4j;

import java.nio.ByteBuffer;
import java.util.Optional;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class ConnectedSocketsHaveOnePeerTest {
    private static final String LOOPBACK = "127.0.0.1";

    private static String code(Throwable thrown) {
        return ((UdpException) thrown).code();
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void sendsNeedNoAddressOnce_connectIsTold(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket server = trial.receiver("server", 5);
            server.onListening(() -> {
                Socket client = trial.socket();
                client.onConnect(() -> {
                    trial.see("connected to " + client.remoteAddress().address());
                    client.send("one");
                    client.send("-two-".getBytes(), 1, 3);
                    client.send(ByteBuffer.wrap("three".getBytes()), (error, bytes) ->
                            trial.see("sent " + bytes));
                    client.sendAsync("four!").thenAccept(bytes -> trial.see("sent " + bytes));
                    client.send("five", (error, bytes) -> client.close());
                });
                client.connect(server.address().port(), LOOPBACK);
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactlyInAnyOrder("connected to 127.0.0.1", "sent 5",
                    "sent 5", "server got one", "server got two", "server got three",
                    "server got four!", "server got five");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void anAddressIsRefusedWhileThereIsAPeerAndNeededAfterwards(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.connectSync(9, LOOPBACK);

            assertThat(socket.remoteAddress()).isEqualTo(new AddressInfo(LOOPBACK, "IPv4", 9));
            assertThatThrownBy(() -> socket.send("x", 9, LOOPBACK))
                    .satisfies(e -> assertThat(code(e)).isEqualTo("ERR_SOCKET_DGRAM_IS_CONNECTED"));
            assertThatThrownBy(() -> socket.sendMany(new Datagrams().to(9, LOOPBACK).add("x")))
                    .satisfies(e -> assertThat(code(e)).isEqualTo("ERR_SOCKET_DGRAM_IS_CONNECTED"));
            assertThatThrownBy(() -> socket.connect(10))
                    .satisfies(e -> assertThat(code(e)).isEqualTo("ERR_SOCKET_DGRAM_IS_CONNECTED"));

            socket.disconnect();

            assertThatThrownBy(() -> socket.send("x")).satisfies(
                    e -> assertThat(code(e)).isEqualTo("ERR_SOCKET_DGRAM_NOT_CONNECTED"));
            assertThatThrownBy(socket::remoteAddress).satisfies(
                    e -> assertThat(code(e)).isEqualTo("ERR_SOCKET_DGRAM_NOT_CONNECTED"));
            assertThatThrownBy(socket::disconnect).satisfies(
                    e -> assertThat(code(e)).isEqualTo("ERR_SOCKET_DGRAM_NOT_CONNECTED"));
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void callbackHearsOfSuccessAndOfFailure(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.onError(error -> trial.see("error"));
            socket.connect(9, "no-such-host.invalid", error -> {
                trial.see(error.map(UdpException::code).orElse("ok"));
                socket.connect(9, LOOPBACK, again -> {
                    trial.see(again.map(UdpException::code).orElse("ok"));
                    socket.close();
                });
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("ENOTFOUND", "ok");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void withoutACallbackAFailureIsAnError(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.onError(error -> {
                trial.see(error.code());
                socket.close();
            });
            socket.connect(9, "no-such-host.invalid");

            trial.loop.run();

            assertThat(trial.seen).containsExactly("ENOTFOUND");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whatThePeerRefusesIsTold(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket gone = trial.socket();
            int port = gone.bindSync(0, LOOPBACK).port();
            gone.close();
            Socket socket = trial.socket().onMessage((message, from) -> { });
            socket.onError(error -> {
                trial.see(error.code());
                socket.close();
            });
            socket.connectSync(port, LOOPBACK);
            socket.send("anybody?");

            trial.loop.run();

            assertThat(trial.seen).containsExactly("ECONNREFUSED");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void closingFirstTellsTheCallback(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.connect(9, "localhost", error -> trial.see(
                    error.map(UdpException::code).orElse("connected")));
            socket.close();

            trial.loop.run();

            assertThat(trial.seen).hasSize(1);
            assertThat(Optional.of(trial.seen.getFirst()))
                    .hasValueSatisfying(what -> assertThat(what).isIn(
                            "connected", "ERR_SOCKET_DGRAM_NOT_RUNNING"));
        }
    }
}
