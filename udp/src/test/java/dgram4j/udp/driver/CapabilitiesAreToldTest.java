package dgram4j.udp.driver;

import java.util.EnumSet;
import java.util.Set;

import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;

import static dgram4j.udp.driver.Capability.ADOPT_DESCRIPTOR;
import static dgram4j.udp.driver.Capability.DESCRIPTOR;
import static dgram4j.udp.driver.Capability.IPV6;
import static dgram4j.udp.driver.Capability.IPV6_ONLY;
import static dgram4j.udp.driver.Capability.REUSE_PORT;
import static dgram4j.udp.driver.Capability.SOURCE_MEMBERSHIP;
import static dgram4j.udp.driver.Capability.UNICAST_TTL;
import static org.assertj.core.api.Assertions.assertThat;

/// What a driver cannot do is known before, and answered with ENOTSUP; what it can do works.
final class CapabilitiesAreToldTest {

    @OnEveryDriver
    void theSetIsTheDrivers(DriverRig rig) {
        Set<Capability> expected = switch (rig.driver().name()) {
            case "linux" -> EnumSet.allOf(Capability.class);
            case "nio" -> EnumSet.of(IPV6, REUSE_PORT, SOURCE_MEMBERSHIP);
            default -> throw new AssertionError("an unknown driver: " + rig);
        };
        expected.removeIf(capability -> ofTheMachine(capability) && !rig.can(capability));
        assertThat(rig.driver().capabilities()).isEqualTo(expected);
    }

    private static boolean ofTheMachine(Capability capability) {
        return capability == IPV6 || capability == REUSE_PORT;
    }

    @OnEveryDriver
    void theDescriptorsNumber(DriverRig rig) {
        int number = rig.open(Family.IPV4).driver().descriptor();
        if (rig.can(DESCRIPTOR)) {
            assertThat(number).isPositive();
        } else {
            assertThat(number).isEqualTo(-Errno.ENOTSUP);
        }
    }

    @OnEveryDriver
    void whatIsMissingIsRefused(DriverRig rig) {
        DriverSocket socket = rig.open(Family.IPV4).driver();
        assertThat(socket.unicastTtl(Family.IPV4, 16)).isEqualTo(answer(rig, UNICAST_TTL));
        assertThat(socket.reusePort(true)).isEqualTo(answer(rig, REUSE_PORT));
        if (!rig.can(IPV6_ONLY)) {
            assertThat(socket.ipv6Only(true)).isEqualTo(-Errno.ENOTSUP);
        }
        if (!rig.can(ADOPT_DESCRIPTOR)) {
            assertThat(rig.socket().driver().adopt(0)).isEqualTo(-Errno.ENOTSUP);
        }
    }

    private static int answer(DriverRig rig, Capability capability) {
        return rig.can(capability) ? 0 : -Errno.ENOTSUP;
    }
}
