package dgram4j;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class SendersAreToldWhenToWaitTest {
    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whatWaitsForTheBindCountsAndDrainTellsWhenItHasGone(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket(SocketOptions.udp4().sendHighWaterMark(100));
            socket.onDrain(() -> {
                trial.see("drain, writable " + socket.writable());
                socket.close();
            });
            assertThat(socket.writable()).isTrue();

            socket.send(new byte[60], 9, "127.0.0.1");
            assertThat(socket.writable()).isTrue();
            socket.send(new byte[60], 9, "127.0.0.1");
            assertThat(socket.writable()).isFalse();
            trial.loop.run();

            assertThat(trial.seen).containsExactly("drain, writable true");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void withRoomForAllNobodyIsTold(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.onDrain(() -> trial.see("drain"));
            socket.send(new byte[60], 9, "127.0.0.1", (error, bytes) ->
                    trial.loop.execute(() -> trial.loop.execute(socket::close)));

            trial.loop.run();

            assertThat(trial.seen).isEmpty();
        }
    }
}
