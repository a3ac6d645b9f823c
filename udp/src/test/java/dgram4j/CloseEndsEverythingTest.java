package dgram4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@Timeout(60)
class CloseEndsEverythingTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void noMessageComesAfterItEvenOfTheSameBurst(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket receiver = trial.receiver("it", 1);
            Socket client = trial.socket();
            receiver.onClose(client::close);
            receiver.onListening(() -> {
                for (int i = 0; i < 5; i++) {
                    client.send("m" + i, receiver.address().port(), LOOPBACK);
                }
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("it got m0");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void thePortIsFreeAtOnce(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket first = trial.socket();
            first.bind(0, LOOPBACK, () -> {
                int port = first.address().port();
                first.close(() -> trial.see("close"));
                Socket second = trial.socket();
                second.bind(port, LOOPBACK, () -> {
                    trial.see("listening");
                    second.close();
                });
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactlyInAnyOrder("close", "listening");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void onceWithTheEventAfterTheCall(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.onClose(() -> trial.see("close"));
            socket.close();
            trial.see("called");
            socket.close();
            assertThatThrownBy(() -> socket.close(() -> trial.see("late")))
                    .hasMessage("Not running");

            trial.loop.run();

            assertThat(trial.seen).containsExactly("called", "close", "late");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void aBindUnderWayIsForgotten(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket literal = trial.socket().bind(0, LOOPBACK, () -> trial.see("never"));
            Socket name = trial.socket().bind(0, "localhost", () -> trial.see("never"));
            literal.close(() -> trial.see("close"));
            name.close(() -> trial.see("close"));

            trial.loop.run();

            assertThat(trial.seen).containsExactly("close", "close");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void nothingWorksAfterwardsButRefAndUnref(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.bind(0, LOOPBACK, () -> {
                socket.close();
                assertThatThrownBy(socket::address).hasMessage("Not running");
                assertThatThrownBy(() -> socket.send("x", 9)).hasMessage("Not running");
                assertThatThrownBy(() -> socket.setTTL(3)).hasMessage("Not running");
                assertThatThrownBy(socket::getRecvBufferSize).hasMessage("Not running");
                assertThatThrownBy(socket::getSendQueueCount).hasMessage("Not running");
                assertThat(socket.unref().ref()).isSameAs(socket);
                trial.see("done");
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("done");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void theLoopsCloseIsTheirs(String driver) {
        Trial trial = Trial.on(driver);
        Socket bound = trial.socket();
        bound.onClose(() -> trial.see("close"));
        bound.bind(0, LOOPBACK, trial.loop::close);
        Socket unbound = trial.socket();

        trial.loop.run();

        assertThat(trial.seen).containsExactly("close");
        assertThatThrownBy(bound::address).hasMessage("Not running");
        assertThatThrownBy(unbound::bind).hasMessage("Not running");
        unbound.close();
        bound.close();
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void thousandsOfThemLeaveNoDescriptorBehind(String driver) throws IOException {
        assumeTrue(Files.exists(DESCRIPTORS), "a list of open descriptors");
        try (Trial trial = Trial.on(driver)) {
            cycles(trial, 10);
            long before = descriptors();
            cycles(trial, 2000);
            assertThat(descriptors()).isLessThan(before + 20);
            assertThat(trial.seen).hasSize(2010);
        }
    }

    private static void cycles(Trial trial, int count) {
        for (int i = 0; i < count; i++) {
            Socket socket = trial.socket();
            socket.send("x", 9, LOOPBACK, (error, bytes) -> socket.close());
            socket.onClose(() -> trial.see("close"));
            trial.loop.run();
        }
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.count();
        }
    }
}
