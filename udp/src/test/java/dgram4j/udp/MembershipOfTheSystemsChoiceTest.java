package dgram4j.udp;

import dgram4j.sys.Errno;

import static org.assertj.core.api.Assertions.assertThat;

/// Joining without naming an interface works where the system has one for the group, and fails
/// with the kernel's own word where it has none; nothing is ever thrown.
final class MembershipOfTheSystemsChoiceTest {
    private static final String GROUP = "224.0.0.114";

    @OnEveryLoop
    void joinsOrSaysThatThereIsNoDevice(LoopRig rig) {
        UdpHandle handle = rig.bound();
        int result = handle.setMembership(GROUP, null, true);
        assertThat(result).isIn(0, -Errno.ENODEV);
        if (result == 0) {
            assertThat(handle.setMembership(GROUP, null, true)).isEqualTo(-Errno.EADDRINUSE);
            assertThat(handle.setMembership(GROUP, null, false)).isZero();
        }
        assertThat(handle.setMembership(GROUP, null, false)).isEqualTo(-Errno.EADDRNOTAVAIL);
    }
}
