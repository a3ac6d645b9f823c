package dgram4j.loop;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class InterruptsDoNotDisturbTest {
    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void theLoopWaitsOnAndHandsTheInterruptBack(PollerKind kind) {
        int[] turns = new int[1];
        boolean[] fired = new boolean[1];
        try (EventLoop loop = kind.loop(NanoClock.SYSTEM)) {
            loop.timer(() -> fired[0] = true).start(50);
            loop.onFlush(() -> turns[0]++);
            Thread.currentThread().interrupt();

            loop.run();

            assertThat(fired[0]).isTrue();
            assertThat(Thread.interrupted()).isTrue();
            // Some flush points a turn, a handful of turns: not the thousands of a spin.
            assertThat(turns[0]).isLessThan(100);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void anInterruptDuringTheWaitIsOneTurnAtMost(PollerKind kind) throws InterruptedException {
        int[] turns = new int[1];
        Thread runner = Thread.currentThread();
        CountDownLatch turned = new CountDownLatch(1);
        try (EventLoop loop = kind.loop(NanoClock.SYSTEM)) {
            loop.retain();
            loop.immediate(turned::countDown);
            loop.onFlush(() -> turns[0]++);
            Thread other = Thread.ofPlatform().start(() -> {
                try {
                    turned.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                runner.interrupt();
                loop.dispatch(() -> loop.timer(loop::release).start(50));
            });

            loop.run();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(turns[0]).isLessThan(100);
            other.join();
        }
    }
}
