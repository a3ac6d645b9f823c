package dgram4j;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dgram4j.udp.event.EngineLog;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class StateChangesAreLoggedTest {
    private final List<String> lines = new ArrayList<>();

    private final EngineLog log = new EngineLog() {
        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public void line(String text) {
            lines.add(text.replaceFirst("^socket [0-9]+: ", ""));
        }
    };

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void oneLineEach(String driver) {
        try (Trial trial = Trial.on(driver)) {
            trial.loop.engine().log(log);
            Socket socket = trial.socket();
            int port = socket.bindSync(0, "127.0.0.1").port();
            socket.connectSync(9, "127.0.0.1");
            socket.disconnect();
            socket.close();

            assertThat(lines).containsExactly(
                    "bound to 127.0.0.1 port " + port + " by the driver " + driver,
                    "connected to 127.0.0.1 port 9", "disconnected",
                    "closed after 0 messages sent, 0 received, 0 dropped by the kernel");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void toTheSystemsLoggerIfItWantsThem(String driver) {
        Logger logger = Logger.getLogger("dgram4j");
        Level before = logger.getLevel();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord written) {
                lines.add(written.getLevel() + " " + written.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        logger.addHandler(handler);
        logger.setLevel(Level.FINE);
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.bindSync(0, "127.0.0.1");
            socket.close();
        } finally {
            logger.setLevel(before);
            logger.removeHandler(handler);
        }

        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("FINE socket"));
    }
}
