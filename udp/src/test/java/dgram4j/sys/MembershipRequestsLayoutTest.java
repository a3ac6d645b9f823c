package dgram4j.sys;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The structures of the membership options have the bytes Linux expects.
class MembershipRequestsLayoutTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] GROUP4 = {(byte) 232, 1, 1, 1};
    private static final byte[] SOURCE4 = {10, 0, 0, 9};
    private static final byte[] INTERFACE4 = {127, 0, 0, 1};
    private static final String GROUP6 = "ff3e0000000000000000000000008000";
    private static final String SOURCE6 = "20010db8000000000000000000000001";

    private final byte[] bytes = HEX.parseHex("ee".repeat(272));
    private final MemorySegment memory = MemorySegment.ofArray(bytes);

    @Test
    void group4() {
        assertThat(written(MembershipRequests.putGroup4(memory, GROUP4, INTERFACE4)))
            .isEqualTo("e8010101" + "7f000001");
    }

    @Test
    void sourceGroup4() {
        assertThat(written(
            MembershipRequests.putSourceGroup4(memory, GROUP4, INTERFACE4, SOURCE4)))
            .isEqualTo("e8010101" + "7f000001" + "0a000009");
    }

    @Test
    void group6() {
        assertThat(written(MembershipRequests.putGroup6(memory, HEX.parseHex(GROUP6), 0x0102)))
            .isEqualTo(GROUP6 + "02010000");
    }

    @Test
    void sourceGroup6() {
        assertThat(written(MembershipRequests.putSourceGroup6(
            memory, HEX.parseHex(GROUP6), 3, HEX.parseHex(SOURCE6))))
            .isEqualTo("03000000" + "00000000"
                + "0a00" + "0000" + "00000000" + GROUP6 + "00000000" + "00".repeat(100)
                + "0a00" + "0000" + "00000000" + SOURCE6 + "00000000" + "00".repeat(100));
    }

    private String written(int length) {
        assertThat(HEX.formatHex(Arrays.copyOfRange(bytes, length, length + 8)))
            .isEqualTo("ee".repeat(8));
        return HEX.formatHex(Arrays.copyOf(bytes, length));
    }
}
