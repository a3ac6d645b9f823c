package dgram4j.sys;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/// Interface names and indexes agree with what the JDK sees.
@EnabledOnOs(OS.LINUX)
class LinuxInterfacesTest {

    @Test
    void namesAndIndexesLeadToEachOther() throws SocketException {
        List<NetworkInterface> all = NetworkInterface.networkInterfaces().toList();
        assertThat(all).isNotEmpty();
        for (NetworkInterface each : all) {
            assertThat(LinuxInterfaces.ifNameToIndex(each.getName())).isEqualTo(each.getIndex());
            assertThat(LinuxInterfaces.ifIndexToName(each.getIndex())).isEqualTo(each.getName());
        }
    }

    @Test
    void unknownOnesAreNone() {
        assertThat(LinuxInterfaces.ifNameToIndex("nosuchif0")).isZero();
        assertThat(LinuxInterfaces.ifNameToIndex("")).isZero();
        assertThat(LinuxInterfaces.ifNameToIndex("x".repeat(1000))).isZero();
        assertThat(LinuxInterfaces.ifIndexToName(0x7fffffff)).isEmpty();
        assertThat(LinuxInterfaces.ifIndexToName(0)).isEmpty();
    }
}
