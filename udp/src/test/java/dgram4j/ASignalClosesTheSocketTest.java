package dgram4j;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class ASignalClosesTheSocketTest {
    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whenItIsGivenAndHoweverItEnds(String driver) {
        try (Trial trial = Trial.on(driver)) {
            CompletableFuture<Void> stop = new CompletableFuture<>();
            for (String name : new String[] {"a", "b"}) {
                Socket socket = trial.socket(SocketOptions.udp4().signal(stop));
                socket.onClose(() -> trial.see(name + " closed"));
                socket.bindSync(0, "127.0.0.1");
            }
            trial.loop.execute(() -> stop.completeExceptionally(new IllegalStateException()));

            trial.loop.run();

            assertThat(trial.seen).containsExactlyInAnyOrder("a closed", "b closed");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void oneGivenBeforeLeavesNothingToBind(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket(
                    SocketOptions.udp4().signal(CompletableFuture.completedFuture("now")));

            assertThatThrownBy(socket::bind).isInstanceOfSatisfying(UdpException.class,
                    e -> assertThat(e.code()).isEqualTo("ERR_SOCKET_DGRAM_NOT_RUNNING"));
        }
    }
}
