package dgram4j;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class BlockListsKeepPeersApartTest {
    private static final String LOOPBACK = "127.0.0.1";

    private static String code(Throwable thrown) {
        return ((UdpException) thrown).code();
    }

    @Test
    void rulesHoldAndAreWrittenAsNodeWritesThem() {
        BlockList list = new BlockList().addAddress("10.0.0.1").addRange("10.1.0.1", "10.1.0.9")
                .addSubnet("fe80::", 10).addSubnet("192.168.0.0", 16);

        assertThat(list.rules()).isEqualTo(List.of("Address: IPv4 10.0.0.1",
                "Subnet: IPv4 192.168.0.0/16", "Subnet: IPv6 fe80::/10",
                "Range: IPv4 10.1.0.1-10.1.0.9"));
        assertThat(List.of("10.0.0.1", "::ffff:10.0.0.1", "10.1.0.5", "fe80::1", "192.168.9.9"))
                .allMatch(list::check);
        assertThat(List.of("10.0.0.2", "10.1.0.10", "fec0::1", "localhost", ""))
                .noneMatch(list::check);
        list.removeSubnet("fe80::", 10).removeRange("10.1.0.1", "10.1.0.9")
                .removeAddress("10.0.0.1");
        assertThat(list.rules()).containsExactly("Subnet: IPv4 192.168.0.0/16");
        list.clear();
        assertThat(list.rules()).isEmpty();
    }

    @Test
    void whatIsNoRuleIsRefused() {
        BlockList list = new BlockList();
        assertThatThrownBy(() -> list.addAddress("localhost"))
                .satisfies(e -> assertThat(code(e)).isEqualTo("ERR_INVALID_ADDRESS"));
        assertThatThrownBy(() -> list.addRange("10.0.0.2", "10.0.0.1"))
                .satisfies(e -> assertThat(code(e)).isEqualTo("ERR_INVALID_ARG_VALUE"));
        assertThatThrownBy(() -> list.addSubnet("10.0.0.0", 33))
                .satisfies(e -> assertThat(code(e)).isEqualTo("ERR_OUT_OF_RANGE"));
        assertThat(list.rules()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void aBlockedSenderIsNotHeard(String driver) {
        try (Trial trial = Trial.on(driver)) {
            BlockList list = new BlockList().addAddress(LOOPBACK);
            Socket socket = trial.socket(SocketOptions.udp4().receiveBlockList(list));
            int port = socket.bindSync(0, LOOPBACK).port();
            socket.onMessage((message, from) -> {
                trial.see(Trial.text(message));
                socket.close();
            });
            socket.send("blocked", port, LOOPBACK);
            for (int i = 0; i < 5 && socket.stats().messagesReceived() == 0; i++) {
                trial.loop.runOnce();
            }
            list.clear();
            socket.send("free", port, LOOPBACK);
            trial.loop.run();

            assertThat(trial.seen).containsExactly("free");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void aBlockedPeerIsNotSentToNorConnected(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket(SocketOptions.udp4()
                    .sendBlockList(new BlockList().addSubnet("127.0.0.0", 8)));
            socket.send("x", 9, LOOPBACK, (error, bytes) -> {
                trial.see(error.orElseThrow().code() + " " + error.orElseThrow().getMessage());
                socket.sendMany(new Datagrams().to(9, "127.0.0.2").add("y"), results -> {
                    trial.see(results.sent() + " " + results.error(0).orElseThrow().code());
                    socket.connect(9, LOOPBACK, refused -> {
                        trial.see(refused.orElseThrow().code());
                        socket.close();
                    });
                });
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly(
                    "ERR_IP_BLOCKED IP(127.0.0.1) is blocked by net.BlockList",
                    "0 ERR_IP_BLOCKED", "ERR_IP_BLOCKED");
        }
    }
}
