package dgram4j.udp;

import dgram4j.udp.driver.linux.LinuxDriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// What the kernel drops for want of room in the receive buffer is counted, where it tells.
final class KernelDropsAreCountedTest {
    private static final int SENT = 200;

    @OnEveryLoop
    void whenTheBufferIsFull(LoopRig rig) {
        assumeTrue(rig.driver.name().equals(LinuxDriver.NAME),
            "only the linux driver hears of drops");
        UdpHandle to = rig.bound();
        UdpHandle from = rig.bound();
        int port = LoopRig.port(to);
        int[] came = {0};
        assertThat(to.bufferSize(10_000, true)).isPositive();
        to.recvStart(LoopRig.texts((text, batch) -> came[0]++));
        for (int i = 0; i < SENT; i++) {
            assertThat(LoopRig.send(from, "x".repeat(100), port)).isEqualTo(101);
        }
        for (int turn = 0; turn < 10; turn++) {
            rig.loop.runOnce();
        }
        assertThat(came[0]).isBetween(1, SENT - 1);
        // The count comes along with the next datagram that finds room.
        LoopRig.send(from, "last", port);
        rig.loop.runOnce();
        assertThat(to.stats().received().kernelDrops() + came[0]).isEqualTo(SENT + 1);
        assertThat(rig.thrown).isEmpty();
    }
}
