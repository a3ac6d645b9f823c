package dgram4j.udp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.EAFNOSUPPORT;
import static dgram4j.sys.Errno.EINVAL;
import static org.assertj.core.api.Assertions.assertThat;

/// An address that is no literal of the family asked for is EINVAL, before anything is made.
class OtherFamilyLiteralsAreInvalidTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @ParameterizedTest
    @CsvSource({
        "IPV4, ::1", "IPV4, localhost", "IPV4, 127.1", "IPV4, 127.0.0.01", "IPV4, ''",
        "IPV6, 127.0.0.1", "IPV6, [::1]", "IPV6, ''"})
    void atBindConnectAndSend(Family family, String address) {
        assertThat(handle.bind(family, address, 7, 0)).isEqualTo(-EINVAL);
        assertThat(handle.connect(family, address, 7)).isEqualTo(-EINVAL);
        assertThat(handle.send("t", family, address, 7, new byte[1], 0, 1)).isEqualTo(-EINVAL);
        assertThat(socket.steps()).isEmpty();
    }

    @Test
    void ipv6OnlyNeedsAnIpv6Socket() {
        assertThat(handle.bind(Family.IPV4, "0.0.0.0", 7, BindFlags.UV_UDP_IPV6ONLY))
            .isEqualTo(-EINVAL);
        assertThat(socket.steps()).isEmpty();
    }

    @Test
    void unknownFlagsAreRefused() {
        assertThat(handle.bind(Family.IPV4, "0.0.0.0", 7, 2)).isEqualTo(-EINVAL);
    }

    @Test
    void aDescriptorOfTheOtherFamilyRefusesToBind() {
        socket.answer("bind", -EAFNOSUPPORT);

        assertThat(handle.bind(Family.IPV4, "0.0.0.0", 7, 0)).isEqualTo(-EINVAL);
    }

    @Test
    void portsAreCutToSixteenBits() {
        handle.bind(Family.IPV4, "127.0.0.1", -1, 0);

        assertThat(socket.steps()).last().isEqualTo("bind 127.0.0.1:65535");
    }
}
