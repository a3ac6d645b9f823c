package dgram4j.loop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimersFireInOrderTest {
    private final ManualClock clock = new ManualClock();
    private final EventLoop loop = PollerKind.SELECTOR.loop(clock);
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void theSoonestFirst() {
        start("c", 30);
        start("a", 10);
        start("b", 20);
        clock.advanceMillis(40);

        loop.runOnce();

        assertThat(seen).containsExactly("a", "b", "c");
    }

    @Test
    void equalsInTheOrderTheyWereStarted() {
        LoopTimer first = start("first", 5);
        start("second", 5);
        start("third", 5);
        first.start(5);
        clock.advanceMillis(5);

        loop.runOnce();

        assertThat(seen).containsExactly("second", "third", "first");
    }

    @Test
    void notBeforeTheirMillisecond() {
        clock.advanceNanos(900_000);
        loop.updateTime();
        start("a", 2);
        clock.advanceNanos(1_099_999);
        loop.runOnce();
        assertThat(seen).isEmpty();

        clock.advanceNanos(1);
        loop.runOnce();
        assertThat(seen).containsExactly("a");
    }

    @Test
    void onceForEachStart() {
        LoopTimer timer = start("a", 1);
        clock.advanceMillis(1);
        loop.runOnce();
        loop.runOnce();
        assertThat(seen).containsExactly("a");
        assertThat(timer.isActive()).isFalse();

        timer.start(1);
        clock.advanceMillis(1);
        loop.runOnce();
        assertThat(seen).containsExactly("a", "a");
    }

    @Test
    void notAfterStopEvenByANeighbourInTheSamePhase() {
        LoopTimer[] second = new LoopTimer[1];
        loop.timer(() -> second[0].stop()).start(1);
        second[0] = start("second", 1);
        clock.advanceMillis(1);

        loop.runOnce();

        assertThat(seen).isEmpty();
        assertThat(loop.isAlive()).isFalse();
    }

    @Test
    void startedByATimerNotInTheSamePhase() {
        loop.timer(() -> {
            seen.add("outer");
            clock.advanceMillis(10);
            loop.updateTime();
            start("inner", 0);
        }).start(0);
        start("old", 0);

        loop.runOnce();
        assertThat(seen).containsExactly("outer", "old");

        loop.runOnce();
        assertThat(seen).containsExactly("outer", "old", "inner");
    }

    @Test
    void aDelayBeyondTheEndOfTimeIsForEver() {
        clock.advanceMillis(1000);
        loop.updateTime();
        start("never", Long.MAX_VALUE);
        start("now", -5);

        loop.runOnce();

        assertThat(seen).containsExactly("now");
        assertThat(loop.isAlive()).isTrue();
    }

    @Test
    void aThousandStartsAndStopsAgreeWithSorting() {
        record Expected(long due, int order, String name) {
        }

        Random random = new Random(7);
        List<Expected> expected = new ArrayList<>();
        List<LoopTimer> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            int delay = random.nextInt(100);
            all.add(start("t" + i, delay));
            expected.add(new Expected(delay, i, "t" + i));
        }
        for (int i = 0; i < 1000; i++) {
            if (random.nextInt(3) == 0) {
                all.get(i).stop();
                String name = "t" + i;
                expected.removeIf(one -> one.name().equals(name));
            }
        }
        clock.advanceMillis(100);

        loop.runOnce();

        assertThat(seen).isEqualTo(expected.stream()
                .sorted(Comparator.comparingLong(Expected::due).thenComparingInt(Expected::order))
                .map(Expected::name).toList());
        assertThat(loop.isAlive()).isFalse();
    }

    private LoopTimer start(String name, long delayMillis) {
        LoopTimer timer = loop.timer(() -> seen.add(name));
        timer.start(delayMillis);
        return timer;
    }
}
