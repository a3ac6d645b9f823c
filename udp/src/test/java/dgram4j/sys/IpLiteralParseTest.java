package dgram4j.sys;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Literals are taken and refused exactly as Node 26 does it (`setMulticastInterface` shows it).
class IpLiteralParseTest {

    private static final String LONG6 = "0000:0000:0000:0000:0000:ffff:127.100.100.100";

    @ParameterizedTest
    @CsvSource({"0.0.0.0,00000000", "127.0.0.1,7f000001", "255.255.255.255,ffffffff",
        "1.20.200.99,0114c863"})
    void takesDottedDecimal(String text, String bytes) {
        assertThat(parsed4(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.01", "127.0.0.00", "127.1", "127.0.0.1.", "127.0.0.1.1",
        ".127.0.0.1", "127..0.1", "256.1.1.1", "127.0.0.1 ", " 127.0.0.1", "0x7f.0.0.1",
        "127.0.0.1%lo", "1e0.0.0.0", "0000.0.0.0", "127.0.0.-1", "+127.0.0.1", "2130706433",
        "١٢٧.0.0.1", "0.0.0.0000", "1.2.3.99999999999", "::1", "localhost", "a.b.c.d", "1.2.3."})
    void refusesEverythingElse(String text) {
        assertThat(parsed4(text)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "::,00000000000000000000000000000000",
        "::1,00000000000000000000000000000001",
        "::%lo,00000000000000000000000000000000",
        "::%,00000000000000000000000000000000",
        "::1%25lo,00000000000000000000000000000001",
        "::1.2.3.4,00000000000000000000000001020304",
        "::FFFF:127.0.0.1,00000000000000000000ffff7f000001",
        "1::,00010000000000000000000000000000",
        "1:2:3:4:5:6:7::,00010002000300040005000600070000",
        "::2:3:4:5:6:7:8,00000002000300040005000600070008",
        "1:2:3:4:5:6:1.2.3.4,00010002000300040005000601020304",
        "1:2:3:4:5:6:7:8,00010002000300040005000600070008",
        "fe80::aBcD:0:1%eth0,fe80000000000000 0000abcd00000001"})
    void takesIpv6WithAndWithoutZone(String text, String bytes) {
        assertThat(parsed6(text)).isEqualTo(bytes.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", ":::", "1:2:3:4:5:6:7:8::", "1:2:3:4:5:6:7::8", "1::2::3",
        "::1:", ":1", "12345::", "::1.2.3", "::1.2.3.4.5", "::01.2.3.4", "::1.2.3.4:5",
        "1:2:3:4:5:6:7:1.2.3.4", "::g", "00001::", "::1 ", " ::1", "1:2:3:4:5:6:7",
        "::1.2.3.256", "::ffff:1.2.3.04", "::00000", "[::1]", "::1/64", "0:0:0:0:0:0:0:0:%lo",
        "٣::", "é::", "%lo", "127.0.0.1", "::.1.2.3", "1:2:3:4:5:6:7:8:9", "1:::2"})
    void refusesEveryOtherIpv6(String text) {
        assertThat(parsed6(text)).isEqualTo("none");
    }

    @Test
    void aNulEndsTheText() {
        assertThat(parsed4("127.0.0.1\0junk")).isEqualTo("7f000001");
        assertThat(parsed6("::1\0%lo")).isEqualTo("00000000000000000000000000000001");
        assertThat(IpLiteral.zone("::1\0%lo")).isEmpty();
        assertThat(IpLiteral.zone("::1%lo\0x")).isEqualTo("lo");
    }

    @Test
    void aZoneShortensWhatIsRead() {
        assertThat(parsed6(LONG6)).isEqualTo("00000000000000000000ffff7f646464");
        assertThat(parsed6(LONG6 + "%lo")).isEqualTo("none");
        String full = "fe80:0000:0000:0000:0000:0000:0000:0001";
        assertThat(parsed6(full + "%eth0")).isEqualTo("fe800000000000000000000000000001");
        assertThat(parsed6(full + "zzz%eth0")).isEqualTo("fe800000000000000000000000000001");
    }

    @Test
    void theZoneIsWhatFollowsThePercentSign() {
        assertThat(IpLiteral.zone("fe80::1%eth0")).isEqualTo("eth0");
        assertThat(IpLiteral.zone("fe80::1%a%b")).isEqualTo("a%b");
        assertThat(IpLiteral.zone("fe80::1%")).isEmpty();
        assertThat(IpLiteral.zone("fe80::1")).isEmpty();
    }

    private static String parsed4(String text) {
        byte[] into = new byte[4];
        return IpLiteral.parse4(text, into) ? HexFormat.of().formatHex(into) : "none";
    }

    private static String parsed6(String text) {
        byte[] into = new byte[16];
        return IpLiteral.parse6(text, into) ? HexFormat.of().formatHex(into) : "none";
    }
}
