package dgram4j;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class ErrorsNobodyHearsAreUncaughtTest {
    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void andTheSocketLivesOn(String driver) throws InterruptedException {
        try (Trial trial = Trial.on(driver)) {
            run(trial, () -> {
                Socket socket = trial.socket();
                socket.bind(0, "203.0.113.1");
                trial.loop.run();
                socket.bind(0, "127.0.0.1", socket::close);
                trial.loop.run();
            });
            assertThat(trial.seen).containsExactly("uncaught bind EADDRNOTAVAIL 203.0.113.1");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void asIsWhatAListenerThrows(String driver) throws InterruptedException {
        try (Trial trial = Trial.on(driver)) {
            run(trial, () -> {
                Socket socket = trial.socket();
                socket.onMessage((message, from) -> {
                    String text = Trial.text(message);
                    if (text.equals("last")) {
                        socket.close();
                    }
                    throw new IllegalStateException(text);
                });
                socket.bind(0, "127.0.0.1", () -> {
                    socket.send("first", socket.address().port(), "127.0.0.1");
                    socket.send("last", socket.address().port(), "127.0.0.1");
                    throw new IllegalStateException("listening");
                });
                trial.loop.run();
            });
            assertThat(trial.seen)
                    .containsExactly("uncaught listening", "uncaught first", "uncaught last");
        }
    }

    private static void run(Trial trial, Runnable program) throws InterruptedException {
        Thread thread = Thread.ofPlatform().uncaughtExceptionHandler(
                (where, thrown) -> trial.see("uncaught " + thrown.getMessage())).start(program);
        thread.join();
    }
}
