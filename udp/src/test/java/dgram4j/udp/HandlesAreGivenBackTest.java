package dgram4j.udp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/// Handles that were opened, used and closed leave no descriptor and no thread behind.
@EnabledOnOs(OS.LINUX)
final class HandlesAreGivenBackTest {
    private static final int CYCLES = 10_000;
    /// What the JVM itself may open or start meanwhile.
    private static final int SLACK = 8;

    @OnEveryLoop
    void afterTenThousandCycles(LoopRig rig) throws IOException {
        UdpHandle to = rig.bound();
        int[] came = {0};
        to.recvStart(LoopRig.texts((text, batch) -> came[0]++));
        int port = LoopRig.port(to);
        cycles(rig, port, 100);
        long descriptors = count("fd");
        long threads = count("task");
        cycles(rig, port, CYCLES);
        assertThat(count("fd")).isLessThanOrEqualTo(descriptors + SLACK);
        assertThat(count("task")).isLessThanOrEqualTo(threads + SLACK);
        assertThat(came[0]).isEqualTo(CYCLES + 100);
        assertThat(rig.thrown).isEmpty();
    }

    private static void cycles(LoopRig rig, int port, int cycles) {
        int[] closed = {0};
        for (int i = 0; i < cycles; i++) {
            UdpHandle handle = rig.bound();
            handle.recvStart(LoopRig.texts((text, batch) -> {}));
            assertThat(LoopRig.send(handle, "x", port)).isEqualTo(2);
            handle.close(() -> closed[0]++);
            rig.loop.runOnce();
        }
        assertThat(closed[0]).isEqualTo(cycles);
    }

    private static long count(String what) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc/self", what))) {
            return entries.count();
        }
    }
}
