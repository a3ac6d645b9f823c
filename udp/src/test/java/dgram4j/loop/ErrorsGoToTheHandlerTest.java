package dgram4j.loop;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ErrorsGoToTheHandlerTest {
    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void andTheLoopGoesOn(PollerKind kind) {
        try (EventLoop loop = loop(kind, thrown -> seen.add("error " + thrown.getMessage()));
                PollerKind.Source source = kind.source()) {
            source.fill();
            loop.poller().register(source.pollable(), Poller.READABLE, events -> fail("poll"));
            loop.timer(() -> fail("timer")).start(0);
            loop.pending(() -> fail("pending"));
            loop.post(() -> fail("task"));
            loop.flushSoon(() -> fail("flush"));
            loop.immediate(() -> fail("check"));
            loop.immediate(() -> seen.add("check"));
            loop.closing(() -> {
                throw new AssertionError("closing");
            });

            loop.runOnce();

            assertThat(seen).containsExactly("error timer", "error flush", "error pending",
                    "error poll", "error task", "error check", "check", "error closing");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void aHandlerThatThrowsEndsTheRunAndNothingIsLost(PollerKind kind) {
        try (EventLoop loop = loop(kind, thrown -> {
            throw new IllegalStateException(thrown);
        })) {
            loop.timer(() -> fail("timer")).start(0);
            loop.timer(() -> seen.add("timer")).start(0);
            loop.post(() -> fail("task"));
            loop.post(() -> seen.add("task"));
            loop.immediate(() -> fail("check"));
            loop.immediate(() -> seen.add("check"));

            for (int failures = 0; failures < 3; failures++) {
                assertThatThrownBy(loop::run).isInstanceOf(IllegalStateException.class);
                assertThat(loop.inLoop()).isFalse();
            }
            assertThat(loop.run()).isFalse();

            assertThat(seen).containsExactly("timer", "task", "check");
        }
    }

    @Test
    void byDefaultToTheThreadsOwnHandler() throws InterruptedException {
        Thread thread = Thread.ofPlatform()
                .uncaughtExceptionHandler((where, thrown) -> seen.add(thrown.getMessage()))
                .unstarted(() -> {
                    try (EventLoop loop = loop(PollerKind.SELECTOR, ErrorHandler.UNCAUGHT)) {
                        loop.immediate(() -> fail("first"));
                        loop.immediate(() -> fail("second"));
                        loop.run();
                    }
                });
        thread.start();
        thread.join();

        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void theMethodsOfOneThreadAreRefusedToOthers() throws InterruptedException {
        try (EventLoop loop = PollerKind.SELECTOR.loop(NanoClock.SYSTEM)) {
            loop.immediate(() -> {
                Thread other = Thread.ofPlatform().unstarted(() -> {
                    try {
                        loop.retain();
                    } catch (IllegalStateException e) {
                        seen.add(e.getMessage());
                    }
                });
                other.start();
                try {
                    other.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                assertThatThrownBy(loop::run).hasMessage("the event loop is running already");
            });
            loop.run();
        }
        assertThat(seen).containsExactly("not on the thread of the event loop: post a task");
    }

    private static EventLoop loop(PollerKind kind, ErrorHandler errors) {
        return new EventLoop(kind::open, new ManualClock(), errors);
    }

    private static void fail(String message) {
        throw new IllegalArgumentException(message);
    }
}
