package dgram4j;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class BindTellsListeningTest {
    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void laterAndInTheOrderOfTheListeners(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.onListening(() -> trial.see("first"));
            assertThat(socket.bind(0, "127.0.0.1", () -> trial.see("callback"))).isSameAs(socket);
            socket.onListening(() -> {
                trial.see("last");
                socket.close(() -> trial.see("close"));
                trial.see("after");
            });
            trial.see("bound");

            trial.loop.run();

            assertThat(trial.seen)
                    .containsExactly("bound", "first", "callback", "last", "after", "close");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void inEveryForm(String driver) {
        try (Trial trial = Trial.on(driver)) {
            expect(trial, trial.socket().bind(), "0.0.0.0");
            expect(trial, trial.socket().bind(() -> trial.see("callback")), "0.0.0.0");
            expect(trial, trial.socket().bind(0), "0.0.0.0");
            expect(trial, trial.socket().bind(0, () -> trial.see("callback")), "0.0.0.0");
            expect(trial, trial.socket().bind(0, "127.0.0.1"), "127.0.0.1");
            expect(trial, trial.socket().bind(0, "localhost"), "127.0.0.1");
            expect(trial, trial.socket().bind(BindOptions.any().address("127.0.0.1"),
                    () -> trial.see("callback")), "127.0.0.1");

            trial.loop.run();

            assertThat(trial.seen).containsOnly("callback", "listening").hasSize(3 + 7);
        }
    }

    private static void expect(Trial trial, Socket socket, String address) {
        assertThatThrownBy(socket::address).hasMessage("getsockname EBADF");
        socket.onListening(() -> {
            trial.see("listening");
            assertThat(socket.address().address()).isEqualTo(address);
            assertThat(socket.address().family()).isEqualTo("IPv4");
            assertThat(socket.address().port()).isPositive();
            socket.close();
        });
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void orAnErrorAfterWhichItMayBeTriedAgain(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket holder = trial.socket();
            Socket socket = trial.socket();
            holder.bind(0, "127.0.0.1", () -> {
                int taken = holder.address().port();
                socket.onError(error -> {
                    trial.see(error.getMessage());
                    assertThat(error.getMessage())
                            .isEqualTo("bind EADDRINUSE 127.0.0.1:" + taken);
                    assertThat(error.code()).isEqualTo("EADDRINUSE");
                    assertThat(error.errno()).isEqualTo(-98);
                    assertThat(error.syscall()).isEqualTo("bind");
                    assertThat(error.address()).isEqualTo("127.0.0.1");
                    assertThat(error.port()).isEqualTo(taken);
                    holder.close();
                    socket.bind(0, "127.0.0.1", socket::close);
                });
                socket.bind(taken, "127.0.0.1", () -> trial.see("never"));
            });

            trial.loop.run();

            assertThat(trial.seen).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void aLiteralOfTheOtherFamilyIsInvalid(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.onError(error -> trial.see(error.getMessage()));
            socket.bind(4000, "::1");

            trial.loop.run();

            assertThat(trial.seen).containsExactly("bind EINVAL ::1:4000");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whatIsNotLegalIsThrownAtOnce(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket().bind();
            assertThatThrownBy(socket::bind)
                    .isInstanceOf(UdpException.class).hasMessage("Socket is already bound")
                    .extracting("code").isEqualTo("ERR_SOCKET_ALREADY_BOUND");
            socket.close();
            assertThatThrownBy(socket::bind)
                    .isInstanceOf(UdpException.class).hasMessage("Not running")
                    .extracting("code").isEqualTo("ERR_SOCKET_DGRAM_NOT_RUNNING");
            assertThatThrownBy(() -> socket.bind(70000)).hasMessage(
                    "options.port should be >= 0 and < 65536. Received type number (70000).");
            assertThatThrownBy(() -> Dgram.createSocket("udp5")).hasMessage(
                    "Bad socket type specified. Valid types are: udp4, udp6");
        }
    }
}
