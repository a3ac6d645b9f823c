package dgram4j.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `mmsghdr` and `iovec` have the bytes Linux expects and are read from the bytes Linux writes.
class MessageHeadersLayoutTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void areWrittenByteByByte() {
        try (Arena arena = Arena.ofConfined()) {
            MessageHeaders headers = MessageHeaders.allocate(arena, 2);
            headers.name(0, 0x0102030405060708L, 28);
            headers.payload(0, 0x1112131415161718L, 0x10203);
            headers.control(0, 0x2122232425262728L, 24);
            headers.payload(1, 0x3132333435363738L, 0);
            long vectors = headers.segment().address() + 128;

            assertThat(bytes(headers, 0, 64)).isEqualTo(
                "0807060504030201" + "1c000000" + "00000000" + littleEndian(vectors)
                + "0100000000000000" + "2827262524232221" + "1800000000000000"
                + "00000000" + "00000000" + "00000000" + "00000000");
            assertThat(bytes(headers, 64, 64)).isEqualTo(
                "0000000000000000" + "00000000" + "00000000" + littleEndian(vectors + 16)
                + "0100000000000000" + "0000000000000000" + "0000000000000000"
                + "00000000" + "00000000" + "00000000" + "00000000");
            assertThat(bytes(headers, 128, 32)).isEqualTo(
                "1817161514131211" + "0302010000000000" + "3837363534333231"
                + "0000000000000000");
        }
    }

    @Test
    void areReadAsTheKernelLeavesThem() {
        try (Arena arena = Arena.ofConfined()) {
            MessageHeaders headers = MessageHeaders.allocate(arena, 2);
            headers.segment().asSlice(64, 64).copyFrom(MemorySegment.ofArray(HEX.parseHex(
                "0000000000000000" + "10000000" + "cccccccc" + "0000000000000000"
                + "0100000000000000" + "0000000000000000" + "2000000000000000"
                + "28000000" + "cccccccc" + "e3ff0000" + "cccccccc")));
            assertThat(headers.nameLength(1)).isEqualTo(16);
            assertThat(headers.controlLength(1)).isEqualTo(32);
            assertThat(headers.flags(1))
                .isEqualTo(SocketConstants.MSG_TRUNC | SocketConstants.MSG_CTRUNC);
            assertThat(headers.messageBytes(1)).isEqualTo(65507);
        }
    }

    @Test
    void lengthZeroMeansNoNameAndNoControl() {
        try (Arena arena = Arena.ofConfined()) {
            MessageHeaders headers = MessageHeaders.allocate(arena, 1);
            headers.name(0, 1234, 16);
            headers.control(0, 1234, 16);
            headers.name(0, 1234, 0);
            headers.control(0, 1234, 0);
            assertThat(bytes(headers, 0, 16)).isEqualTo("00".repeat(16));
            assertThat(bytes(headers, 32, 16)).isEqualTo("00".repeat(16));
        }
    }

    @Test
    void aTailOfTheArrayBeginsAtItsHeader() {
        try (Arena arena = Arena.ofConfined()) {
            MessageHeaders headers = MessageHeaders.allocate(arena, 3);
            assertThat(headers.count()).isEqualTo(3);
            assertThat(headers.segment(2).address()).isEqualTo(headers.segment().address() + 128);
        }
    }

    private static String bytes(MessageHeaders headers, int offset, int length) {
        return HEX.formatHex(
            headers.segment().asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE));
    }

    private static String littleEndian(long value) {
        return HEX.formatHex(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN)
            .putLong(value).array());
    }
}
