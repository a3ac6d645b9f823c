package dgram4j.udp;

import org.junit.jupiter.api.Test;

import dgram4j.udp.address.Family;
import dgram4j.udp.scripted.EngineRig;
import dgram4j.udp.scripted.ScriptedSocket;

import static dgram4j.sys.Errno.EINVAL;
import static org.assertj.core.api.Assertions.assertThat;

/// A membership call on an unbound handle binds it with SO_REUSEADDR, even if it fails then.
class MembershipBindsFirstTest {
    private final EngineRig rig = new EngineRig();
    private final UdpHandle handle = rig.handle();
    private final ScriptedSocket socket = rig.driver.socket(0);

    @Test
    void toTheFamilyOfTheGroup() {
        assertThat(handle.setMembership("224.0.0.114", null, true)).isZero();
        assertThat(socket.steps()).containsExactly(
            "open IPV4", "reuseAddress true", "bind 0.0.0.0:0", "join IPV4");

        UdpHandle six = rig.handle();
        assertThat(six.setSourceMembership("ff02::1", "::", "fe80::1", true)).isZero();
        assertThat(rig.driver.socket(1).steps()).containsExactly(
            "open IPV6", "reuseAddress true", "bind :::0", "join IPV6 source");
    }

    @Test
    void evenWhenTheInterfaceIsNoAddress() {
        assertThat(handle.setMembership("224.0.0.114", "lo", true)).isEqualTo(-EINVAL);
        assertThat(socket.steps()).containsExactly(
            "open IPV4", "reuseAddress true", "bind 0.0.0.0:0");
    }

    @Test
    void butNotForWhatIsNoGroup() {
        assertThat(handle.setMembership("x", null, true)).isEqualTo(-EINVAL);
        assertThat(handle.setMembership("256.1.1.1", null, true)).isEqualTo(-EINVAL);
        assertThat(handle.setSourceMembership("224.0.0.1", null, "x", true)).isEqualTo(-EINVAL);
        assertThat(handle.setSourceMembership("224.0.0.1", null, "::1", true)).isEqualTo(-EINVAL);
        assertThat(socket.steps()).isEmpty();
    }

    @Test
    void aBoundHandleIsNotBoundAgain() {
        handle.bind(Family.IPV4, "127.0.0.1", 7, 0);
        handle.setMembership("224.0.0.114", "127.0.0.1", true);
        handle.setMembership("224.0.0.114", "127.0.0.1", false);

        assertThat(socket.steps()).containsExactly(
            "open IPV4", "bind 127.0.0.1:7", "join IPV4", "leave IPV4");
    }

    @Test
    void itDoesNotKeepTheLoopAlive() {
        handle.setMembership("224.0.0.114", null, true);

        assertThat(rig.loop.isAlive()).isFalse();
    }
}
