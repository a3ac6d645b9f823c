package dgram4j.udp;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// A thousand datagrams go to an echo and come back in order, whatever the driver.
final class EchoOnEveryDriverTest {
    private static final int DATAGRAMS = 1_000;
    /// So many are under way at once: few enough for the receive buffer of any system.
    private static final int WINDOW = 50;

    @OnEveryLoop
    void aThousandThereAndBack(LoopRig rig) {
        UdpHandle server = rig.bound();
        UdpHandle client = rig.bound();
        int serverPort = LoopRig.port(server);
        int clientPort = LoopRig.port(client);
        List<String> came = new ArrayList<>();
        server.recvStart(LoopRig.texts((text, batch) -> {
            assertThat(batch.peerAddress()).isEqualTo(LoopRig.LOOPBACK);
            assertThat(batch.peerPort()).isEqualTo(clientPort);
            LoopRig.send(server, text, batch.peerPort());
        }));
        client.recvStart(LoopRig.texts((text, batch) -> {
            came.add(text);
            int next = came.size() + WINDOW - 1;
            if (next < DATAGRAMS) {
                LoopRig.send(client, "datagram " + next, serverPort);
            }
            if (came.size() == DATAGRAMS) {
                client.close(() -> {});
                server.close(() -> {});
            }
        }));
        for (int i = 0; i < WINDOW; i++) {
            LoopRig.send(client, "datagram " + i, serverPort);
        }
        rig.run();
        for (int i = 0; i < DATAGRAMS; i++) {
            assertThat(came.get(i)).isEqualTo("datagram " + i);
        }
        assertThat(came).hasSize(DATAGRAMS);
        assertThat(server.stats().received().datagrams()).isEqualTo(DATAGRAMS);
        assertThat(client.stats().sent().datagrams()).isEqualTo(DATAGRAMS);
    }
}
