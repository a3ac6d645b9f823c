package dgram4j.loop;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhasesComeInOrderTest {
    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void aTurnGoesThroughThemAll(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock());
                PollerKind.Source source = kind.source()) {
            loop.poller().register(source.pollable(), Poller.READABLE, events -> seen.add("poll"));
            source.fill();
            loop.closing(() -> seen.add("closing"));
            loop.immediate(() -> seen.add("check"));
            loop.post(() -> seen.add("task"));
            loop.pending(() -> seen.add("pending"));
            loop.timer(() -> seen.add("timer")).start(0);

            loop.runOnce();

            assertThat(seen).containsExactly(
                    "timer", "pending", "poll", "task", "check", "closing");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void whatAPollCallbackPutsOffRunsInTheSameTurn(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock());
                PollerKind.Source source = kind.source()) {
            loop.poller().register(source.pollable(), Poller.READABLE, events -> {
                loop.timer(() -> seen.add("timer")).start(0);
                loop.closing(() -> seen.add("closing"));
                loop.immediate(() -> seen.add("check"));
                loop.pending(() -> seen.add("pending"));
            });
            source.fill();

            loop.runOnce();

            assertThat(seen).containsExactly("pending", "check", "closing");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void whatWasClosedLastIsToldFirst(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock())) {
            loop.closing(() -> {
                seen.add("first");
                loop.closing(() -> seen.add("from a callback"));
            });
            loop.closing(() -> seen.add("second"));

            loop.runOnce();
            assertThat(seen).containsExactly("second", "first");

            loop.runOnce();
            assertThat(seen).containsExactly("second", "first", "from a callback");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void flushFollowsEveryPhaseAndComesBeforeTheWait(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock());
                PollerKind.Source source = kind.source()) {
            loop.poller().register(source.pollable(), Poller.READABLE, events -> {
                seen.add("poll");
                loop.flushSoon(() -> seen.add("flush"));
            });
            source.fill();
            loop.timer(() -> {
                seen.add("timer");
                loop.flushSoon(() -> seen.add("flush"));
            }).start(0);
            loop.immediate(() -> {
                seen.add("check");
                loop.flushSoon(() -> seen.add("flush"));
            });

            loop.runOnce();

            assertThat(seen).containsExactly("timer", "flush", "poll", "flush", "check", "flush");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void aStandingFlushHookIsCalledUntilItIsRemoved(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock())) {
            Runnable hook = () -> seen.add("flush");
            loop.onFlush(hook);
            loop.timer(() -> seen.add("timer")).start(0);
            loop.runOnce();
            assertThat(seen).startsWith("timer", "flush");

            seen.clear();
            loop.removeFlush(hook);
            loop.runOnce();
            assertThat(seen).isEmpty();
        }
    }
}
