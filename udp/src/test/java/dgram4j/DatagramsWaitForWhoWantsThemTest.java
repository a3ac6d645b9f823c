package dgram4j;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class DatagramsWaitForWhoWantsThemTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whatArrivedBeforeAnybodyListenedIsNotLost(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            int port = socket.bindSync(0, LOOPBACK).port();
            socket.send("early", port, LOOPBACK);
            trial.loop.runOnce();
            trial.loop.runOnce();

            socket.onMessage((message, from) -> {
                trial.see(Trial.text(message));
                socket.close();
            });
            trial.loop.run();

            assertThat(trial.seen).containsExactly("early");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void aListenerForOneLeavesTheOthers(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            int port = socket.bindSync(0, LOOPBACK).port();
            for (String text : List.of("a", "b", "c")) {
                socket.send(text, port, LOOPBACK);
            }
            socket.onceMessage((message, from) -> {
                trial.see("once " + Trial.text(message));
                trial.loop.execute(() -> socket.onMessage((rest, sender) -> {
                    trial.see(Trial.text(rest));
                    if (trial.seen.size() == 3) {
                        socket.close();
                    }
                }));
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("once a", "b", "c");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void threadsOfAnyKindWaitForThem(String driver) throws Exception {
        try (Loop loop = Loop.open(driver)) {
            Socket socket = Dgram.createSocket(SocketOptions.udp4().loop(loop));
            int port = socket.bindSync(0, LOOPBACK).port();
            Thread.ofPlatform().daemon().start(loop::run);
            CompletableFuture<Datagram> virtual = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    virtual.complete(socket.receive());
                } catch (InterruptedException e) {
                    virtual.completeExceptionally(e);
                }
            });

            socket.send("to the virtual thread", port, LOOPBACK);
            assertThat(virtual.get(20, TimeUnit.SECONDS).text())
                    .isEqualTo("to the virtual thread");
            socket.send("to this one", port, LOOPBACK);
            Optional<Datagram> mine = socket.receive(LONG);

            assertThat(mine).hasValueSatisfying(datagram -> {
                assertThat(datagram.text()).isEqualTo("to this one");
                assertThat(datagram.size()).isEqualTo(11);
                assertThat(datagram.from().port()).isEqualTo(port);
                assertThat(datagram.buffer().remaining()).isEqualTo(11);
            });
            assertThat(socket.receive(Duration.ZERO)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void noneIsLostOfMoreThanAreKept(String driver) throws Exception {
        try (Loop loop = Loop.open(driver)) {
            Socket socket = Dgram.createSocket(SocketOptions.udp4().loop(loop));
            int port = socket.bindSync(0, LOOPBACK).port();
            Thread.ofPlatform().daemon().start(loop::run);
            assertThat(socket.receive(Duration.ZERO)).isEmpty();
            List<String> expected = new ArrayList<>();
            List<String> got = new ArrayList<>();
            // More than the queue's 256; as many again would not fit the kernel's buffer.
            for (int i = 0; i < 400; i++) {
                expected.add("m" + i);
                socket.sendAsync("m" + i, port, LOOPBACK).get(20, TimeUnit.SECONDS);
            }
            while (got.size() < expected.size()) {
                got.add(socket.receive(LONG).orElseThrow().text());
            }

            assertThat(got).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void closingEndsTheWait(String driver) throws Exception {
        try (Loop loop = Loop.open(driver)) {
            Socket socket = Dgram.createSocket(SocketOptions.udp4().loop(loop));
            socket.bindSync(0, LOOPBACK);
            Thread.ofPlatform().daemon().start(loop::run);
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    socket.receive();
                } catch (UdpException | InterruptedException e) {
                    thrown.complete(e);
                }
            });

            socket.close();

            assertThat(thrown.get(20, TimeUnit.SECONDS)).isInstanceOfSatisfying(
                    UdpException.class,
                    e -> assertThat(e.code()).isEqualTo("ERR_SOCKET_DGRAM_NOT_RUNNING"));
            assertThatThrownBy(() -> socket.receive(LONG)).isInstanceOf(UdpException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void closingEndsTheWaitAlsoAsTheLoopEnds(String driver) throws Exception {
        for (int i = 0; i < 300; i++) {
            closingEndsTheWait(driver);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whoWaitsHearsOfARefusal(String driver) throws Exception {
        try (Loop loop = Loop.open(driver)) {
            Socket gone = Dgram.createSocket(SocketOptions.udp4().loop(loop));
            int port = gone.bindSync(0, LOOPBACK).port();
            gone.close();
            Socket socket = Dgram.createSocket(SocketOptions.udp4().loop(loop));
            socket.connectSync(port, LOOPBACK);
            Thread.ofPlatform().daemon().start(loop::run);
            assertThat(socket.receive(Duration.ZERO)).isEmpty();

            socket.send("anybody?");

            assertThatThrownBy(() -> socket.receive(LONG)).isInstanceOfSatisfying(
                    UdpException.class, e -> assertThat(e.code()).isEqualTo("ECONNREFUSED"));
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void theLoopsOwnThreadMayNotWait(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            socket.bind(0, LOOPBACK, () -> {
                assertThatThrownBy(() -> socket.receive(LONG))
                        .isInstanceOf(IllegalStateException.class);
                trial.see("refused");
                socket.close();
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("refused");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void aPausedSocketDeliversNothingUntilItIsResumed(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            int port = socket.bindSync(0, LOOPBACK).port();
            for (String text : List.of("a", "b", "c")) {
                socket.send(text, port, LOOPBACK);
            }
            socket.onMessage((message, from) -> {
                trial.see(Trial.text(message));
                if (trial.seen.size() == 1) {
                    socket.pause();
                    trial.loop.execute(() -> trial.loop.execute(() -> {
                        trial.see("paused " + socket.isPaused());
                        socket.resume();
                    }));
                } else if (trial.seen.size() == 4) {
                    socket.close();
                }
            });

            trial.loop.run();

            assertThat(trial.seen).containsExactly("a", "paused true", "b", "c");
        }
    }
}
