package dgram4j.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/// The socket calls do on loopback what their manual pages say.
@EnabledOnOs(OS.LINUX)
class LinuxSocketsTest {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int SLOT = 2048;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment memory = arena.allocate(8 * SLOT, 64);
    private final MemorySegment address = arena.allocate(Sockaddr.IN6_BYTES, 8);
    private int sender;
    private int receiver;

    @BeforeEach
    void open() {
        int type = SocketConstants.SOCK_DGRAM | SocketConstants.SOCK_NONBLOCK
            | SocketConstants.SOCK_CLOEXEC;
        sender = LinuxSockets.socket(Sockaddr.AF_INET, type, 0);
        receiver = LinuxSockets.socket(Sockaddr.AF_INET, type, 0);
        assertThat(sender).isPositive();
        assertThat(receiver).isPositive();
        int length = Sockaddr.put4(address, 0, LOOPBACK, 0);
        assertThat(LinuxSockets.bind(sender, address, length)).isZero();
        assertThat(LinuxSockets.bind(receiver, address, length)).isZero();
        assertThat(LinuxSockets.getsockname(receiver, address)).isEqualTo(Sockaddr.IN_BYTES);
        assertThat(Sockaddr.port(address, 0)).isPositive();
    }

    @AfterEach
    void close() {
        LinuxSockets.close(sender);
        LinuxSockets.close(receiver);
        arena.close();
    }

    @Test
    void oneMessageGoesAndTellsItsSender() {
        MessageHeaders out = MessageHeaders.allocate(arena, 1);
        text(0, "hello");
        out.name(0, address.address(), Sockaddr.IN_BYTES);
        out.payload(0, memory.address(), 5);
        assertThat(LinuxSockets.sendmsg(sender, out.segment(), 0)).isEqualTo(5);

        MessageHeaders in = MessageHeaders.allocate(arena, 1);
        MemorySegment from = arena.allocate(Sockaddr.IN6_BYTES, 8);
        in.name(0, from.address(), Sockaddr.IN6_BYTES);
        in.payload(0, memory.address() + SLOT, SLOT);
        assertThat(LinuxSockets.recvmsg(receiver, in.segment(), 0)).isEqualTo(5);
        assertThat(textAt(1, 5)).isEqualTo("hello");
        assertThat(in.nameLength(0)).isEqualTo(Sockaddr.IN_BYTES);
        assertThat(in.flags(0)).isZero();
        LinuxSockets.getsockname(sender, address);
        assertThat(Sockaddr.port(from, 0)).isEqualTo(Sockaddr.port(address, 0));
        assertThat(Sockaddr.text(from, 0)).isEqualTo("127.0.0.1");
        assertThat(LinuxSockets.recvmsg(receiver, in.segment(), 0)).isEqualTo(-Errno.EAGAIN);
    }

    @Test
    void severalMessagesGoWithOneCall() {
        MessageHeaders out = MessageHeaders.allocate(arena, 3);
        for (int i = 0; i < 3; i++) {
            text(i, "m" + i + "x".repeat(i));
            out.name(i, address.address(), Sockaddr.IN_BYTES);
            out.payload(i, memory.address() + (long) i * SLOT, 2 + i);
        }
        assertThat(LinuxSockets.sendmmsg(sender, out.segment(), 3, 0)).isEqualTo(3);
        assertThat(out.messageBytes(2)).isEqualTo(4);

        MessageHeaders in = MessageHeaders.allocate(arena, 4);
        for (int i = 0; i < 4; i++) {
            in.payload(i, memory.address() + (long) (4 + i) * SLOT, i == 2 ? 3 : SLOT);
        }
        assertThat(LinuxSockets.recvmmsg(receiver, in.segment(), 4, 0)).isEqualTo(3);
        assertThat(textAt(4, in.messageBytes(0))).isEqualTo("m0");
        assertThat(textAt(5, in.messageBytes(1))).isEqualTo("m1x");
        assertThat(textAt(6, in.messageBytes(2))).isEqualTo("m2x");
        assertThat(in.flags(1)).isZero();
        assertThat(in.flags(2)).isEqualTo(SocketConstants.MSG_TRUNC);
    }

    @Test
    void aConnectedSocketNeedsNoName() {
        assertThat(LinuxSockets.getpeername(sender, address)).isEqualTo(-Errno.ENOTCONN);
        LinuxSockets.getsockname(receiver, address);
        int port = Sockaddr.port(address, 0);
        assertThat(LinuxSockets.connect(sender, address, Sockaddr.IN_BYTES)).isZero();
        assertThat(LinuxSockets.getpeername(sender, address)).isEqualTo(Sockaddr.IN_BYTES);
        assertThat(Sockaddr.port(address, 0)).isEqualTo(port);
        MessageHeaders out = MessageHeaders.allocate(arena, 1);
        out.payload(0, memory.address(), 0);
        assertThat(LinuxSockets.sendmsg(sender, out.segment(), 0)).isZero();

        Sockaddr.putUnspecified(address, 0);
        assertThat(LinuxSockets.connect(sender, address, Sockaddr.IN_BYTES)).isZero();
        assertThat(LinuxSockets.getpeername(sender, address)).isEqualTo(-Errno.ENOTCONN);
        assertThat(LinuxSockets.sendmsg(sender, out.segment(), 0))
            .isEqualTo(-Errno.EDESTADDRREQ);
    }

    @Test
    void optionsAreSetAndRead() {
        int level = SocketConstants.SOL_SOCKET;
        assertThat(LinuxSockets.getsockopt(sender, level, SocketConstants.SO_TYPE))
            .isEqualTo(SocketConstants.SOCK_DGRAM);
        assertThat(LinuxSockets.getsockopt(sender, level, SocketConstants.SO_DOMAIN))
            .isEqualTo(Sockaddr.AF_INET);
        assertThat(LinuxSockets.getsockopt(sender, level, SocketConstants.SO_PROTOCOL))
            .isEqualTo(SocketConstants.IPPROTO_UDP);
        assertThat(LinuxSockets.setsockopt(sender, level, SocketConstants.SO_RCVBUF, 10000))
            .isZero();
        assertThat(LinuxSockets.getsockopt(sender, level, SocketConstants.SO_RCVBUF))
            .isEqualTo(20000);
        assertThat(LinuxSockets.setsockopt(
            sender, SocketConstants.IPPROTO_IP, SocketConstants.IP_TTL, 256))
            .isEqualTo(-Errno.EINVAL);
        assertThat(LinuxSockets.setsockopt(sender, SocketConstants.IPPROTO_IPV6,
            SocketConstants.IPV6_V6ONLY, 1)).isEqualTo(-Errno.ENOPROTOOPT);
    }

    @Test
    void flagsOfADescriptorAreReadAndChanged() {
        int flags = LinuxSockets.fcntl(sender, SocketConstants.F_GETFL, 0);
        assertThat(flags & SocketConstants.O_NONBLOCK).isNotZero();
        assertThat(LinuxSockets.fcntl(sender, SocketConstants.F_SETFL,
            flags & ~SocketConstants.O_NONBLOCK)).isZero();
        assertThat(LinuxSockets.fcntl(sender, SocketConstants.F_GETFL, 0)
            & SocketConstants.O_NONBLOCK).isZero();
        assertThat(LinuxSockets.fcntl(sender, SocketConstants.F_GETFD, 0))
            .isEqualTo(SocketConstants.FD_CLOEXEC);
        int copy = LinuxSockets.fcntl(sender, SocketConstants.F_DUPFD_CLOEXEC, 0);
        assertThat(copy).isPositive().isNotEqualTo(sender);
        assertThat(LinuxSockets.close(copy)).isZero();
    }

    @Test
    void errnoIsTheCallsOwn() {
        assertThat(LinuxSockets.close(-1)).isEqualTo(-Errno.EBADF);
        assertThat(LinuxSockets.socket(-1, 0, 0)).isEqualTo(-Errno.EAFNOSUPPORT);
        assertThat(LinuxSockets.getsockname(-1, address)).isEqualTo(-Errno.EBADF);
        assertThat(LinuxSockets.bind(receiver, address, 3)).isEqualTo(-Errno.EINVAL);
    }

    private void text(int slot, String text) {
        memory.asSlice((long) slot * SLOT)
            .copyFrom(MemorySegment.ofArray(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private String textAt(int slot, int length) {
        byte[] bytes = memory.asSlice((long) slot * SLOT, length).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
