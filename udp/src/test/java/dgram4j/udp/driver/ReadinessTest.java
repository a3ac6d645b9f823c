package dgram4j.udp.driver;

import java.util.ArrayList;
import java.util.List;

import dgram4j.loop.Pollable;
import dgram4j.loop.Poller;
import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// A socket never blocks, and the driver's own poller tells when it can be used.
final class ReadinessTest {

    @OnEveryDriver
    void receivingNothingDoesNotWait(DriverRig rig) {
        assertThat(rig.bound(Family.IPV4).receiveInto(new ArrayList<>()))
            .isEqualTo(-Errno.EAGAIN);
    }

    @OnEveryDriver
    void fewerThanThereIsRoomForDoNotWait(DriverRig rig) {
        RigSocket socket = rig.bound(Family.IPV4);
        for (int i = 0; i < 3; i++) {
            socket.send("x" + i, DriverRig.LOOPBACK4, socket.port());
        }
        List<RigSocket.Datagram> came = socket.receive(3);
        assertThat(came).extracting(RigSocket.Datagram::text).containsExactly("x0", "x1", "x2");
        assertThat(socket.receiveInto(new ArrayList<>())).isEqualTo(-Errno.EAGAIN);
    }

    @OnEveryDriver
    void anIdleSocketIsWritableAndNotReadable(DriverRig rig) {
        RigSocket socket = rig.bound(Family.IPV4);
        Pollable pollable = socket.driver().pollable();
        List<Integer> told = new ArrayList<>();
        int both = Poller.READABLE | Poller.WRITABLE;
        assertThat(rig.poller().register(pollable, both, told::add)).isZero();
        rig.poller().poll(0, (listener, events) -> listener.ready(events));
        assertThat(told).containsExactly(Poller.WRITABLE);

        socket.send("x", DriverRig.LOOPBACK4, socket.port());
        told.clear();
        rig.poller().poll(0, (listener, events) -> listener.ready(events));
        assertThat(told).containsExactly(both);
        assertThat(rig.poller().unregister(pollable)).isZero();
    }

    @OnEveryDriver
    void moreThanOneBatchIsLeftForLater(DriverRig rig) {
        RigSocket socket = rig.bound(Family.IPV4);
        for (int i = 0; i < 100; i++) {
            assertThat(socket.send(new byte[] {(byte) i}, DriverRig.LOOPBACK4, socket.port()))
                .isEqualTo(1);
        }
        List<RigSocket.Datagram> came = new ArrayList<>();
        int first = socket.receiveInto(came);
        assertThat(first).isBetween(1, 32);
        while (came.size() < 100) {
            assertThat(socket.receiveInto(came)).isBetween(1, 32);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(came.get(i).bytes()).containsExactly(i);
        }
        assertThat(socket.receiveInto(came)).isEqualTo(-Errno.EAGAIN);
    }
}
