package dgram4j.loop;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dgram4j.sys.Errno;

import static org.assertj.core.api.Assertions.assertThat;

class PollersAnswerAlikeTest {
    private final List<Integer> seen = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void readinessIsToldWhileItLasts(PollerKind kind) {
        try (Poller poller = kind.open(); PollerKind.Source source = kind.source()) {
            poller.register(source.pollable(), Poller.READABLE, seen::add);
            poll(poller);
            assertThat(seen).isEmpty();

            source.fill();
            poll(poller);
            poll(poller);
            assertThat(seen).containsExactly(Poller.READABLE, Poller.READABLE);

            source.drain();
            poll(poller);
            assertThat(seen).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void withoutInterestNothingIsTold(PollerKind kind) {
        try (Poller poller = kind.open(); PollerKind.Source source = kind.source()) {
            source.fill();
            assertThat(poller.register(source.pollable(), 0, seen::add)).isZero();
            poll(poller);
            assertThat(seen).isEmpty();

            assertThat(poller.modify(source.pollable(), Poller.READABLE)).isZero();
            poll(poller);
            assertThat(seen).containsExactly(Poller.READABLE);

            assertThat(poller.modify(source.pollable(), 0)).isZero();
            poll(poller);
            assertThat(seen).hasSize(1);
            assertThat(poller.size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void theSameTwiceOrNotAtAllIsRefused(PollerKind kind) {
        try (Poller poller = kind.open(); PollerKind.Source source = kind.source()) {
            Pollable pollable = source.pollable();
            assertThat(poller.modify(pollable, Poller.READABLE)).isEqualTo(-Errno.ENOENT);
            assertThat(poller.unregister(pollable)).isEqualTo(-Errno.ENOENT);
            assertThat(poller.register(pollable, Poller.READABLE, seen::add)).isZero();
            assertThat(poller.register(pollable, Poller.READABLE, seen::add))
                    .isEqualTo(-Errno.EEXIST);
            assertThat(poller.unregister(pollable)).isZero();
            assertThat(poller.unregister(pollable)).isEqualTo(-Errno.ENOENT);
            assertThat(poller.size()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void whatIsClosedOrOfTheOtherKindIsRefused(PollerKind kind) {
        try (Poller poller = kind.open(); PollerKind.Source kept = kind.source()) {
            // Has a late one open, which might else be given the number of what is gone.
            poller.register(kept.pollable(), Poller.READABLE, seen::add);
            PollerKind.Source gone = kind.source();
            gone.close();
            assertThat(poller.register(gone.pollable(), Poller.READABLE, seen::add))
                    .isEqualTo(-Errno.EBADF);
            PollerKind.here().filter(kind::watchesOthers).forEach(other -> {
                try (PollerKind.Source source = other.source()) {
                    assertThat(poller.register(source.pollable(), Poller.READABLE, seen::add))
                            .isEqualTo(-Errno.EINVAL);
                }
            });
            assertThat(poller.size()).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void aWakeUpBeforeTheWaitEndsIt(PollerKind kind) {
        try (Poller poller = kind.open()) {
            poller.wakeup();
            poller.wakeup();
            poller.poll(-1, PollListener::ready);
            // The first wait took both.
            long before = System.nanoTime();
            poller.poll(20_000_000, PollListener::ready);
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(20_000_000);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void moreThanOneBatchIsDeliveredInTheEnd(PollerKind kind) {
        int many = 300;
        List<PollerKind.Source> sources = new ArrayList<>();
        try (Poller poller = kind.open()) {
            for (int i = 0; i < many; i++) {
                int number = i;
                PollerKind.Source source = kind.source();
                source.fill();
                sources.add(source);
                poller.register(source.pollable(), Poller.READABLE, events -> {
                    source.drain();
                    seen.add(number);
                });
            }
            for (int i = 0; i < 3; i++) {
                poll(poller);
            }
            assertThat(seen).hasSize(many).doesNotHaveDuplicates();
        } finally {
            sources.forEach(PollerKind.Source::close);
        }
    }

    private static void poll(Poller poller) {
        poller.poll(0, PollListener::ready);
    }
}
