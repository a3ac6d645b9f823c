package dgram4j.udp.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// Opening and closing many sockets leaves the process with the descriptors and threads it had.
@EnabledOnOs(OS.LINUX)
final class DescriptorsAreGivenBackTest {
    private static final int CYCLES = 10_000;
    /// What the JVM itself may open or start meanwhile (a class path entry, a compiler thread).
    private static final int SLACK = 8;

    @OnEveryDriver
    void afterTenThousandCycles(DriverRig rig) throws IOException {
        RigSocket to = rig.bound(Family.IPV4);
        int port = to.port();
        cycles(rig, to, port, 100);
        long descriptors = count("fd");
        long threads = count("task");
        cycles(rig, to, port, CYCLES);
        assertThat(count("fd")).isLessThanOrEqualTo(descriptors + SLACK);
        assertThat(count("task")).isLessThanOrEqualTo(threads + SLACK);
    }

    private static void cycles(DriverRig rig, RigSocket to, int port, int cycles) {
        byte[] bytes = {1, 2, 3};
        for (int i = 0; i < cycles; i++) {
            try (RigSocket socket = new RigSocket(rig)) {
                socket.open(Family.IPV4);
                assertThat(socket.bind(DriverRig.LOOPBACK4, 0)).isZero();
                socket.watch();
                assertThat(socket.send(bytes, DriverRig.LOOPBACK4, port)).isEqualTo(3);
            }
            assertThat(to.receive().bytes()).isEqualTo(bytes);
        }
    }

    private static long count(String what) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc/self", what))) {
            return entries.count();
        }
    }
}
