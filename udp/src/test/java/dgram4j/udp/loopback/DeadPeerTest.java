package dgram4j.udp.loopback;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Family;

import static dgram4j.sys.Errno.ECONNREFUSED;
import static org.assertj.core.api.Assertions.assertThat;

/// A dead port is noticed by a connected socket only: by the next send, else by receiving.
class DeadPeerTest {
    private final List<byte[]> received = new ArrayList<>();
    private final List<Integer> errors = new ArrayList<>();

    private static int deadPort(LoopbackRig rig) {
        UdpHandle gone = rig.bound(Family.IPV4);
        int port = rig.port(gone);
        gone.close(() -> { });
        return port;
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void aConnectedSocketHearsOfItOnceForEachSend(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle client = rig.bound(Family.IPV4);
            client.recvStart(LoopbackRig.keeping(received, errors));
            assertThat(client.connect(Family.IPV4, "127.0.0.1", deadPort(rig))).isZero();

            assertThat(client.send("1", new byte[1], 0, 1)).isEqualTo(2);
            assertThat(client.send("2", new byte[1], 0, 1)).isEqualTo(-ECONNREFUSED);
            assertThat(client.send("3", new byte[1], 0, 1)).isEqualTo(2);
            rig.until("the error", () -> !errors.isEmpty());

            assertThat(errors).containsExactly(-ECONNREFUSED);
            assertThat(received).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void anUnconnectedSocketIsNotDisturbed(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle server = rig.bound(Family.IPV4);
            server.recvStart(LoopbackRig.keeping(received, errors));
            UdpHandle client = rig.bound(Family.IPV4);
            client.recvStart(LoopbackRig.keeping(new ArrayList<>(), errors));
            int dead = deadPort(rig);
            int live = rig.port(server);
            for (int i = 0; i < 5; i++) {
                assertThat(client.send("d", Family.IPV4, "127.0.0.1", dead, new byte[1], 0, 1))
                        .isEqualTo(2);
                assertThat(client.send("l", Family.IPV4, "127.0.0.1", live, new byte[1], 0, 1))
                        .isEqualTo(2);
            }
            rig.until("five datagrams", () -> received.size() == 5);

            assertThat(errors).isEmpty();
        }
    }
}
