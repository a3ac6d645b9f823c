package dgram4j.udp.driver.linux;

import org.junit.jupiter.api.Test;

import dgram4j.udp.receive.ReceiveBatch;

import static dgram4j.sys.SocketConstants.MSG_CTRUNC;
import static dgram4j.sys.SocketConstants.MSG_DONTWAIT;
import static dgram4j.sys.SocketConstants.MSG_TRUNC;
import static org.assertj.core.api.Assertions.assertThat;

/// The kernel's marks of lost bytes and lost control messages are passed on, and no others.
final class ReceiveFlagsTest {

    @Test
    void areTranslated() {
        assertThat(ReceiveHeaders.flags(0)).isZero();
        assertThat(ReceiveHeaders.flags(MSG_TRUNC)).isEqualTo(ReceiveBatch.TRUNCATED);
        assertThat(ReceiveHeaders.flags(MSG_CTRUNC)).isEqualTo(ReceiveBatch.CONTROL_TRUNCATED);
        assertThat(ReceiveHeaders.flags(MSG_TRUNC | MSG_CTRUNC | MSG_DONTWAIT))
            .isEqualTo(ReceiveBatch.TRUNCATED | ReceiveBatch.CONTROL_TRUNCATED);
    }
}
