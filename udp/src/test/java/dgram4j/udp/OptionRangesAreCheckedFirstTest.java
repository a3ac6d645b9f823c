package dgram4j.udp;

import org.junit.jupiter.api.Test;

import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.EINVAL;
import static org.assertj.core.api.Assertions.assertThat;

/// Ranges are checked before the descriptor; the rest is the kernel's word.
class OptionRangesAreCheckedFirstTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void hopsOfUnicast() {
        assertThat(handle.setTTL(0)).isEqualTo(-EINVAL);
        assertThat(handle.setTTL(256)).isEqualTo(-EINVAL);
        assertThat(handle.setTTL(-1)).isEqualTo(-EINVAL);
        handle.bind(Family.IPV6, "::1", 7, 0);
        assertThat(handle.setTTL(255)).isZero();

        assertThat(socket.steps()).last().isEqualTo("unicastTtl IPV6 255");
    }

    @Test
    void hopsOfMulticast() {
        assertThat(handle.setMulticastTTL(256)).isEqualTo(-EINVAL);
        assertThat(handle.setMulticastTTL(-1)).isEqualTo(-EINVAL);
        handle.bind(Family.IPV4, "127.0.0.1", 7, 0);
        assertThat(handle.setMulticastTTL(0)).isZero();

        assertThat(socket.steps()).last().isEqualTo("multicastTtl IPV4 0");
    }

    @Test
    void bufferSizes() {
        assertThat(handle.bufferSize(1L << 31, true)).isEqualTo(-EINVAL);
        assertThat(handle.bufferSize(-1, true)).isEqualTo(-EINVAL);
        handle.bind(Family.IPV4, "127.0.0.1", 7, 0);
        assertThat(handle.bufferSize(4_000, true)).isEqualTo(4_000);
        socket.answer("bufferBytes", 8_000);
        assertThat(handle.bufferSize(0, true)).isEqualTo(8_000);

        assertThat(handle.stats().askedBufferBytes(true)).isEqualTo(4_000);
        assertThat(handle.stats().askedBufferBytes(false)).isZero();
        assertThat(handle.stats().grantedBufferBytes(true)).isEqualTo(8_000);
    }

    @Test
    void interfacesAreAddresses() {
        handle.bind(Family.IPV6, "::", 7, 0);
        assertThat(handle.setMulticastInterface("lo")).isEqualTo(-EINVAL);
        assertThat(handle.setMulticastInterface("")).isEqualTo(-EINVAL);
        assertThat(handle.setMulticastInterface("127.0.0.1 ")).isEqualTo(-EINVAL);
        assertThat(handle.setMulticastInterface("127.0.0.1")).isZero();
        assertThat(handle.setMulticastInterface("::%none")).isZero();

        assertThat(socket.steps()).endsWith("multicastInterface4 127.1", "multicastInterface6 0");
    }
}
