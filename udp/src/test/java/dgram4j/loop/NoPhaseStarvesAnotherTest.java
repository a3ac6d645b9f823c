package dgram4j.loop;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Everything here asks for itself again at once, for ever; each still has its turn.
@Timeout(20)
class NoPhaseStarvesAnotherTest {
    private static final int TURNS = 3;

    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void eachIsCalledOnceATurn(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock());
                PollerKind.Source source = kind.source()) {
            source.fill();
            loop.poller().register(source.pollable(), Poller.READABLE, events -> seen.add("poll"));
            LoopTimer[] timer = new LoopTimer[1];
            timer[0] = loop.timer(() -> again("timer", () -> timer[0].start(0)));
            timer[0].start(0);
            postForEver(loop);
            immediateForEver(loop);
            closingForEver(loop);

            for (int i = 0; i < TURNS; i++) {
                seen.clear();
                loop.runOnce();
                assertThat(seen).containsExactly("timer", "poll", "task", "check", "closing");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void pendingIsBoundedToo(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock())) {
            pendingForEver(loop);
            loop.immediate(() -> seen.add("check"));

            loop.runOnce();

            assertThat(seen).endsWith("check").hasSizeLessThan(12);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void flushHooksThatAskAgainAreBoundedToo(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock())) {
            flushForEver(loop);
            loop.immediate(() -> seen.add("check"));

            loop.runOnce();

            assertThat(seen).contains("check").hasSizeLessThan(12);
        }
    }

    private void again(String name, Runnable next) {
        seen.add(name);
        next.run();
    }

    private void postForEver(EventLoop loop) {
        loop.post(() -> again("task", () -> postForEver(loop)));
    }

    private void immediateForEver(EventLoop loop) {
        loop.immediate(() -> again("check", () -> immediateForEver(loop)));
    }

    private void closingForEver(EventLoop loop) {
        loop.closing(() -> again("closing", () -> closingForEver(loop)));
    }

    private void pendingForEver(EventLoop loop) {
        loop.pending(() -> again("pending", () -> pendingForEver(loop)));
    }

    private void flushForEver(EventLoop loop) {
        loop.flushSoon(() -> again("flush", () -> flushForEver(loop)));
    }
}
