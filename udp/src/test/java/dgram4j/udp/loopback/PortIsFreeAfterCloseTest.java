package dgram4j.udp.loopback;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Family;

import static dgram4j.sys.Errno.EADDRINUSE;
import static org.assertj.core.api.Assertions.assertThat;

/// Close gives the port back before it returns, also from a handle that receives.
class PortIsFreeAfterCloseTest {
    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void itCanBeBoundAgainAtOnce(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle first = rig.bound(Family.IPV4);
            first.recvStart(LoopbackRig.keeping(new ArrayList<>(), new ArrayList<>()));
            int port = rig.port(first);
            UdpHandle second = rig.handle();
            assertThat(second.bind(Family.IPV4, "127.0.0.1", port, 0)).isEqualTo(-EADDRINUSE);
            first.close(() -> { });

            assertThat(second.bind(Family.IPV4, "127.0.0.1", port, 0)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void alsoInsideAListener(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            List<Integer> results = new ArrayList<>();
            UdpHandle first = rig.bound(Family.IPV4);
            int port = rig.port(first);
            UdpHandle second = rig.handle();
            List<byte[]> received = new ArrayList<>() {
                @Override
                public boolean add(byte[] bytes) {
                    first.close(() -> { });
                    results.add(second.bind(Family.IPV4, "127.0.0.1", port, 0));
                    return super.add(bytes);
                }
            };
            first.recvStart(LoopbackRig.keeping(received, new ArrayList<>()));
            UdpHandle client = rig.bound(Family.IPV4);
            client.send("t", Family.IPV4, "127.0.0.1", port, new byte[1], 0, 1);
            client.send("t", Family.IPV4, "127.0.0.1", port, new byte[1], 0, 1);
            rig.until("a datagram", () -> !received.isEmpty());

            assertThat(results).containsExactly(0);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void manyTimesOver(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle first = rig.bound(Family.IPV4);
            int port = rig.port(first);
            first.close(() -> { });
            for (int i = 0; i < 300; i++) {
                UdpHandle handle = rig.handle();
                assertThat(handle.bind(Family.IPV4, "127.0.0.1", port, 0)).isZero();
                handle.recvStart(LoopbackRig.keeping(new ArrayList<>(), new ArrayList<>()));
                handle.close(() -> { });
            }
            rig.until("the loop is idle", () -> true);
        }
    }
}
