package dgram4j.udp.multicast;

import java.net.NetworkInterface;
import java.net.SocketException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Interfaces are known by name and index; an unknown name is no scope.
class ScopeIdsTest {
    private final ScopeIds scopes = new ScopeIds(() -> 0);

    @Test
    void theMachinesInterfacesAreKnownBothWays() throws SocketException {
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            assertThat(scopes.index(each.getName())).isEqualTo(each.getIndex());
            assertThat(scopes.name(each.getIndex())).isEqualTo(each.getName());
        }
        assertThat(scopes.index("no-such-if")).isZero();
    }

    @Test
    void aNumberIsNoName() {
        assertThat(scopes.index("1")).isZero();
    }

    @Test
    void anUnknownIndexIsItsNumber() {
        assertThat(scopes.name(-1)).isEqualTo("4294967295");
    }
}
