package dgram4j;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class SendManyTellsEachResultTest {
    private static final String LOOPBACK = "127.0.0.1";

    private static Datagrams numbered(int count, int port) {
        Datagrams many = new Datagrams(16).to(port, LOOPBACK);
        for (int i = 0; i < count; i++) {
            many.add("m" + i);
        }
        return many;
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void andDeliversThemInOrder(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket to = trial.receiver("it", 200);
            Socket from = trial.socket();
            to.onListening(() -> from.bind(0, LOOPBACK, () -> {
                from.sendMany(numbered(200, to.address().port()), results -> {
                    assertThat(results.count()).isEqualTo(200);
                    assertThat(results.sent()).isEqualTo(200);
                    assertThat(results.failed()).isZero();
                    assertThat(results.bytes()).isEqualTo(10 * 2 + 90 * 3 + 100 * 4);
                    assertThat(results.error(199)).isEmpty();
                    trial.see("told");
                    from.close();
                });
                trial.see("sent");
            }));

            trial.loop.run();

            assertThat(trial.seen).startsWith("sent").contains("told").hasSize(202);
            assertThat(trial.seen.stream().filter(what -> what.startsWith("it"))).isEqualTo(
                    IntStream.range(0, 200).mapToObj(i -> "it got m" + i).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void anErrorIsOneDatagramsAlone(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket to = trial.receiver("it", 4);
            Socket from = trial.socket();
            to.onListening(() -> from.bind(0, LOOPBACK, () -> {
                int port = to.address().port();
                Datagrams many = new Datagrams().to(port, LOOPBACK).add("a").add("b")
                        .add(new byte[65508]).add("c").to(9, "::1").add("x")
                        .to(port, LOOPBACK).add("d");
                from.sendMany(many, results -> {
                    assertThat(results.sent()).isEqualTo(4);
                    assertThat(results.failed()).isEqualTo(2);
                    assertThat(results.bytes()).isEqualTo(4);
                    assertThat(results.error(2)).map(UdpException::getMessage)
                            .hasValue("send EMSGSIZE 127.0.0.1:" + port);
                    assertThat(results.error(4)).map(UdpException::code).hasValue("EINVAL");
                    assertThat(List.of(0, 1, 3, 5)).allMatch(i -> results.error(i).isEmpty());
                    assertThatThrownBy(() -> results.error(6))
                            .isInstanceOf(IndexOutOfBoundsException.class);
                    from.close();
                });
                many.clear().to(1, "192.0.2.1").add("never");
            }));

            trial.loop.run();

            assertThat(trial.seen)
                    .containsExactly("it got a", "it got b", "it got c", "it got d");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void fromAnotherThreadOnASocketThatIsNotBound(String driver) throws InterruptedException {
        try (Trial trial = Trial.on(driver)) {
            Socket to = trial.receiver("it", 5);
            AtomicReference<Thread> other = new AtomicReference<>();
            to.onListening(() -> {
                Socket from = trial.socket();
                other.set(Thread.ofPlatform().start(() -> {
                    Datagrams many = numbered(3, to.address().port());
                    from.sendMany(many);
                    many.clear().to(9, LOOPBACK).add("changed");
                    from.sendMany(List.of(ByteBuffer.wrap(new byte[] {'y'}),
                            ByteBuffer.wrap(new byte[] {'z'})), to.address().port(), LOOPBACK,
                            results -> {
                                trial.see("sent " + results.sent());
                                from.close();
                            });
                }));
            });

            trial.loop.run();
            other.get().join();

            assertThat(trial.seen).contains("sent 2");
            assertThat(trial.seen.stream().filter(what -> what.startsWith("it")))
                    .containsExactly("it got m0", "it got m1", "it got m2", "it got y", "it got z");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void alsoOfNone(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket from = trial.socket();
            from.sendMany(new Datagrams(), results -> {
                trial.see(results.count() + " " + results.sent());
                from.close();
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("0 0");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whenTheBindTheyWaitForFails(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket from = trial.socket();
            from.onError(error -> trial.see("event: " + error.code()));
            from.bind(0, "203.0.113.1");
            from.sendMany(numbered(2, 9), results -> trial.see(results.failed() + " "
                    + results.error(0).orElseThrow().code()));
            from.close();

            trial.loop.run();

            assertThat(trial.seen).containsExactly("event: EADDRNOTAVAIL", "2 EADDRNOTAVAIL");
            assertThatThrownBy(() -> from.sendMany(numbered(1, 9))).hasMessage("Not running");
        }
    }

    @Test
    void afterTheirPeerIsNamed() {
        Datagrams none = new Datagrams();
        assertThatThrownBy(() -> none.add("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> none.to(0, LOOPBACK)).extracting("code")
                .isEqualTo("ERR_SOCKET_BAD_PORT");
        assertThatThrownBy(() -> none.to(9, "localhost"))
                .hasMessage("Invalid IP address: localhost")
                .extracting("code").isEqualTo("ERR_INVALID_IP_ADDRESS");
        none.to(9, LOOPBACK);
        assertThatThrownBy(() -> none.add(new byte[3], 2, 2)).extracting("code")
                .isEqualTo("ERR_BUFFER_OUT_OF_BOUNDS");
        assertThatThrownBy(() -> none.addEach(ByteBuffer.allocate(1), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(none.count()).isZero();
    }

    @Test
    void ofWhatIsCutIntoEqualOnes() {
        Datagrams many = new Datagrams(1).to(9, LOOPBACK);
        ByteBuffer ten = ByteBuffer.allocate(10);
        many.addEach(ten, 4).addEach(ByteBuffer.allocate(0), 4).addEach(ten, 5);
        assertThat(many.count()).isEqualTo(5);
        assertThat(many.bytes()).isEqualTo(20);
        assertThat(IntStream.range(0, 5).map(i -> many.list().lengthBytes(i)))
                .containsExactly(4, 4, 2, 5, 5);
        assertThat(ten.remaining()).isEqualTo(10);
    }
}
