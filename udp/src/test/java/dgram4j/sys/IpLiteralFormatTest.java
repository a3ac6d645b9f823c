package dgram4j.sys;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Addresses are written as Node 26 writes them (`new net.SocketAddress(…).address` shows it).
class IpLiteralFormatTest {

    private static final int ROUNDS = 2000;

    @ParameterizedTest
    @CsvSource({"::,::", "::1,::1", "::5,::5", "::1.2.3.4,::1.2.3.4", "::1:0,::0.1.0.0",
        "::ffff:1.2.3.4,::ffff:1.2.3.4", "::fffe:1.2.3.4,::fffe:102:304", "1::,1::",
        "1:0:0:2::3,1:0:0:2::3", "1:0:0:2:0:0:3:4,1::2:0:0:3:4", "1:0:0:2:0:0:0:4,1:0:0:2::4",
        "2001:db8:0:1:1:1:1:1,2001:db8:0:1:1:1:1:1", "64:ff9b::1.2.3.4,64:ff9b::102:304",
        "::0:1:0:0,::1:0:0", "::ffff:0:1.2.3.4,::ffff:0:102:304", "FE80::A,fe80::a",
        "::ffff:0:0,::ffff:0.0.0.0", "1:2:3:4:5:6:7::,1:2:3:4:5:6:7:0", "0:0:1::,0:0:1::",
        "::2:3:4:5:6:7:8,0:2:3:4:5:6:7:8", "::1:1.2.3.4,::1:102:304",
        "0:1:0:0:1:1:0:0,0:1::1:1:0:0"})
    void ipv6(String text, String expected) {
        assertThat(format(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,0.0.0.0", "7f000001,127.0.0.1", "ffffffff,255.255.255.255",
        "c00002fe,192.0.2.254"})
    void ipv4(String hex, String expected) {
        assertThat(IpLiteral.format4(HexFormat.fromHexDigits(hex))).isEqualTo(expected);
    }

    @Test
    void whatIsWrittenReadsBack() {
        Random random = new Random(20261122);
        byte[] back = new byte[16];
        for (int round = 0; round < ROUNDS; round++) {
            byte[] address = new byte[16];
            for (int group = 0; group < 8; group++) {
                if (random.nextInt(3) > 0) {
                    address[2 * group + 1] = (byte) random.nextInt();
                    address[2 * group] = (byte) (random.nextBoolean() ? random.nextInt() : 0);
                }
            }
            ByteBuffer view = ByteBuffer.wrap(address);
            String text = IpLiteral.format6(view.getLong(0), view.getLong(8));
            assertThat(IpLiteral.parse6(text, back)).as(text).isTrue();
            assertThat(back).as(text).isEqualTo(address);
        }
    }

    private static String format(String text) {
        byte[] address = new byte[16];
        assertThat(IpLiteral.parse6(text, address)).isTrue();
        ByteBuffer view = ByteBuffer.wrap(address);
        return IpLiteral.format6(view.getLong(0), view.getLong(8));
    }
}
