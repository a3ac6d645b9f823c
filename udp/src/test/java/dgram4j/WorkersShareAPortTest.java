package dgram4j;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@Timeout(30)
class WorkersShareAPortTest {
    private static final BindOptions ANYWHERE = BindOptions.any().address("127.0.0.1");

    @Test
    void everyDatagramComesToOneOfThemOnItsOwnThread() throws Exception {
        assumeTrue(Dgram.capabilities().contains(Capability.REUSE_PORT), "lacks REUSE_PORT");
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(40);
        try (Workers workers = Dgram.workers(3, SocketOptions.udp4(), ANYWHERE, socket ->
                socket.onMessage((message, from) -> {
                    threads.add(Thread.currentThread());
                    if (seen.add(Trial.text(message))) {
                        all.countDown();
                    }
                }))) {
            assertThat(workers.sockets()).hasSize(3).extracting(Socket::address)
                    .containsOnly(workers.address());
            try (Loop loop = Loop.open()) {
                for (int i = 0; i < 40; i++) {
                    // Each from a port of its own, by which the kernel shares them out.
                    Socket sender = Dgram.createSocket(SocketOptions.udp4().loop(loop));
                    sender.bindSync(0, "127.0.0.1");
                    sender.send("m" + i, workers.address().port(), "127.0.0.1");
                }
                loop.runOnce();
                assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(seen).hasSize(40);
            assertThat(threads).hasSizeGreaterThan(1);
            workers.sockets().forEach(Socket::close);
            workers.await();
        }
        assertThat(threads).noneMatch(Thread::isAlive);
    }

    @Test
    void oneThatCannotBeBoundEndsAll() throws Exception {
        assumeTrue(Dgram.capabilities().contains(Capability.REUSE_PORT), "lacks REUSE_PORT");
        try (Loop loop = Loop.open()) {
            Socket taken = Dgram.createSocket(SocketOptions.udp4().loop(loop));
            int port = taken.bindSync(0, "127.0.0.1").port();

            assertThatThrownBy(() -> Dgram.workers(
                    2, SocketOptions.udp4(), ANYWHERE.port(port), socket -> { }))
                    .isInstanceOfSatisfying(UdpException.class,
                            e -> assertThat(e.code()).isEqualTo("EADDRINUSE"));
        }
    }

    @Test
    void thereIsAtLeastOne() {
        assertThat(IntStream.of(0, -1)).allSatisfy(count -> assertThatThrownBy(() ->
                Dgram.workers(count, SocketOptions.udp4(), ANYWHERE, socket -> { }))
                .isInstanceOf(IllegalArgumentException.class));
    }
}
