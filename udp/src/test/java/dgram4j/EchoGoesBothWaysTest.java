package dgram4j;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class EchoGoesBothWaysTest {
    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void andNamesTheSender(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket server = trial.socket();
            Socket client = trial.socket();
            server.onMessage((message, from) -> server.send(message, from.port(), from.address()));
            client.onMessage((message, from) -> {
                assertThat(from).isEqualTo(new RemoteInfo(
                        "127.0.0.1", "IPv4", server.address().port(), message.remaining()));
                trial.see(Trial.text(message));
                if (trial.seen.size() == 3) {
                    client.close();
                    server.close();
                }
            });
            server.bind(0, "127.0.0.1", () -> {
                client.send("one", server.address().port(), "127.0.0.1");
                client.send("", server.address().port(), "127.0.0.1");
                client.send("drei ✓", server.address().port());
            });

            assertThat(trial.loop.run()).isFalse();

            assertThat(trial.seen).containsExactly("one", "", "drei ✓");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void overIpv6(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket server = trial.socket(SocketOptions.udp6());
            Socket client = trial.socket(SocketOptions.udp6());
            server.onMessage((message, from) -> {
                trial.see(from.family() + " " + from.address() + " " + Trial.text(message));
                server.close();
                client.close();
            });
            server.onError(error -> trial.see(error.code()));
            server.bind(0, "::1", () -> client.send("six", server.address().port(), "::1"));

            trial.loop.run();

            // Without IPv6 on this machine the bind says so.
            assertThat(trial.seen).hasSize(1).first().asString()
                    .isIn("IPv6 ::1 six", "EADDRNOTAVAIL", "EAFNOSUPPORT");
        }
    }
}
