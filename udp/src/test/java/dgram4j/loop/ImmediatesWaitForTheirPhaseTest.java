package dgram4j.loop;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImmediatesWaitForTheirPhaseTest {
    private final EventLoop loop = PollerKind.SELECTOR.loop(new ManualClock());
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void theyRunInTheOrderTheyWereQueued() {
        add("a");
        add("b");
        add("c");

        loop.runOnce();

        assertThat(seen).containsExactly("a", "b", "c");
    }

    @Test
    void thoseQueuedDuringThePhaseRunInTheNextTurn() {
        loop.immediate(() -> {
            seen.add("outer");
            add("inner");
        });
        add("last");

        loop.runOnce();
        assertThat(seen).containsExactly("outer", "last");

        loop.runOnce();
        assertThat(seen).containsExactly("outer", "last", "inner");
    }

    @Test
    void aCancelledOneNeverRuns() {
        LoopImmediate[] third = new LoopImmediate[1];
        LoopImmediate first = add("first");
        loop.immediate(() -> third[0].cancel());
        third[0] = add("third");
        first.cancel();
        first.cancel();

        loop.runOnce();

        assertThat(seen).isEmpty();
        assertThat(loop.isAlive()).isFalse();
    }

    @Test
    void anUnrefdOneRunsWhenTheLoopTurnsButDoesNotMakeIt() {
        add("a").unref();
        assertThat(loop.run()).isFalse();
        assertThat(seen).isEmpty();

        loop.runOnce();
        assertThat(seen).containsExactly("a");
    }

    @Test
    void aRefdOneKeepsThePollFromWaiting() {
        loop.retain();
        loop.immediate(() -> {
            seen.add("a");
            loop.release();
        });

        // Would wait for ever if the immediate did not count.
        assertThat(loop.run()).isFalse();
        assertThat(seen).containsExactly("a");
    }

    private LoopImmediate add(String name) {
        return loop.immediate(() -> seen.add(name));
    }
}
