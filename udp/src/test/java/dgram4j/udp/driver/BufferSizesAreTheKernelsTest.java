package dgram4j.udp.driver;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// Buffer sizes are asked of the kernel and told by it.
///
/// *Source:* spec of dgram, 6.4.
@EnabledOnOs(OS.LINUX)
final class BufferSizesAreTheKernelsTest {

    @OnEveryDriver
    void linuxTellsTwiceWhatWasAsked(DriverRig rig) {
        RigSocket socket = rig.open(Family.IPV4);
        for (boolean receive : new boolean[] {true, false}) {
            assertThat(socket.driver().bufferBytes(receive, 10_000)).isZero();
            assertThat(socket.driver().bufferBytes(receive)).isEqualTo(20_000);
        }
    }

    @OnEveryDriver
    void eachDirectionHasItsOwn(DriverRig rig) {
        RigSocket socket = rig.open(Family.IPV4);
        assertThat(socket.driver().bufferBytes(true, 20_000)).isZero();
        assertThat(socket.driver().bufferBytes(false, 30_000)).isZero();
        assertThat(socket.driver().bufferBytes(true)).isEqualTo(40_000);
        assertThat(socket.driver().bufferBytes(false)).isEqualTo(60_000);
    }

    @OnEveryDriver
    void theKernelHasItsLimits(DriverRig rig) {
        RigSocket socket = rig.open(Family.IPV4);
        assertThat(socket.driver().bufferBytes(true, 1)).isZero();
        assertThat(socket.driver().bufferBytes(true)).isBetween(2_000, 5_000);
        assertThat(socket.driver().bufferBytes(true, Integer.MAX_VALUE)).isZero();
        assertThat(socket.driver().bufferBytes(true)).isBetween(100_000, 1 << 30);
    }
}
