package dgram4j.udp.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;
import dgram4j.udp.multicast.Membership;

import static org.assertj.core.api.Assertions.assertThat;

/// Before it is opened and after it is closed a socket answers EBADF to everything.
final class NothingWithoutADescriptorTest {
    private static final Membership GROUP = new Membership(Family.IPV4,
        new byte[] {(byte) 224, 0, 0, 114}, new byte[0], new byte[4], 0);

    private static final List<ToIntFunction<DriverSocket>> STEPS = List.of(
        DriverSocket::descriptor,
        DriverSocket::disconnect,
        socket -> socket.reuseAddress(true),
        socket -> socket.reusePort(true),
        socket -> socket.ipv6Only(true),
        socket -> socket.bufferBytes(true),
        socket -> socket.bufferBytes(false, 10_000),
        socket -> socket.broadcast(true),
        socket -> socket.unicastTtl(Family.IPV4, 16),
        socket -> socket.unicastTtl(Family.IPV6, 16),
        socket -> socket.multicastTtl(Family.IPV4, 16),
        socket -> socket.multicastLoopback(Family.IPV6, true),
        socket -> socket.multicastInterface4(new byte[4]),
        socket -> socket.multicastInterface6(0),
        socket -> socket.join(GROUP),
        socket -> socket.leave(GROUP));

    @OnEveryDriver
    void beforeOpening(DriverRig rig) {
        nothing(rig, rig.socket());
    }

    @OnEveryDriver
    void afterClosing(DriverRig rig) {
        RigSocket socket = rig.bound(Family.IPV4);
        socket.driver().close();
        nothing(rig, socket);
        socket.driver().close();
        nothing(rig, socket);
    }

    @OnEveryDriver
    void openingAgain(DriverRig rig) {
        RigSocket socket = rig.bound(Family.IPV4);
        socket.driver().close();
        socket.open(Family.IPV4);
        assertThat(socket.bind(DriverRig.LOOPBACK4, 0)).isZero();
        socket.send("me", DriverRig.LOOPBACK4, socket.port());
        assertThat(socket.receive().text()).isEqualTo("me");
    }

    private static void nothing(DriverRig rig, RigSocket socket) {
        for (int i = 0; i < STEPS.size(); i++) {
            assertThat(STEPS.get(i).applyAsInt(socket.driver())).as("step %d", i)
                .isEqualTo(-Errno.EBADF);
        }
        assertThat(socket.bind(DriverRig.LOOPBACK4, 0)).isEqualTo(-Errno.EBADF);
        assertThat(socket.connect(DriverRig.LOOPBACK4, 9)).isEqualTo(-Errno.EBADF);
        assertThat(socket.send("x", DriverRig.LOOPBACK4, 9)).isEqualTo(-Errno.EBADF);
        assertThat(socket.receiveInto(new ArrayList<>())).isEqualTo(-Errno.EBADF);
        assertThat(socket.driver().localAddress(rig.sockaddr())).isEqualTo(-Errno.EBADF);
        assertThat(socket.driver().peerAddress(rig.sockaddr())).isEqualTo(-Errno.EBADF);
    }
}
