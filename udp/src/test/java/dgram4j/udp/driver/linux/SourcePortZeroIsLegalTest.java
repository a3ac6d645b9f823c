package dgram4j.udp.driver.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import dgram4j.sys.Errno;
import dgram4j.sys.LinuxSockets;
import dgram4j.sys.MessageHeaders;
import dgram4j.sys.Sockaddr;
import dgram4j.sys.SocketConstants;
import dgram4j.udp.address.AddressTexts;
import dgram4j.udp.address.Family;
import dgram4j.udp.address.Scopes;
import dgram4j.udp.driver.DriverSocket;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveSlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// A datagram that says it comes from port 0 is received like any other.
///
/// *Source:* RFC 768 (the source port is optional); netty/netty#15526.
@EnabledIf("dgram4j.udp.driver.linux.LinuxDriver#available")
final class SourcePortZeroIsLegalTest {
    private static final int SOCK_RAW = 3;
    private static final int UDP_HEADER_BYTES = 8;

    @Test
    void isReceived() {
        int raw = LinuxSockets.socket(Sockaddr.AF_INET, SOCK_RAW, SocketConstants.IPPROTO_UDP);
        assumeTrue(raw >= 0, "raw sockets are for root: " + Errno.name(raw));
        DriverSocket socket = new LinuxDriver().newSocket();
        try (Arena arena = Arena.ofConfined()) {
            assertThat(socket.open(Family.IPV4)).isZero();
            MemorySegment address = arena.allocate(32, 8);
            int length = Sockaddr.put4(address, 0, new byte[] {127, 0, 0, 1}, 0);
            assertThat(socket.bind(address, length)).isZero();
            assertThat(socket.localAddress(address)).isEqualTo(length);
            sendFromPortZero(raw, arena, address, Sockaddr.port(address, 0));

            ReceiveBatch batch = new ReceiveBatch(new ReceiveSlab(), texts());
            batch.clear(1);
            assertThat(socket.receive(batch)).isEqualTo(1);
            assertThat(batch.next()).isTrue();
            assertThat(batch.peerPort()).isZero();
            assertThat(batch.peerAddress()).isEqualTo("127.0.0.1");
            assertThat(batch.lengthBytes()).isEqualTo(2);
        } finally {
            socket.close();
            LinuxSockets.close(raw);
        }
    }

    private static void sendFromPortZero(
            int raw, Arena arena, MemorySegment address, int port) {
        int bytes = UDP_HEADER_BYTES + 2;
        byte[] datagram = {
            0, 0, (byte) (port >> 8), (byte) port, 0, (byte) bytes, 0, 0, 'h', 'i'};
        MemorySegment payload = arena.allocateFrom(ValueLayout.JAVA_BYTE, datagram);
        MessageHeaders header = MessageHeaders.allocate(arena, 1);
        Sockaddr.port(address, 0, 0);
        header.name(0, address.address(), Sockaddr.IN_BYTES);
        header.payload(0, payload.address(), bytes);
        assertThat(LinuxSockets.sendmsg(raw, header.segment(), 0)).isEqualTo(bytes);
    }

    private static AddressTexts texts() {
        return new AddressTexts(new Scopes() {
            @Override
            public int index(String name) {
                return 0;
            }

            @Override
            public String name(int index) {
                return "";
            }
        });
    }
}
