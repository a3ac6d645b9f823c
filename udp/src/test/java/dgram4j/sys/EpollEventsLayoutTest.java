package dgram4j.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `epoll_event` has the bytes each processor family's kernel expects.
class EpollEventsLayoutTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void isPackedOnX86() {
        assertThat(bytesOf(LinuxAbi.X86_64)).isEqualTo(
            "05000000" + "8877665544332211"
            + "01000000" + "ffffffffffffffff");
    }

    @Test
    void isAlignedOnArm() {
        assertThat(bytesOf(LinuxAbi.AARCH64)).isEqualTo(
            "05000000" + "00000000" + "8877665544332211"
            + "01000000" + "00000000" + "ffffffffffffffff");
    }

    @Test
    void readsWhatAKernelWrote() {
        try (Arena arena = Arena.ofConfined()) {
            EpollEvents packed = EpollEvents.allocate(arena, LinuxAbi.X86_64, 2);
            fill(packed.segment(), "000000000000000000000000" + "190000002a00000000000000");
            assertThat(packed.mask(1)).isEqualTo(
                LinuxEpoll.EPOLLIN | LinuxEpoll.EPOLLERR | LinuxEpoll.EPOLLHUP);
            assertThat(packed.data(1)).isEqualTo(42);

            EpollEvents aligned = EpollEvents.allocate(arena, LinuxAbi.AARCH64, 1);
            fill(aligned.segment(), "04000000" + "cafecafe" + "2a00000000000080");
            assertThat(aligned.mask(0)).isEqualTo(LinuxEpoll.EPOLLOUT);
            assertThat(aligned.data(0)).isEqualTo(0x800000000000002aL);
        }
    }

    private static String bytesOf(LinuxAbi abi) {
        try (Arena arena = Arena.ofConfined()) {
            EpollEvents events = EpollEvents.allocate(arena, abi, 2);
            assertThat(events.capacity()).isEqualTo(2);
            events.put(0, LinuxEpoll.EPOLLIN | LinuxEpoll.EPOLLOUT, 0x1122334455667788L);
            events.put(1, LinuxEpoll.EPOLLIN, -1);
            return HEX.formatHex(events.segment().toArray(ValueLayout.JAVA_BYTE));
        }
    }

    private static void fill(MemorySegment segment, String hex) {
        segment.copyFrom(MemorySegment.ofArray(HEX.parseHex(hex)));
    }
}
