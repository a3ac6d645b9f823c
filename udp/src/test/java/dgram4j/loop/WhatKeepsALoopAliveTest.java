package dgram4j.loop;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class WhatKeepsALoopAliveTest {
    private final ManualClock clock = new ManualClock();
    private final EventLoop loop = PollerKind.SELECTOR.loop(clock);
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void nothingAtFirst() {
        assertThat(loop.isAlive()).isFalse();
        assertThat(loop.run()).isFalse();
    }

    @Test
    void aTimerWhileItIsStartedAndRefd() {
        LoopTimer timer = loop.timer(() -> seen.add("timer"));
        assertThat(loop.isAlive()).isFalse();
        timer.start(10);
        assertThat(loop.isAlive()).isTrue();
        timer.unref();
        timer.unref();
        assertThat(loop.isAlive()).isFalse();
        assertThat(timer.hasRef()).isFalse();
        assertThat(timer.isActive()).isTrue();
        timer.ref();
        assertThat(loop.isAlive()).isTrue();
        timer.stop();
        timer.stop();
        assertThat(loop.isAlive()).isFalse();
    }

    @Test
    void anUnrefdTimerStaysUnrefdWhenItIsStartedAgain() {
        LoopTimer timer = loop.timer(() -> seen.add("timer"));
        timer.unref();
        timer.start(1);
        clock.advanceMillis(1);
        loop.runOnce();
        timer.start(1);

        assertThat(loop.run()).isFalse();
        assertThat(seen).containsExactly("timer");
    }

    @Test
    void aHandleWhileItIsActiveAndRefd() {
        KeepAlive handle = new KeepAlive(loop);
        assertThat(handle.hasRef()).isTrue();
        assertThat(loop.isAlive()).isFalse();
        handle.active(true);
        handle.active(true);
        assertThat(loop.isAlive()).isTrue();
        handle.unref();
        assertThat(loop.isAlive()).isFalse();
        handle.active(false);
        handle.ref();
        assertThat(loop.isAlive()).isFalse();
    }

    @Test
    void aRequestUntilItIsReleased() {
        loop.retain();
        loop.retain();
        loop.release();
        assertThat(loop.isAlive()).isTrue();
        loop.release();
        assertThat(loop.isAlive()).isFalse();
        assertThatThrownBy(loop::release).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsPendingOrClosingUntilItRan() {
        loop.pending(() -> seen.add("pending"));
        loop.closing(() -> seen.add("closing"));
        assertThat(loop.isAlive()).isTrue();

        assertThat(loop.run()).isFalse();

        assertThat(seen).containsExactly("pending", "closing");
    }

    @Test
    void notARegistration() {
        try (PollerKind.Source source = PollerKind.SELECTOR.source()) {
            loop.poller().register(source.pollable(), Poller.READABLE, events -> seen.add("poll"));
            assertThat(loop.run()).isFalse();
            loop.poller().unregister(source.pollable());
        }
    }

    @Test
    void aStopEndsTheNextRunOnce() {
        loop.retain();
        loop.stop();
        assertThat(loop.run()).isTrue();

        loop.timer(loop::release).start(0);
        assertThat(loop.run()).isFalse();
    }
}
