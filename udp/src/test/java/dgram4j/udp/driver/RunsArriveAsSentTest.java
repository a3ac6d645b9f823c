package dgram4j.udp.driver;

import java.util.List;

import dgram4j.udp.address.Family;
import dgram4j.udp.driver.RigSocket.Datagram;

import static dgram4j.udp.driver.Capability.SEGMENTED_RECEIVE;
import static dgram4j.udp.driver.Capability.SEGMENTED_SEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// A run leaves with one system call, and arrives as the datagrams it was made of.
final class RunsArriveAsSentTest {
    private static final int DATAGRAMS = 130;

    private static byte[] numbered(int i) {
        byte[] bytes = new byte[i == DATAGRAMS - 1 ? 3 : 64];
        bytes[0] = (byte) i;
        bytes[bytes.length - 1] = (byte) (i + 1);
        return bytes;
    }

    private static void check(List<Datagram> came) {
        assertThat(came).hasSize(DATAGRAMS);
        for (int i = 0; i < DATAGRAMS; i++) {
            assertThat(came.get(i).bytes()).as("datagram " + i).isEqualTo(numbered(i));
        }
    }

    @OnEveryDriver
    void unconnected(DriverRig rig) {
        assumeTrue(rig.can(SEGMENTED_SEND));
        for (String address : List.of(DriverRig.LOOPBACK4, DriverRig.LOOPBACK6)) {
            Family family = address.equals(DriverRig.LOOPBACK4) ? Family.IPV4 : Family.IPV6;
            RigSocket from = rig.bound(family);
            RigSocket to = rig.bound(family);
            from.queue().segmentation(true);
            for (int i = 0; i < DATAGRAMS; i++) {
                from.enqueue(i, numbered(i), address, to.port());
            }
            assertThat(from.flush()).hasSize(DATAGRAMS).allMatch(told -> told.endsWith(":0"));

            assertThat(from.driver().systemCalls()).isEqualTo(1);
            assertThat(from.queue().counters().segmentedDatagrams()).isEqualTo(128);
            check(to.receive(DATAGRAMS));
        }
    }

    /// *Source:* udp(7): joined ones come with their length beside them, one without it is alone.
    @OnEveryDriver
    void joined(DriverRig rig) {
        assumeTrue(rig.can(SEGMENTED_SEND) && rig.can(SEGMENTED_RECEIVE));
        RigSocket from = rig.bound(Family.IPV4);
        RigSocket to = rig.bound(Family.IPV4);
        assertThat(to.driver().joinedReceives(true)).isZero();
        from.queue().segmentation(true);
        from.send("alone", DriverRig.LOOPBACK4, to.port());
        assertThat(to.receive().text()).isEqualTo("alone");
        for (int i = 0; i < DATAGRAMS; i++) {
            from.enqueue(i, numbered(i), DriverRig.LOOPBACK4, to.port());
        }
        from.flush();

        check(to.receive(DATAGRAMS));
        assertThat(to.driver().systemCalls()).isEqualTo(2);
    }

    @OnEveryDriver
    void connected(DriverRig rig) {
        assumeTrue(rig.can(SEGMENTED_SEND));
        RigSocket from = rig.bound(Family.IPV4);
        RigSocket to = rig.bound(Family.IPV4);
        from.queue().segmentation(true);
        from.queue().connectedRoute(1);
        assertThat(from.connect(DriverRig.LOOPBACK4, to.port())).isZero();
        for (int i = 0; i < DATAGRAMS; i++) {
            from.enqueue(i, numbered(i));
        }
        assertThat(from.flush()).hasSize(DATAGRAMS).allMatch(told -> told.endsWith(":0"));

        assertThat(from.driver().systemCalls()).isEqualTo(4);
        check(to.receive(DATAGRAMS));
    }
}
