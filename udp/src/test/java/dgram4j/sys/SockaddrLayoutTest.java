package dgram4j.sys;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Sockaddrs have the bytes Linux expects and are read from the bytes Linux writes.
class SockaddrLayoutTest {

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes = HEX.parseHex("ee".repeat(40));
    private final MemorySegment memory = MemorySegment.ofArray(bytes);

    @Test
    void ipv4() {
        byte[] address = {(byte) 192, 0, 2, (byte) 129};
        assertThat(Sockaddr.put4(memory, 4, address, 0xbeef)).isEqualTo(16);
        assertThat(HEX.formatHex(bytes)).isEqualTo("eeeeeeee"
            + "0200" + "beef" + "c0000281" + "0000000000000000" + "ee".repeat(20));
        assertThat(Sockaddr.family(memory, 4)).isEqualTo(Sockaddr.AF_INET);
        assertThat(Sockaddr.port(memory, 4)).isEqualTo(0xbeef);
        assertThat(Sockaddr.address4(memory, 4)).isEqualTo(0xc0000281);
        assertThat(Sockaddr.address(memory, 4)).isEqualTo(address);
        assertThat(Sockaddr.text(memory, 4)).isEqualTo("192.0.2.129");
        assertThat(Sockaddr.isLinkLocal(memory, 4)).isFalse();
    }

    @Test
    void ipv6() {
        byte[] address = HEX.parseHex("fe800000000000000102030405060708");
        assertThat(Sockaddr.put6(memory, 4, address, 65535, 0x01020304)).isEqualTo(28);
        assertThat(HEX.formatHex(bytes)).isEqualTo("eeeeeeee"
            + "0a00" + "ffff" + "00000000" + "fe800000000000000102030405060708" + "04030201"
            + "ee".repeat(8));
        assertThat(Sockaddr.family(memory, 4)).isEqualTo(Sockaddr.AF_INET6);
        assertThat(Sockaddr.port(memory, 4)).isEqualTo(65535);
        assertThat(Sockaddr.scopeId(memory, 4)).isEqualTo(0x01020304);
        assertThat(Sockaddr.address(memory, 4)).isEqualTo(address);
        assertThat(Sockaddr.text(memory, 4)).isEqualTo("fe80::102:304:506:708");
        assertThat(Sockaddr.isLinkLocal(memory, 4)).isTrue();
    }

    @Test
    void linkLocalEndsAtItsPrefix() {
        for (String[] row : new String[][] {
            {"fe80", "true"}, {"febf", "true"}, {"fec0", "false"}, {"fe7f", "false"}}) {
            Sockaddr.put6(memory, 0, HEX.parseHex(row[0] + "00".repeat(14)), 1, 1);
            assertThat(Sockaddr.isLinkLocal(memory, 0)).as(row[0])
                .isEqualTo(Boolean.parseBoolean(row[1]));
        }
    }

    @Test
    void portZeroAndAForeignFamilyAreRead() {
        memory.asSlice(0, 28).copyFrom(MemorySegment.ofArray(
            HEX.parseHex("1100" + "0000" + "00".repeat(24))));
        assertThat(Sockaddr.family(memory, 0)).isEqualTo(17);
        assertThat(Sockaddr.port(memory, 0)).isZero();
        assertThat(Sockaddr.text(memory, 0)).isEmpty();
        assertThat(Sockaddr.address(memory, 0)).isEmpty();
    }

    @Test
    void unspecifiedIsAllZero() {
        assertThat(Sockaddr.putUnspecified(memory, 4)).isEqualTo(16);
        assertThat(HEX.formatHex(bytes)).isEqualTo(
            "eeeeeeee" + "00".repeat(16) + "ee".repeat(20));
    }

    @Test
    void thePortCanBeChanged() {
        Sockaddr.put4(memory, 0, new byte[] {127, 0, 0, 1}, 1);
        Sockaddr.port(memory, 0, 40000);
        assertThat(Sockaddr.port(memory, 0)).isEqualTo(40000);
        assertThat(Sockaddr.text(memory, 0)).isEqualTo("127.0.0.1");
    }
}
