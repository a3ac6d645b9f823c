package dgram4j.udp;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import dgram4j.udp.address.Endpoint;
import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.EADDRINUSE;
import static dgram4j.sys.Errno.EBADF;
import static dgram4j.sys.Errno.EBUSY;
import static dgram4j.sys.Errno.EMFILE;
import static dgram4j.udp.BindFlags.UV_UDP_IPV6ONLY;
import static dgram4j.udp.BindFlags.UV_UDP_REUSEADDR;
import static dgram4j.udp.BindFlags.UV_UDP_REUSEPORT;
import static org.assertj.core.api.Assertions.assertThat;

/// A handle has no descriptor until a call needs one; which family it is of is decided then.
class DescriptorIsMadeWhenNeededTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void aNewHandleHasNone() {
        assertThat(handle.fd()).isEqualTo(-EBADF);
        assertThat(handle.getsockname(new Endpoint())).isEqualTo(-EBADF);
        assertThat(handle.setBroadcast(true)).isEqualTo(-EBADF);
        assertThat(handle.setTTL(16)).isEqualTo(-EBADF);
        assertThat(handle.setMulticastTTL(0)).isEqualTo(-EBADF);
        assertThat(handle.setMulticastLoopback(true)).isEqualTo(-EBADF);
        assertThat(handle.setMulticastInterface("0.0.0.0")).isEqualTo(-EBADF);
        assertThat(handle.bufferSize(0, true)).isEqualTo(-EBADF);
        assertThat(handle.bufferSize(1024, false)).isEqualTo(-EBADF);
        assertThat(socket.steps()).isEmpty();
    }

    @Test
    void bindMakesItWithTheOptionsOfItsFlags() {
        handle.bind(Family.IPV6, "::1", 7, UV_UDP_IPV6ONLY | UV_UDP_REUSEADDR | UV_UDP_REUSEPORT);

        assertThat(socket.steps()).containsExactly(
            "open IPV6", "reuseAddress true", "reusePort true", "ipv6Only true", "bind ::1:7");
        assertThat(handle.fd()).isEqualTo(1_000);
    }

    @Test
    void sendConnectAndReceiveBindToAnyAddress() {
        EngineRig.send(handle, "x", 9);
        assertThat(socket.steps()).containsExactly("open IPV4", "bind 0.0.0.0:0");

        UdpHandle six = rig.handle();
        six.connect(Family.IPV6, "::1", 9);
        assertThat(rig.driver.socket(1).steps())
            .containsExactly("open IPV6", "bind :::0", "connect ::1:9");

        UdpHandle receiver = rig.handle();
        receiver.recvStart(EngineRig.into(new ArrayList<>()));
        assertThat(rig.driver.socket(2).steps()).containsExactly("open IPV4", "bind 0.0.0.0:0");
    }

    @Test
    void aFailedBindKeepsItForTheNextTry() {
        socket.answer("bind", -EADDRINUSE);
        assertThat(handle.bind(Family.IPV4, "127.0.0.1", 7, 0)).isEqualTo(-EADDRINUSE);
        socket.answer("bind", 0);
        assertThat(handle.bind(Family.IPV4, "127.0.0.1", 8, 0)).isZero();

        assertThat(socket.steps()).containsExactly(
            "open IPV4", "bind 127.0.0.1:7", "bind 127.0.0.1:8");
    }

    @Test
    void noDescriptorLeftIsAnErrorOfBind() {
        socket.answer("open", -EMFILE);

        assertThat(handle.bind(Family.IPV4, "127.0.0.1", 7, 0)).isEqualTo(-EMFILE);
        assertThat(EngineRig.send(handle, "x", 9)).isEqualTo(-EMFILE);
        assertThat(handle.fd()).isEqualTo(-EBADF);
    }

    @Test
    void aForeignOneIsAdopted() {
        assertThat(handle.open(42)).isZero();
        assertThat(socket.steps()).containsExactly("adopt 42", "reuseAddress true");
        assertThat(handle.open(43)).isEqualTo(-EBUSY);
    }
}
