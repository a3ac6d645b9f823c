package dgram4j.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class CloseReleasesEveryDescriptorTest {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void ofTheLoopItself(PollerKind kind) throws IOException {
        assumeTrue(Files.exists(DESCRIPTORS), "a list of open descriptors");
        openAndClose(kind);
        long before = count();
        for (int i = 0; i < 200; i++) {
            openAndClose(kind);
        }
        // Class loading may open a file meanwhile; a leak would be hundreds.
        assertThat(count()).isLessThan(before + 20);
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void atOnceWhenWhatIsRegisteredIsUnregisteredAndClosed(PollerKind kind) throws IOException {
        assumeTrue(Files.exists(DESCRIPTORS), "a list of open descriptors");
        try (EventLoop loop = kind.loop(new ManualClock())) {
            useSource(kind, loop);
            long before = count();
            for (int i = 0; i < 200; i++) {
                useSource(kind, loop);
            }
            assertThat(count()).isLessThan(before + 20);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.loop.PollerKind#here")
    void andOfWhatTheLoopOwnsOnce(PollerKind kind) {
        List<String> closed = new ArrayList<>();
        AutoCloseable kept = () -> closed.add("kept");
        AutoCloseable given = () -> closed.add("given");
        EventLoop loop = kind.loop(new ManualClock());
        loop.own(kept);
        loop.own(given);
        loop.disown(given);
        loop.immediate(() -> {
            loop.close();
            assertThat(closed).as("while the turn lasts").isEmpty();
        });

        loop.run();
        loop.close();

        assertThat(closed).containsExactly("kept");
    }

    private static void openAndClose(PollerKind kind) {
        try (EventLoop loop = kind.loop(new ManualClock())) {
            loop.post(() -> { });
            loop.runOnce();
        }
    }

    private static void useSource(PollerKind kind, EventLoop loop) {
        try (PollerKind.Source source = kind.source()) {
            source.fill();
            loop.poller().register(source.pollable(), Poller.READABLE, events -> { });
            loop.runOnce();
            loop.poller().unregister(source.pollable());
        }
    }

    private static long count() throws IOException {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.count();
        }
    }
}
