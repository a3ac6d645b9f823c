package dgram4j.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class OtherThreadsGetAtTheLoopTest {
    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void atOnceWhileNobodyRunsIt(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock())) {
            loop.dispatch(() -> seen.add("in loop: " + loop.inLoop()));
            assertThat(loop.<String>call(() -> "nested: " + loop.call(loop::inLoop)))
                    .isEqualTo("nested: true");
            assertThat(seen).containsExactly("in loop: true");
            assertThat(loop.inLoop()).isFalse();
            assertThatThrownBy(() -> loop.dispatch(() -> {
                throw new IllegalArgumentException("mine");
            })).hasMessage("mine");
            assertThatThrownBy(() -> loop.call(() -> {
                throw new IllegalArgumentException("mine");
            })).hasMessage("mine");
            assertThat(loop.inLoop()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void onItsThreadWhileItRuns(PollerKind kind) throws Exception {
        Thread runner = Thread.currentThread();
        CountDownLatch running = new CountDownLatch(1);
        try (EventLoop loop = kind.loop(NanoClock.SYSTEM)) {
            loop.retain();
            loop.immediate(running::countDown);
            FutureTask<Boolean> answer = start(() -> {
                await(running);
                loop.dispatch(() -> seen.add("first"));
                boolean there = loop.call(() -> {
                    seen.add("second");
                    return Thread.currentThread() == runner;
                });
                loop.dispatch(loop::release);
                return there;
            });

            assertThat(loop.run()).isFalse();

            assertThat(answer.get()).isTrue();
            assertThat(seen).containsExactly("first", "second");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void beforeItEndsForWantOfAnythingElse(PollerKind kind) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (EventLoop loop = kind.loop(NanoClock.SYSTEM)) {
            loop.immediate(() -> {
                start(() -> {
                    loop.dispatch(() -> seen.add("late"));
                    asked.countDown();
                    return null;
                });
                await(asked);
            });

            assertThat(loop.run()).isFalse();

            assertThat(seen).containsExactly("late");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void withAnAnswerEvenWhenItIsStopped(PollerKind kind) throws Exception {
        try (EventLoop loop = kind.loop(NanoClock.SYSTEM)) {
            FutureTask<Integer> answers = start(() -> {
                int sum = 0;
                for (int i = 0; i < 200; i++) {
                    sum += loop.call(() -> {
                        loop.stop();
                        return 1;
                    });
                }
                return sum;
            });
            // Begins and ends again and again, mostly while a call is on its way.
            while (!answers.isDone()) {
                loop.run();
                Thread.onSpinWait();
            }
            assertThat(answers.get()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void withARefusalOnceItIsClosed(PollerKind kind) throws Exception {
        EventLoop loop = kind.loop(NanoClock.SYSTEM);
        FutureTask<?>[] pending = new FutureTask<?>[1];
        CountDownLatch asking = new CountDownLatch(1);
        loop.immediate(() -> {
            pending[0] = start(() -> {
                asking.countDown();
                return loop.call(() -> seen.add("never"));
            });
            await(asking);
            loop.close();
        });
        loop.run();

        assertThatThrownBy(pending[0]::get)
                .hasCauseInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> loop.call(() -> seen.add("never")))
                .isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> loop.dispatch(() -> seen.add("never")))
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void aLoopThatServesWaitsForThemWithNothingActive(PollerKind kind) throws Exception {
        try (EventLoop loop = kind.loop(NanoClock.SYSTEM)) {
            CountDownLatch waiting = new CountDownLatch(1);
            FutureTask<Boolean> alive = start(() -> {
                await(waiting);
                boolean answer = loop.call(loop::isAlive);
                loop.stop();
                return answer;
            });

            loop.serve(() -> {
                seen.add(loop.isAlive() ? "alive" : "idle");
                waiting.countDown();
            });

            // A call that somebody waits for keeps it alive, and nothing else here does.
            assertThat(alive.get()).isTrue();
            assertThat(seen).startsWith("idle").hasSizeLessThan(10);
        }
    }

    private static <T> FutureTask<T> start(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        Thread.ofPlatform().start(task);
        return task;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
