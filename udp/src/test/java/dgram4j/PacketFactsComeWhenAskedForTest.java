package dgram4j;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@Timeout(20)
class PacketFactsComeWhenAskedForTest {
    private final List<PacketInfo> packets = new ArrayList<>();

    /// A socket that sends itself `count` datagrams with these options.
    private void toItself(Trial trial, SocketOptions options, String address, int count,
            SendOptions how) {
        Socket socket = trial.socket(options);
        int port = socket.bindSync(0, address).port();
        socket.onMessage((message, from) -> {
            packets.add(from.packet());
            if (packets.size() == count) {
                socket.close();
            }
        });
        for (int i = 0; i < count; i++) {
            socket.send(new byte[] {1}, port, address, how, (error, bytes) ->
                    error.ifPresent(refused -> trial.see(refused.getMessage())));
        }
        trial.loop.run();
        assertThat(trial.seen).isEmpty();
    }

    private static void assumeAble(Trial trial) {
        assumeTrue(trial.loop.capabilities().contains(Capability.PACKET_INFO),
                "lacks PACKET_INFO");
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void ofIpv4(String driver) {
        try (Trial trial = Trial.on(driver)) {
            assumeAble(trial);
            Instant before = Instant.now().minusMillis(50);
            toItself(trial, SocketOptions.udp4().packetInfo(true), "127.0.0.1", 1,
                    SendOptions.none().ttl(7).tos(0xb9).via("lo"));

            PacketInfo packet = packets.getFirst();
            assertThat(packet.localAddress()).isEqualTo("127.0.0.1");
            assertThat(packet.interfaceIndex()).isEqualTo(1);
            assertThat(packet.ttl()).isEqualTo(7);
            assertThat(packet.tos()).isEqualTo(0xb9);
            assertThat(packet.ecn()).isEqualTo(1);
            assertThat(packet.dscp()).isEqualTo(46);
            assertThat(packet.timestamp()).isBetween(before, Instant.now().plusMillis(50));
            assertThat(packet.truncated()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void ofIpv6(String driver) {
        try (Trial trial = Trial.on(driver)) {
            assumeAble(trial);
            assumeTrue(trial.loop.capabilities().contains(Capability.IPV6), "lacks IPV6");
            toItself(trial, SocketOptions.udp6().packetInfo(true), "::1", 1,
                    SendOptions.none().from("::1").ttl(9).tos(3).dontFragment(true));

            PacketInfo packet = packets.getFirst();
            assertThat(packet.localAddress()).isEqualTo("::1");
            assertThat(packet.interfaceIndex()).isEqualTo(1);
            assertThat(packet.ttl()).isEqualTo(9);
            assertThat(packet.ecn()).isEqualTo(3);
            assertThat(packet.timestampNanos()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void ofIpv4ThatCameToIpv6(String driver) {
        try (Trial trial = Trial.on(driver)) {
            assumeAble(trial);
            assumeTrue(trial.loop.capabilities().contains(Capability.IPV6), "lacks IPV6");
            toItself(trial, SocketOptions.udp6().packetInfo(true), "::ffff:127.0.0.1", 1,
                    SendOptions.none().ttl(5).tos(2));

            PacketInfo packet = packets.getFirst();
            assertThat(packet.localAddress()).isEqualTo("::ffff:127.0.0.1");
            assertThat(packet.ttl()).isEqualTo(5);
            assertThat(packet.ecn()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 200})
    void ofEachOfMany(int count) {
        try (Trial trial = Trial.on("linux-plain")) {
            assumeAble(trial);
            toItself(trial, SocketOptions.udp4().packetInfo(true), "127.0.0.1", count,
                    SendOptions.none());

            assertThat(packets).hasSize(count).allSatisfy(packet -> {
                assertThat(packet.localAddress()).isEqualTo("127.0.0.1");
                assertThat(packet.ttl()).isPositive();
                assertThat(Duration.between(packet.timestamp(), Instant.now()))
                        .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(20));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whatIsSentFromAnAddressComesFromIt(String driver) {
        try (Trial trial = Trial.on(driver)) {
            assumeAble(trial);
            Socket server = trial.socket(SocketOptions.udp4().packetInfo(true));
            int port = server.bindSync(0, "0.0.0.0").port();
            server.onMessage((message, from) -> server.send(message.duplicate(), from.port(),
                    from.address(), SendOptions.none().from(from.packet().localAddress())));
            Socket client = trial.socket();
            client.bindSync(0, "127.0.0.1");
            client.onMessage((message, from) -> {
                trial.see(Trial.text(message) + " from " + from.address());
                server.close();
                client.close();
            });
            client.send("hello", port, "127.0.0.77");

            trial.loop.run();

            assertThat(trial.seen).containsExactly("hello from 127.0.0.77");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void notUnlessAskedFor(String driver) {
        try (Trial trial = Trial.on(driver)) {
            toItself(trial, SocketOptions.udp4(), "127.0.0.1", 1, SendOptions.none());
            assertThat(packets).containsExactly(PacketInfo.NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void aDriverThatCannotSaysSo(String driver) {
        try (Trial trial = Trial.on(driver)) {
            assumeTrue(!trial.loop.capabilities().contains(Capability.PACKET_INFO),
                    "has PACKET_INFO");
            Socket socket = trial.socket(SocketOptions.udp4().packetInfo(true));
            assertThatThrownBy(socket::bindSync).isInstanceOfSatisfying(UdpException.class,
                    e -> assertThat(e.code()).isEqualTo("ERR_FEATURE_UNAVAILABLE_ON_PLATFORM"));
            Socket sender = trial.socket();
            sender.send(new byte[1], 9, "127.0.0.1", SendOptions.none().ttl(1),
                    (error, bytes) -> trial.see(error.orElseThrow().getMessage()));
            for (int i = 0; i < 5; i++) {
                trial.loop.runOnce();
            }
            assertThat(trial.seen)
                    .containsExactly("SendOptions is unavailable on the driver 'nio'");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void anAddressThatIsNotOursIsRefusedForThatDatagramOnly(String driver) {
        try (Trial trial = Trial.on(driver)) {
            assumeAble(trial);
            Socket socket = trial.socket();
            int port = socket.bindSync(0, "127.0.0.1").port();
            socket.onMessage((message, from) -> {
                trial.see("got " + Trial.text(message));
                socket.close();
            });
            socket.send("a".getBytes(), port, "127.0.0.1", SendOptions.none().from("::1"),
                    (error, bytes) -> trial.see(error.orElseThrow().code()));
            socket.send("b", port, "127.0.0.1");

            trial.loop.run();

            assertThat(trial.seen).containsExactlyInAnyOrder("EINVAL", "got b");
        }
    }
}
