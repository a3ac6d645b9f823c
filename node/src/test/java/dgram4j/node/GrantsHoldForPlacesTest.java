package dgram4j.node;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dgram4j.node.fence.Fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// A grant holds for the address that is meant, in all its spellings, and for no other.
class GrantsHoldForPlacesTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, 53",
        "127.0.0.1, 127.0.0.1, 0",
        "127.0.0.1:53, 127.0.0.1, 53",
        "127.0.0.1:50-60, 127.0.0.1, 60",
        "127.0.0.1:*, 127.0.0.1, 1",
        "127.0.0.1, ::ffff:127.0.0.1, 53",
        "127.0.0.1, ::ffff:7f00:1, 53",
        "127.0.0.1, 0.0.0.0, 53",
        "::ffff:127.0.0.1, 127.0.0.1, 53",
        "10.0.0.0/8, 10.255.0.1, 53",
        "10.0.0.0/8:53, 10.255.0.1, 53",
        "0.0.0.0/0, 8.8.8.8, 53",
        "::1, ::1, 53",
        "::1, 0:0:0:0:0:0:0:1, 53",
        "::1, ::1%lo, 53",
        "::1, ::, 53",
        "[::1]:53, ::1, 53",
        "fe80::1, fe80::1%eth0, 53",
        "[fd00::]/8:53, fdff::1, 53",
        "fd00::/8, fdff::1, 53",
        "*, 255.255.255.255, 53",
        "*:53, ::1, 53",
    })
    void these(String place, String address, int port) {
        assertThat(send(place).udpSend(address, port)).isZero();
        assertThat(connect(place).tcpConnect(address, port)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.2, 53",
        "127.0.0.1:53, 127.0.0.1, 54",
        "127.0.0.1:53, ::ffff:127.0.0.1, 54",
        "10.0.0.0/8, 11.0.0.1, 53",
        "10.0.0.0/8, 0.0.0.0, 53",
        "10.0.0.0/8, ::ffff:11.0.0.1, 53",
        "10.0.0.0/8, ::10.0.0.1, 53",
        "::/0, 127.0.0.1, 53",
        "::/0, ::ffff:127.0.0.1, 53",
        "::1, 127.0.0.1, 53",
        "fd00::/8, fe80::1, 53",
        "127.0.0.1, 2130706433, 53",
        "127.0.0.1, 0x7f.1, 53",
        "127.0.0.1, 127.1, 53",
        "127.0.0.1, localhost, 53",
        "localhost, 127.0.0.1, 53",
        "example.com, 127.0.0.1, 53",
    })
    void notThese(String place, String address, int port) {
        assertThat(send(place).udpSend(address, port)).isEqualTo(Fence.DENIED);
        assertThat(connect(place).tcpConnect(address, port)).isEqualTo(Fence.DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", ":53", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000", "127.0.0.1:2-1", "1.2.3", "1",
        "0x7f000001", "10.0.0.0/33", "10.0.0.0/", "fd00::/129", "[::1]x", "a b", "host/8", "*.",
        "::ffff:0.0.0.0/8",
    })
    void whatIsNoPlaceIsRefusedAtOnce(String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Permissions.none().allowUdpSend(place));
    }

    @Test
    void aNameHoldsForTheAddressesItWasAnsweredWith() {
        Fence fence = send("example.com:53");
        assertThat(fence.lookup("Example.COM.")).isZero();
        assertThat(fence.udpSend("192.0.2.1", 53)).isEqualTo(Fence.DENIED);
        fence.answered("Example.COM.", List.of("192.0.2.1", "2001:db8::1"));
        assertThat(fence.udpSend("192.0.2.1", 53)).isZero();
        assertThat(fence.udpSend("2001:db8::1", 53)).isZero();
        assertThat(fence.udpSend("192.0.2.1", 54)).isEqualTo(Fence.DENIED);
        assertThat(fence.udpSend("192.0.2.2", 53)).isEqualTo(Fence.DENIED);
        fence.answered("other.example", List.of("192.0.2.2"));
        assertThat(fence.udpSend("192.0.2.2", 53)).isEqualTo(Fence.DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "127.0.0.1", "127.9.9.9", "0.0.0.0", "::1", "::", "::ffff:127.0.0.1", "169.254.169.254",
        "fe80::1", "::ffff:169.254.1.1",
    })
    void aNameNeverHoldsForThisMachineOrItsLink(String rebound) {
        Fence fence = send("*.example.com");
        fence.answered("www.example.com", List.of(rebound));
        assertThat(fence.udpSend(rebound, 53)).isEqualTo(Fence.DENIED);
    }

    @Test
    void localhostDoes() {
        Fence fence = send("localhost");
        fence.answered("localhost", List.of("127.0.0.1", "::1"));
        assertThat(fence.udpSend("127.0.0.1", 53)).isZero();
        assertThat(fence.udpSend("::1", 53)).isZero();
    }

    @Test
    void namesBelowAName() {
        Fence fence = send("*.example.com");
        assertThat(fence.lookup("www.example.com")).isZero();
        assertThat(fence.lookup("example.com")).isEqualTo(Fence.DENIED);
        assertThat(fence.lookup("badexample.com")).isEqualTo(Fence.DENIED);
        assertThat(fence.lookup("www.example.com.evil.test")).isEqualTo(Fence.DENIED);
    }

    @Test
    void whoMaySendHasASocketToSendFromAndNoOther() {
        Fence fence = send("192.0.2.1");
        assertThat(fence.udpBind("0.0.0.0", 0)).isZero();
        assertThat(fence.udpBind("::", 0)).isZero();
        assertThat(fence.udpBind("0.0.0.0", 5353)).isEqualTo(Fence.DENIED);
        assertThat(fence.udpBind("127.0.0.1", 0)).isEqualTo(Fence.DENIED);
    }

    @Test
    void bindSendJoinAndConnectAreGrantedApart() {
        Fence fence = Permissions.none().allowUdpBind("*").fence();
        assertThat(fence.udpBind("0.0.0.0", 5353)).isZero();
        assertThat(fence.udpSend("127.0.0.1", 5353)).isEqualTo(Fence.DENIED);
        assertThat(fence.udpJoin("239.1.1.1")).isEqualTo(Fence.DENIED);
        assertThat(fence.tcpListen("127.0.0.1", 80)).isEqualTo(Fence.DENIED);
        assertThat(fence.tcpConnect("127.0.0.1", 80)).isEqualTo(Fence.DENIED);
        assertThat(fence.lookup("localhost")).isZero();
        Fence group = Permissions.none().allowMulticast("239.1.0.0/16").fence();
        assertThat(group.udpJoin("239.1.1.1")).isZero();
        assertThat(group.udpJoin("239.2.1.1")).isEqualTo(Fence.DENIED);
        assertThat(group.udpSend("239.1.1.1", 1)).isEqualTo(Fence.DENIED);
    }

    @Test
    void refusalsAreCounted() {
        Fence fence = Permissions.none().fence();
        fence.udpSend("127.0.0.1", 1);
        fence.lookup("example.com");
        fence.has("net", null);
        assertThat(fence.refusals()).isEqualTo(2);
    }

    @Test
    void whatIsOnlyAuditedIsCountedAndDone() {
        Fence fence = Permissions.none().audited().fence();
        assertThat(fence.udpSend("127.0.0.1", 1)).isZero();
        assertThat(fence.refusals()).isEqualTo(1);
        assertThat(fence.has("net", null)).isFalse();
    }

    private static Fence send(String place) {
        return Permissions.none().allowUdpSend(place).fence();
    }

    private static Fence connect(String place) {
        return Permissions.none().allowTcpConnect(place).fence();
    }
}
