package dgram4j;

import java.util.Optional;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class OptionsReachTheKernelTest {
    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void onceTheSocketIsBound(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket(
                    SocketOptions.udp4().recvBufferSize(10_000).sendBufferSize(12_000));
            socket.bind(0, "127.0.0.1", () -> {
                assertThat(socket.getRecvBufferSize()).isEqualTo(20_000);
                assertThat(socket.getSendBufferSize()).isEqualTo(24_000);
                socket.setRecvBufferSize(11_000);
                socket.setSendBufferSize(13_000);
                socket.setSendBufferSize(0);
                assertThat(socket.getRecvBufferSize()).isEqualTo(22_000);
                assertThat(socket.getSendBufferSize()).isEqualTo(26_000);
                assertThat(socket.getSendQueueSize()).isZero();
                assertThat(socket.getSendQueueCount()).isZero();
                socket.setBroadcast(true);
                if (trial.loop.capabilities().contains(Capability.UNICAST_TTL)) {
                    assertThat(socket.setTTL(16)).isEqualTo(16);
                } else {
                    assertThatThrownBy(() -> socket.setTTL(16))
                            .hasMessage("setTTL is unavailable on the driver '" + driver + "'")
                            .extracting("code").isEqualTo("ERR_FEATURE_UNAVAILABLE_ON_PLATFORM");
                }
                assertThatThrownBy(() -> socket.setTTL(256)).hasMessage("setTTL EINVAL");
                trial.see("done");
                socket.close();
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("done");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void notBefore(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            assertThatThrownBy(() -> socket.setBroadcast(true)).hasMessage("setBroadcast EBADF");
            assertThatThrownBy(() -> socket.setTTL(0)).hasMessage("setTTL EINVAL");
            assertThatThrownBy(socket::getRecvBufferSize)
                    .hasMessage("Could not get or set buffer size: uv_recv_buffer_size returned "
                            + "EBADF (bad file descriptor)")
                    .extracting("code").isEqualTo("ERR_SOCKET_BUFFER_SIZE");
            assertThatThrownBy(() -> socket.setSendBufferSize(-1))
                    .hasMessage("Buffer size must be a positive integer")
                    .extracting("code").isEqualTo("ERR_SOCKET_BAD_BUFFER_SIZE");
            assertThatThrownBy(() -> SocketOptions.udp4().recvBufferSize(-1))
                    .extracting("code").isEqualTo("ERR_SOCKET_BAD_BUFFER_SIZE");
            assertThat(socket.getSendQueueSize()).isZero();
            assertThat(trial.loop.run()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void reuseAddrSharesAnAddress(String driver) {
        try (Trial trial = Trial.on(driver)) {
            SocketOptions shared = SocketOptions.of("udp4").reuseAddr(true);
            Socket first = trial.socket(shared);
            Socket second = trial.socket(shared);
            second.onError(error -> trial.see(error.getMessage()));
            second.onListening(() -> {
                trial.see("shared");
                first.close();
                second.close();
            });
            first.bind(0, "127.0.0.1", () -> second.bind(first.address().port(), "127.0.0.1"));

            trial.loop.run();

            assertThat(trial.seen).containsExactly("shared");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whatASocketIsMadeWithCanBeRead(String driver) {
        try (Trial trial = Trial.on(driver)) {
            SocketOptions options = SocketOptions.udp6().loop(trial.loop);
            Socket socket = Dgram.createSocket(options);
            assertThat(socket.type()).isEqualTo("udp6");
            assertThat(socket.loop()).isSameAs(trial.loop);
            assertThat(options.loop()).contains(trial.loop);
            assertThat(SocketOptions.udp4().loop()).isEqualTo(Optional.empty());
            assertThat(trial.loop.driver()).isEqualTo(driver);
        }
    }
}
