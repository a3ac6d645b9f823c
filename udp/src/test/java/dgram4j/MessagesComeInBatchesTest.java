package dgram4j;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class MessagesComeInBatchesTest {
    private static final String LOOPBACK = "127.0.0.1";

    /// A socket that sends itself `count` datagrams, "m0" and on, once it is bound.
    private static Socket toItself(Trial trial, int count) {
        Socket socket = trial.socket();
        socket.bind(0, LOOPBACK, () -> {
            Datagrams many = new Datagrams().to(socket.address().port(), LOOPBACK);
            IntStream.range(0, count).forEach(i -> many.add("m" + i));
            socket.sendMany(many);
        });
        return socket;
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "m" + i).toList();
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void eachOnceInOrderWithItsSender(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = toItself(trial, 150);
            socket.onMessages(batch -> {
                while (batch.next()) {
                    String text = Trial.text(batch.message());
                    trial.see(text);
                    assertThat(batch.copy()).asString().isEqualTo(text);
                    assertThat(batch.size()).isEqualTo(text.length());
                    assertThat(batch.message().remaining()).isEqualTo(text.length());
                    assertThat(batch.from()).isEqualTo(new RemoteInfo(
                            LOOPBACK, "IPv4", socket.address().port(), text.length()));
                }
                if (trial.seen.size() == 150) {
                    socket.close();
                }
            });

            trial.loop.run();

            assertThat(trial.seen).isEqualTo(texts(150));
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whatIsNotTakenComesAgain(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = toItself(trial, 10);
            socket.onMessages(batch -> {
                for (int i = 0; i < 3 && batch.next(); i++) {
                    trial.see(Trial.text(batch.message()));
                }
                if (trial.seen.size() == 10) {
                    socket.close();
                }
            });

            trial.loop.run();

            assertThat(trial.seen).isEqualTo(texts(10));
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void noMoreOfThemOnceClosed(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = toItself(trial, 10);
            socket.onMessages(batch -> {
                while (batch.next()) {
                    trial.see(Trial.text(batch.message()));
                    socket.close();
                }
            });
            socket.onMessage((message, from) -> trial.see("and " + Trial.text(message)));

            trial.loop.run();

            assertThat(trial.seen).containsExactly("and m0", "m0");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void toTheLastWhoAskedForThem(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = toItself(trial, 3);
            List<String> single = new ArrayList<>();
            socket.onMessages(batch -> trial.see("replaced"));
            socket.onMessages(batch -> {
                batch.next();
                trial.see(Trial.text(batch.message()));
                socket.offMessages();
            });
            socket.onMessage((message, from) -> {
                single.add(Trial.text(message));
                if (single.size() == 3) {
                    socket.close();
                }
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("m0");
            assertThat(single).isEqualTo(texts(3));
        }
    }
}
