package dgram4j;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// On loopback, by whatever name it is called.
@Timeout(20)
class GroupsAreJoinedByNameTest {
    private static final String GROUP = "239.26.10.1";

    /// Joins the group by `on`, sends by `out` what it hears itself, and leaves again.
    private static void hear(Trial trial, String on, String out) {
        Socket socket = trial.socket(SocketOptions.udp4().reuseAddr(true));
        int port = socket.bindSync(0, "0.0.0.0").port();
        socket.addMembership(GROUP, on);
        assertThat(socket.setMulticastTTL(1)).isEqualTo(1);
        assertThat(socket.setMulticastLoopback(true)).isTrue();
        socket.setMulticastInterface(out);
        socket.onMessage((message, from) -> {
            trial.see(Trial.text(message));
            socket.dropMembership(GROUP, on);
            assertThatThrownBy(() -> socket.dropMembership(GROUP, on))
                    .hasMessageStartingWith("dropMembership EADDRNOTAVAIL");
            socket.close();
        });
        socket.send("by " + on, port, GROUP);
        trial.loop.run();
    }

    private static NetworkInterface loopback() throws IOException {
        return NetworkInterface.getByInetAddress(InetAddress.getByName("127.0.0.1"));
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void byAddressNameOrIndex(String driver) throws IOException {
        NetworkInterface lo = loopback();
        String index = Integer.toString(lo.getIndex());
        try (Trial trial = Trial.on(driver)) {
            hear(trial, "127.0.0.1", lo.getName());
            hear(trial, lo.getName(), index);
            hear(trial, index, "127.0.0.1");

            assertThat(trial.seen).containsExactly(
                    "by 127.0.0.1", "by " + lo.getName(), "by " + index);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void onEveryInterfaceWithOneCall(String driver) throws IOException {
        NetworkInterface lo = loopback();
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket(SocketOptions.udp4().reuseAddr(true));
            int port = socket.bindSync(0, "0.0.0.0").port();

            List<String> joined = socket.addMembershipEverywhere(GROUP);
            assertThat(joined).contains(lo.getName());
            assertThat(socket.addMembershipEverywhere(GROUP)).isEqualTo(joined);
            socket.setMulticastInterface(lo.getName());
            socket.onMessage((message, from) -> {
                trial.see(Trial.text(message));
                socket.close();
            });
            socket.send("everywhere", port, GROUP);
            trial.loop.run();

            assertThat(trial.seen).containsExactly("everywhere");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void oneSenderOfAGroupByName(String driver) throws IOException {
        NetworkInterface lo = loopback();
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket(SocketOptions.udp4().reuseAddr(true));
            int port = socket.bindSync(0, "0.0.0.0").port();
            socket.addSourceSpecificMembership("127.0.0.1", "232.26.10.1", lo.getName());
            socket.setMulticastInterface("127.0.0.1");
            socket.onMessage((message, from) -> {
                trial.see(Trial.text(message) + " from " + from.address());
                socket.dropSourceSpecificMembership("127.0.0.1", "232.26.10.1", lo.getName());
                socket.close();
            });
            socket.send("chosen", port, "232.26.10.1");
            trial.loop.run();

            assertThat(trial.seen).containsExactly("chosen from 127.0.0.1");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void errorsNameTheCallAndTheInterface(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.bindSync(0, "0.0.0.0");

            assertThatThrownBy(() -> socket.addMembership(GROUP, "no-such-if"))
                    .hasMessage("addMembership ENODEV no-such-if");
            assertThatThrownBy(() -> socket.addMembership("10.0.0.1", "127.0.0.1"))
                    .hasMessage("addMembership EINVAL");
            assertThatThrownBy(() -> socket.setMulticastTTL(256))
                    .hasMessage("setMulticastTTL EINVAL");
        }
    }
}
