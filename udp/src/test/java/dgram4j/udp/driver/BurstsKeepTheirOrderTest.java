package dgram4j.udp.driver;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// What is sent in one go arrives in the order sent, with equal bytes, and at its own address.
final class BurstsKeepTheirOrderTest {
    /// Together 1,000; so many fit into a receive buffer of the usual size at once.
    private static final int DATAGRAMS = 125;
    private static final int BURSTS = 8;

    @OnEveryDriver
    void aThousand(DriverRig rig) {
        RigSocket from = rig.bound(Family.IPV4);
        RigSocket to = rig.bound(Family.IPV4);
        Random random = new Random(1);
        for (int burst = 0; burst < BURSTS; burst++) {
            List<byte[]> sent = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < DATAGRAMS; i++) {
                byte[] bytes = new byte[Integer.BYTES + random.nextInt(100)];
                random.nextBytes(bytes);
                ByteBuffer.wrap(bytes).putInt(burst * DATAGRAMS + i);
                sent.add(bytes);
                expected.add(i + ":0");
                from.enqueue(i, bytes, DriverRig.LOOPBACK4, to.port());
            }
            assertThat(from.flush()).isEqualTo(expected);
            List<RigSocket.Datagram> came = to.receive(DATAGRAMS);
            assertThat(came).hasSize(DATAGRAMS);
            for (int i = 0; i < DATAGRAMS; i++) {
                assertThat(came.get(i).bytes()).isEqualTo(sent.get(i));
            }
        }
    }

    @OnEveryDriver
    void eachToItsOwnAddress(DriverRig rig) {
        RigSocket from = rig.bound(Family.IPV4);
        List<RigSocket> to = List.of(
            rig.bound(Family.IPV4), rig.bound(Family.IPV4), rig.bound(Family.IPV4));
        int[] ports = to.stream().mapToInt(RigSocket::port).toArray();
        for (int i = 0; i < 9; i++) {
            from.enqueue(i, new byte[] {(byte) i}, DriverRig.LOOPBACK4, ports[i % 3]);
        }
        assertThat(from.flush()).hasSize(9);
        for (int i = 0; i < 3; i++) {
            assertThat(to.get(i).receive(3).stream().mapToInt(d -> d.bytes()[0]))
                .containsExactly(i, i + 3, i + 6);
        }
    }

    @OnEveryDriver
    void emptyOnesAmongOthers(DriverRig rig) {
        RigSocket from = rig.bound(Family.IPV4);
        RigSocket to = rig.bound(Family.IPV4);
        int[] lengths = {0, 5, 0, 0, 7, 0};
        for (int length : lengths) {
            from.enqueue(length, new byte[length], DriverRig.LOOPBACK4, to.port());
        }
        assertThat(from.flush()).hasSize(lengths.length);
        assertThat(to.receive(lengths.length).stream().mapToInt(d -> d.bytes().length))
            .containsExactly(0, 5, 0, 0, 7, 0);
    }

    @OnEveryDriver
    void overAConnection(DriverRig rig) {
        RigSocket from = rig.bound(Family.IPV4);
        RigSocket to = rig.bound(Family.IPV4);
        assertThat(from.connect(DriverRig.LOOPBACK4, to.port())).isZero();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < DATAGRAMS; i++) {
            expected.add(i + ":0");
            from.enqueue(i, new byte[] {(byte) i});
        }
        assertThat(from.flush()).isEqualTo(expected);
        List<RigSocket.Datagram> came = to.receive(DATAGRAMS);
        for (int i = 0; i < DATAGRAMS; i++) {
            assertThat(came.get(i).bytes()).containsExactly(i);
        }
    }

    @OnEveryDriver
    void systemCallsAreCounted(DriverRig rig) {
        RigSocket from = rig.bound(Family.IPV4);
        RigSocket to = rig.bound(Family.IPV4);
        for (int i = 0; i < 32; i++) {
            from.enqueue(i, new byte[1], DriverRig.LOOPBACK4, to.port());
        }
        assertThat(from.flush()).hasSize(32);
        to.receive(32);
        assertThat(from.driver().systemCalls())
            .isEqualTo(rig.can(Capability.BATCHED_SEND) ? 1 : 32);
        if (rig.can(Capability.BATCHED_RECEIVE)) {
            assertThat(to.driver().systemCalls()).isEqualTo(1);
        } else {
            assertThat(to.driver().systemCalls()).isGreaterThanOrEqualTo(32);
        }
    }
}
