package dgram4j;

import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class NamesAreFoundByWhoWasChosenTest {
    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void forSendBindAndConnect(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Lookup own = (name, family) -> {
                trial.see(name + " for IPv" + family);
                return CompletableFuture.completedFuture(InetAddress.getLoopbackAddress());
            };
            Socket socket = trial.socket(SocketOptions.udp4().lookup(own));
            socket.bind(0, "me.example", () -> {
                assertThat(socket.address().address()).isEqualTo("127.0.0.1");
                socket.send("x", 9, "you.example", (error, bytes) ->
                        socket.connect(9, "them.example", refused -> socket.close()));
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly(
                    "me.example for IPv4", "you.example for IPv4", "them.example for IPv4");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void aFailureIsTheirsAndLiteralsAreNotAskedFor(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Lookup own = (name, family) -> {
                if (name.equals("throws.example")) {
                    throw new IllegalStateException("no idea");
                }
                return CompletableFuture.failedFuture(new IllegalArgumentException("no idea"));
            };
            Socket socket = trial.socket(SocketOptions.udp4().lookup(own));
            socket.send("x", 9, "fails.example", (error, bytes) -> {
                trial.see(error.orElseThrow().getMessage());
                trial.see(error.orElseThrow().getCause().getMessage());
                socket.send("x", 9, "throws.example", (again, none) -> {
                    trial.see(again.orElseThrow().code());
                    socket.send("x", 9, "127.0.0.1", (fine, sent) -> {
                        trial.see("sent " + sent);
                        socket.close();
                    });
                });
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("getaddrinfo ENOTFOUND fails.example",
                    "no idea", "ENOTFOUND", "sent 1");
        }
    }
}
