package dgram4j;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class StatisticsCountWhatHappenedTest {
    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void fromTheFirstDatagramUntilAfterTheClose(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket(SocketOptions.udp4().recvBufferSize(50_000));
            assertThat(socket.stats()).isEqualTo(SocketStats.NOTHING);
            int port = socket.bindSync(0, "127.0.0.1").port();
            int[] got = {0};
            socket.onMessage((message, from) -> {
                if (++got[0] == 3) {
                    socket.close();
                }
            });
            socket.send("a", port, "127.0.0.1");
            socket.send("bb", port, "127.0.0.1");
            socket.send("", port, "127.0.0.1");
            socket.send(new byte[70_000], port, "127.0.0.1");
            SocketStats sent = socket.stats();
            trial.loop.run();
            SocketStats stats = socket.stats();

            assertThat(sent.messagesSent()).isEqualTo(3);
            assertThat(sent.bytesSent()).isEqualTo(3);
            assertThat(sent.sendErrors()).isEqualTo(1);
            assertThat(sent.messagesReceived()).isZero();
            assertThat(sent.recvBufferAsked()).isEqualTo(50_000);
            assertThat(sent.recvBufferGranted()).isPositive();
            assertThat(sent.sendBufferAsked()).isZero();
            assertThat(sent.sendBufferGranted()).isPositive();
            assertThat(stats.messagesReceived()).isEqualTo(3);
            assertThat(stats.bytesReceived()).isEqualTo(3);
            assertThat(stats.systemCalls()).isGreaterThanOrEqualTo(5);
            assertThat(stats.sendBatches()).isEqualTo(4);
            assertThat(stats.receiveBatches()).isBetween(1L, 3L);
            assertThat(stats.truncated()).isZero();
            assertThat(stats.recvBufferGranted()).isZero();
        }
    }
}
