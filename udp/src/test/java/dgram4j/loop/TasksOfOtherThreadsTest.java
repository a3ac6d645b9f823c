package dgram4j.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class TasksOfOtherThreadsTest {
    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void theyEndTheWaitAndRunOnTheLoopsThread(PollerKind kind) throws InterruptedException {
        try (EventLoop loop = kind.loop(NanoClock.SYSTEM)) {
            loop.retain();
            Thread poster = Thread.ofPlatform().start(() -> loop.post(() -> {
                seen.add(loop.inLoop() + "");
                loop.release();
            }));

            loop.run();

            assertThat(seen).containsExactly("true");
            assertThat(loop.inLoop()).isFalse();
            poster.join();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void thoseOfOneThreadKeepTheirOrder(PollerKind kind) throws InterruptedException {
        int threads = 4;
        int tasks = 2000;
        int[] next = new int[threads];
        int[] outOfOrder = new int[1];
        try (EventLoop loop = kind.loop(NanoClock.SYSTEM)) {
            List<Thread> posters = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int self = t;
                loop.retain();
                posters.add(Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < tasks; i++) {
                        int number = i;
                        loop.post(() -> outOfOrder[0] += next[self]++ == number ? 0 : 1);
                    }
                    loop.post(loop::release);
                }));
            }

            loop.run();

            assertThat(next).containsOnly(tasks);
            assertThat(outOfOrder[0]).isZero();
            for (Thread poster : posters) {
                poster.join();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void aTaskPostedByATaskRunsInTheNextTurn(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock())) {
            loop.post(() -> {
                seen.add("outer");
                loop.post(() -> seen.add("inner"));
            });

            loop.runOnce();
            assertThat(seen).containsExactly("outer");

            loop.runOnce();
            assertThat(seen).containsExactly("outer", "inner");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void aTaskDoesNotKeepTheLoopAlive(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock())) {
            loop.post(() -> seen.add("task"));
            assertThat(loop.run()).isFalse();
            assertThat(seen).isEmpty();

            loop.runOnce();
            assertThat(seen).containsExactly("task");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void theyAreRefusedOnceTheLoopIsClosed(PollerKind kind) {
        EventLoop loop = kind.loop(new ManualClock());
        loop.close();

        assertThatThrownBy(() -> loop.post(() -> seen.add("task")))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("the event loop is closed");
        assertThatThrownBy(loop::runOnce).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void stopAndCloseOfAnotherThreadEndTheWait(PollerKind kind) throws InterruptedException {
        EventLoop loop = kind.loop(NanoClock.SYSTEM);
        loop.retain();
        Thread stopper = afterFirstTurn(loop, loop::stop);
        assertThat(loop.run()).isTrue();
        stopper.join();

        Thread closer = afterFirstTurn(loop, loop::close);
        assertThat(loop.run()).isTrue();
        closer.join();
        assertThat(loop.isClosed()).isTrue();
    }

    private static Thread afterFirstTurn(EventLoop loop, Runnable action) {
        CountDownLatch turned = new CountDownLatch(1);
        loop.immediate(turned::countDown);
        return Thread.ofPlatform().start(() -> {
            try {
                turned.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            action.run();
        });
    }
}
