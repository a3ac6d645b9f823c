package dgram4j.udp;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dgram4j.udp.driver.Drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// What the loop's thread allocates while a socket sends bursts to itself: less than one object
/// for a dozen datagrams, whether they leave in a run or a list. In a JVM of its own, where the
/// compiler sees nothing but that.
@Timeout(120)
class NothingIsMadeForADatagramTest {
    /// The smallest object takes 16 bytes.
    private static final double LIMIT_BYTES = 1.25;

    @ParameterizedTest
    @ValueSource(strings = {"run", "list"})
    void thatLeaves(String way) throws IOException, InterruptedException {
        assumeTrue(Drivers.names().contains("linux"), "the linux driver");
        Process trial = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC",
            "-cp", System.getProperty("java.class.path"),
            AllocationTrial.class.getName(), way, Double.toString(LIMIT_BYTES))
            .redirectErrorStream(true).start();
        String told = new String(trial.getInputStream().readAllBytes()).strip();

        assertThat(trial.waitFor()).as(told).isZero();
        assertThat(Double.parseDouble(told)).as("bytes a datagram").isLessThan(LIMIT_BYTES);
    }
}
