package dgram4j.loop;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class TheWaitEndsWithTheNextTimerTest {
    private final ManualClock clock = new ManualClock();
    private final List<Long> waits = new ArrayList<>();

    @Test
    void toTheNanosecondHoweverLongTheCallbacksTook() {
        try (EventLoop loop = loop()) {
            clock.advanceNanos(400_000);
            loop.timer(() -> { }).start(5);
            loop.timer(() -> clock.advanceNanos(1_300_000)).start(0);

            loop.run();

            // 1.7 ms have passed when it waits for the fifth millisecond, no turn is wasted.
            assertThat(waits).containsExactly(3_300_000L, 0L);
        }
    }

    @Test
    void atOnceWhenItIsOverdueAndForEverWithoutOne() {
        try (EventLoop loop = loop()) {
            loop.timer(() -> { }).start(2);
            loop.timer(() -> clock.advanceMillis(7)).start(1);
            loop.run();
            assertThat(waits).containsExactly(1_000_000L, 0L, 0L);

            waits.clear();
            loop.retain();
            loop.run();
            assertThat(waits).containsExactly(-1L);
        }
    }

    @Test
    void anUnrefdTimerIsWaitedForWhileSomethingElseIsAlive() {
        try (EventLoop loop = loop()) {
            loop.retain();
            LoopTimer timer = loop.timer(loop::release);
            timer.unref();
            timer.start(4);

            loop.run();

            assertThat(waits).containsExactly(4_000_000L, 0L);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void onARealClockNeverBeforeItsMillisecondAndWithoutSpinning(PollerKind kind) {
        int[] flushPoints = new int[1];
        long[] took = new long[1];
        try (EventLoop loop = kind.loop(NanoClock.SYSTEM)) {
            long before = System.nanoTime();
            loop.updateTime();
            loop.timer(() -> took[0] = System.nanoTime() - before).start(30);
            loop.onFlush(() -> flushPoints[0]++);

            loop.run();

            assertThat(took[0]).isGreaterThan(29_000_000);
            assertThat(flushPoints[0]).isLessThan(50);
        }
    }

    private EventLoop loop() {
        EventLoop[] loop = new EventLoop[1];
        loop[0] = new EventLoop(() -> new SleepingPoller(() -> loop[0].stop()), clock, thrown -> {
            throw new AssertionError(thrown);
        });
        return loop[0];
    }

    /// Notes each wait and lets the clock pass instead of waiting; one without end is stopped.
    private final class SleepingPoller implements Poller {
        private final Runnable stop;

        SleepingPoller(Runnable stop) {
            this.stop = stop;
        }

        @Override
        public void poll(long timeoutNanos, Delivery delivery) {
            waits.add(timeoutNanos);
            if (timeoutNanos < 0) {
                stop.run();
            } else {
                clock.advanceNanos(timeoutNanos);
            }
        }

        @Override
        public int register(Pollable pollable, int interest, PollListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int modify(Pollable pollable, int interest) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int unregister(Pollable pollable) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void wakeup() {
            // Sent by the close of the loop, when nobody waits.
            clock.advanceNanos(0);
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public void close() {
            assertThat(waits).isNotEmpty();
        }
    }
}
