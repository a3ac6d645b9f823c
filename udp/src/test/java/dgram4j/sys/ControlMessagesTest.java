package dgram4j.sys;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Control messages are written as the kernel wants them, and read from bytes made by hand.
class ControlMessagesTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String GRO_1200 = "1400000000000000" + "11000000" + "68000000"
        + "b0040000" + "00000000";
    private static final String TOS_ONE_BYTE = "1100000000000000" + "00000000" + "01000000"
        + "b8" + "00000000000000";

    private final ControlMessages cursor = new ControlMessages();

    @Test
    void aSegmentSizeIsAShort() {
        byte[] bytes = HEX.parseHex("ee".repeat(32));
        int space = ControlMessages.putShort(MemorySegment.ofArray(bytes), 4,
            SocketConstants.IPPROTO_UDP, SocketConstants.UDP_SEGMENT, 0xfde8);
        assertThat(space).isEqualTo(24);
        assertThat(HEX.formatHex(bytes)).isEqualTo("eeeeeeee" + "1200000000000000" + "11000000"
            + "67000000" + "e8fd" + "000000000000" + "eeeeeeee");
    }

    @Test
    void aTimeToLiveIsAnInt() {
        byte[] bytes = new byte[24];
        int space = ControlMessages.putInt(MemorySegment.ofArray(bytes), 0,
            SocketConstants.IPPROTO_IP, SocketConstants.IP_TTL, 7);
        assertThat(space).isEqualTo(24);
        assertThat(HEX.formatHex(bytes)).isEqualTo(
            "1400000000000000" + "00000000" + "02000000" + "07000000" + "00000000");
    }

    @Test
    void severalAreWalkedInOrder() {
        assertThat(walk(GRO_1200 + TOS_ONE_BYTE)).containsExactly("17/104=1200", "0/1=184");
        assertThat(cursor.next()).isFalse();
    }

    @Test
    void numbersComeInOneTwoOrFourBytes() {
        assertThat(walk(TOS_ONE_BYTE)).containsExactly("0/1=184");
        assertThat(walk("1200000000000000" + "11000000" + "68000000" + "ffff000000000000"))
            .containsExactly("17/104=65535");
        assertThat(walk("1400000000000000" + "29000000" + "43000000" + "b800000000000000"))
            .containsExactly("41/67=184");
        assertThat(walk("1000000000000000" + "29000000" + "43000000")).containsExactly("41/67=-1");
    }

    @Test
    void theLastMayLackItsFilling() {
        assertThat(walk(GRO_1200.substring(0, 40))).containsExactly("17/104=1200");
    }

    @Test
    void aLengthThatLiesEndsTheWalk() {
        assertThat(walk(GRO_1200 + "0f00000000000000" + "0000000000000000")).hasSize(1);
        assertThat(walk(GRO_1200 + "1900000000000000" + "0000000000000000" + "00".repeat(8)))
            .hasSize(1);
        assertThat(walk(GRO_1200 + "ffffffffffffffff" + "0000000000000000")).hasSize(1);
        assertThat(walk(GRO_1200 + "0000000000000000" + "0000000000000000")).hasSize(1);
        assertThat(walk(GRO_1200 + "1400000000000000" + "00000000")).hasSize(1);
        assertThat(walk("ffffffffffffff7f" + "0000000000000000")).isEmpty();
        assertThat(walk("")).isEmpty();
    }

    @Test
    void dataIsFoundByItsOffset() {
        byte[] bytes = HEX.parseHex("00000000" + GRO_1200 + TOS_ONE_BYTE);
        cursor.over(MemorySegment.ofArray(bytes), 4, bytes.length - 4);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.is(SocketConstants.IPPROTO_UDP, SocketConstants.UDP_GRO)).isTrue();
        assertThat(cursor.is(SocketConstants.IPPROTO_UDP, SocketConstants.UDP_SEGMENT)).isFalse();
        assertThat(cursor.dataOffset()).isEqualTo(20);
        assertThat(cursor.dataLength()).isEqualTo(4);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.dataOffset()).isEqualTo(44);
        assertThat(cursor.dataLength()).isEqualTo(1);
    }

    private List<String> walk(String hex) {
        byte[] bytes = HEX.parseHex(hex);
        List<String> seen = new ArrayList<>();
        cursor.over(MemorySegment.ofArray(bytes), 0, bytes.length);
        while (cursor.next()) {
            seen.add(cursor.level() + "/" + cursor.type() + "=" + cursor.number());
        }
        return seen;
    }
}
