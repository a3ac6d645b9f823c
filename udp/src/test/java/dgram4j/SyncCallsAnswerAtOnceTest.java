package dgram4j;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class SyncCallsAnswerAtOnceTest {
    private static final String LOOPBACK = "127.0.0.1";

    private static String code(Throwable thrown) {
        return ((UdpException) thrown).code();
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void bindSyncAnswersTheAddressAndListeningFollows(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.onListening(() -> {
                trial.see("listening");
                socket.close();
            });

            AddressInfo where = socket.bindSync(0, LOOPBACK);
            assertThat(where.address()).isEqualTo(LOOPBACK);
            assertThat(where.port()).isPositive();
            assertThat(socket.address()).isEqualTo(where);
            assertThat(trial.seen).isEmpty();
            trial.loop.run();

            assertThat(trial.seen).containsExactly("listening");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whatCannotBeBoundIsThrownAndMayBeTriedAgain(String driver) {
        try (Trial trial = Trial.on(driver)) {
            int taken = trial.socket().bindSync(0, LOOPBACK).port();
            Socket socket = trial.socket();

            assertThatThrownBy(() -> socket.bindSync(taken, LOOPBACK))
                    .hasMessage("bind EADDRINUSE 127.0.0.1:" + taken)
                    .satisfies(e -> assertThat(code(e)).isEqualTo("EADDRINUSE"));
            assertThat(socket.bindSync(0, LOOPBACK).port()).isNotEqualTo(taken);
            assertThatThrownBy(socket::bindSync)
                    .satisfies(e -> assertThat(code(e)).isEqualTo("ERR_SOCKET_ALREADY_BOUND"));
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void namesAreNotLookedUp(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();

            assertThatThrownBy(() -> socket.bindSync(0, "localhost"))
                    .satisfies(e -> assertThat(code(e)).isEqualTo("ERR_INVALID_ARG_VALUE"));
            assertThatThrownBy(() -> socket.connectSync(9, "localhost"))
                    .satisfies(e -> assertThat(code(e)).isEqualTo("ERR_INVALID_ARG_VALUE"));
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void connectSyncBindsFirstAndConnectFollows(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.onConnect(() -> {
                trial.see("connect");
                socket.close();
            });

            socket.connectSync(9);

            assertThat(socket.remoteAddress().port()).isEqualTo(9);
            assertThat(socket.address().port()).isPositive();
            assertThat(trial.seen).isEmpty();
            trial.loop.run();
            assertThat(trial.seen).containsExactly("connect");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void aRefusedConnectSyncMayBeTriedAgain(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();

            assertThatThrownBy(() -> socket.connectSync(9, "::1"))
                    .satisfies(e -> assertThat(code(e)).isEqualTo("EINVAL"));
            socket.connectSync(9, LOOPBACK);

            assertThat(socket.remoteAddress().address()).isEqualTo(LOOPBACK);
        }
    }
}
