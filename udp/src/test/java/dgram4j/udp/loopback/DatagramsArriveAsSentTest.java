package dgram4j.udp.loopback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Family;

import static dgram4j.sys.Errno.EMSGSIZE;
import static org.assertj.core.api.Assertions.assertThat;

/// Datagrams of every size arrive whole, in order, byte for byte, on either driver.
class DatagramsArriveAsSentTest {
    private final List<byte[]> received = new ArrayList<>();
    private final List<Integer> errors = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void ofEverySizeOverIpv4(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            exchange(rig, Family.IPV4, 0, 1, 64, 1_472, 9_000, 65_507);
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void ofEverySizeOverIpv6(String driver) {
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            rig.assumeIpv6();
            exchange(rig, Family.IPV6, 0, 1, 64, 1_472, 9_000, 65_527);
        }
    }

    private void exchange(LoopbackRig rig, Family family, int... sizes) {
        UdpHandle server = rig.bound(family);
        server.recvStart(LoopbackRig.keeping(received, errors));
        UdpHandle client = rig.bound(family);
        String to = rig.name(server);
        int port = rig.port(server);
        Random random = new Random(1);
        List<byte[]> sent = new ArrayList<>();
        for (int size : sizes) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            sent.add(bytes);
            assertThat(client.send("t", family, to, port, bytes, 0, size)).isEqualTo(size + 1);
            rig.until("a datagram of " + size, () -> received.size() == sent.size());
        }

        assertThat(received).usingElementComparator(Arrays::compare).isEqualTo(sent);
        int tooLong = sizes[sizes.length - 1] + 1;
        assertThat(client.send("t", family, to, port, new byte[tooLong], 0, tooLong))
                .isEqualTo(-EMSGSIZE);
        assertThat(client.send("t", family, to, port, new byte[100_000], 0, 100_000))
                .isEqualTo(-EMSGSIZE);
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void aThousandInABurst(String driver) {
        burst(driver, false);
    }

    @ParameterizedTest
    @MethodSource("dgram4j.udp.altered.AlteredDrivers#andTheOthers")
    void aThousandThroughTheQueue(String driver) {
        burst(driver, true);
    }

    private void burst(String driver, boolean queued) {
        int count = 1_000;
        try (LoopbackRig rig = new LoopbackRig(driver)) {
            UdpHandle server = rig.bound(Family.IPV4);
            server.recvStart(LoopbackRig.keeping(received, errors));
            // The kernel charges some 800 bytes for each; what it grants decides how many fit.
            server.bufferSize(4 << 20, true);
            int fit = Math.min(count, server.bufferSize(0, true) / 1_000);
            UdpHandle client = rig.bound(Family.IPV4);
            rig.engine.noTrySend(queued);
            int port = rig.port(server);
            for (int start = 0; start < count; start += fit) {
                int end = Math.min(count, start + fit);
                for (int i = start; i < end; i++) {
                    byte[] bytes = {(byte) (i >> 8), (byte) i};
                    client.send(i, Family.IPV4, "127.0.0.1", port, bytes, 0, 2);
                }
                rig.until("a burst up to " + end, () -> received.size() == end);
            }

            for (int i = 0; i < count; i++) {
                assertThat(received.get(i)).containsExactly((byte) (i >> 8), (byte) i);
            }
            assertThat(rig.statuses).hasSize(queued ? count : 0).containsOnly(queued
                    ? new Integer[] {0} : new Integer[0]);
            assertThat(client.stats().sent().datagrams()).isEqualTo(count);
            assertThat(server.stats().received().datagrams()).isEqualTo(count);
        }
    }
}
