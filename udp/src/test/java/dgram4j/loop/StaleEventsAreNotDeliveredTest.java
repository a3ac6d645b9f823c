package dgram4j.loop;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dgram4j.sys.LinuxAbi;
import dgram4j.sys.LinuxEventFd;
import dgram4j.sys.LinuxSockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class StaleEventsAreNotDeliveredTest {
    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void oneListenerUnregistersTheOtherInTheSameBatch(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock());
                PollerKind.Source a = kind.source(); PollerKind.Source b = kind.source()) {
            a.fill();
            b.fill();
            Poller poller = loop.poller();
            poller.register(a.pollable(), Poller.READABLE, events -> {
                seen.add("one");
                assertThat(poller.unregister(b.pollable())).isZero();
            });
            poller.register(b.pollable(), Poller.READABLE, events -> {
                seen.add("one");
                assertThat(poller.unregister(a.pollable())).isZero();
            });

            loop.runOnce();

            assertThat(seen).containsExactly("one");
            assertThat(poller.size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void aNewRegistrationDoesNotInheritTheEventOfTheFormer(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock());
                PollerKind.Source a = kind.source(); PollerKind.Source b = kind.source()) {
            a.fill();
            b.fill();
            registerAgain(loop.poller(), a, b);
            registerAgain(loop.poller(), b, a);

            loop.runOnce();
            assertThat(seen).containsExactly("old");

            loop.runOnce();
            assertThat(seen).containsExactly("old", "new");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void anInterestTakenBackInTheSameBatchIsRespected(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock());
                PollerKind.Source a = kind.source(); PollerKind.Source b = kind.source()) {
            a.fill();
            b.fill();
            Poller poller = loop.poller();
            poller.register(a.pollable(), Poller.READABLE, events -> {
                seen.add("one");
                poller.modify(b.pollable(), 0);
            });
            poller.register(b.pollable(), Poller.READABLE, events -> {
                seen.add("one");
                poller.modify(a.pollable(), 0);
            });

            loop.runOnce();
            assertThat(seen).containsExactly("one");
        }
    }

    @Test
    void aDescriptorClosedAndUsedAgainInOneBatchStartsAfresh() {
        assumeTrue(LinuxAbi.current().isPresent(), "epoll");
        int flags = LinuxEventFd.EFD_NONBLOCK;
        int first = LinuxEventFd.eventfd(1, flags);
        int second = LinuxEventFd.eventfd(1, flags);
        try (EventLoop loop = PollerKind.EPOLL.loop(new ManualClock())) {
            Poller poller = loop.poller();
            replace(poller, first, second, flags);
            replace(poller, second, first, flags);

            loop.runOnce();

            assertThat(seen).containsExactly("replaced");
        } finally {
            LinuxSockets.close(first);
            LinuxSockets.close(second);
        }
    }

    private void registerAgain(Poller poller, PollerKind.Source self, PollerKind.Source other) {
        poller.register(self.pollable(), Poller.READABLE, events -> {
            seen.add("old");
            self.drain();
            poller.unregister(other.pollable());
            assertThat(poller.register(other.pollable(), Poller.READABLE, again -> seen.add("new")))
                    .isZero();
        });
    }

    /// Watches `self`; when it is ready, puts an empty counter in the place of `other`.
    private void replace(Poller poller, int self, int other, int flags) {
        poller.register(new Pollable.Descriptor(self), Poller.READABLE, events -> {
            seen.add("replaced");
            Pollable same = new Pollable.Descriptor(other);
            poller.unregister(same);
            LinuxSockets.close(other);
            assertThat(LinuxEventFd.eventfd(0, flags)).isEqualTo(other);
            poller.register(same, Poller.READABLE, again -> seen.add("stale"));
        });
    }
}
