package dgram4j;

import java.nio.ByteBuffer;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class SegmentationCanBeSwitchedOffTest {
    @ParameterizedTest
    @MethodSource("dgram4j.udp.driver.Drivers#names")
    void andIsOnElsewhere(String driver) {
        try (Trial trial = Trial.on(driver)) {
            boolean able = trial.loop.capabilities().contains(Capability.SEGMENTED_SEND);

            assertThat(joined(trial, SocketOptions.udp4())).isEqualTo(able ? "20 20" : "0 0");
            assertThat(joined(trial, SocketOptions.udp4().segmentation(false))).isEqualTo("0 0");
        }
    }

    /// How many datagrams of 20 left, and arrived, joined.
    private static String joined(Trial trial, SocketOptions options) {
        Socket socket = trial.socket(options);
        int[] left = {20};
        String[] told = {""};
        socket.onMessage((message, from) -> {
            if (--left[0] == 0) {
                socket.core().ask(handle -> {
                    told[0] = handle.stats().sent().segmentedDatagrams() + " "
                            + handle.stats().received().coalescedDatagrams();
                    return 0;
                });
                socket.close();
            }
        });
        socket.bind(0, "127.0.0.1", () -> socket.sendMany(new Datagrams()
                .to(socket.address().port(), "127.0.0.1")
                .addEach(ByteBuffer.allocate(20 * 64), 64)));
        trial.loop.run();
        return told[0];
    }
}
