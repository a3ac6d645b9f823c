package dgram4j.node;

import java.io.InputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A message that a script keeps costs its own size and a constant: nothing of a batch, of the
/// stage or of the engine stays alive with it.
class KeptMessagesAreSmallTest {
    private static final int FEW = 4_000;
    private static final int MANY = 200_000;

    private static final String SCRIPT = """
            new Promise((resolve) => {
              const socket = require('dgram').createSocket('udp4');
              globalThis.kept = [];
              const burst = () => {
                const { port } = socket.address();
                for (let i = 0; i < 100; i++) socket.send(Buffer.alloc(64, 1), port, '127.0.0.1');
              };
              socket.on('message', (message) => {
                kept.push(message);
                if (kept.length === %d) socket.close(() => resolve(kept.length));
                else if (kept.length %% 100 === 0) burst();
              });
              socket.bind(0, '127.0.0.1', burst);
            })
            """;

    @Test
    void aKeptMessageOf64BytesKeepsNoMoreThan200BytesAlive() {
        heapWith(FEW); // loads classes, and what the engine keeps once
        double each = (heapWith(MANY) - heapWith(FEW)) / (double) (MANY - FEW);
        assertThat(each).isBetween(64.0, 200.0);
    }

    private static long heapWith(int messages) {
        try (NodeRuntime runtime = NodeRuntime.builder()
                .permissions(Permissions.all())
                .ownsProcess(true)
                .stdin(InputStream.nullInputStream())
                .build()) {
            assertThat(runtime.await(runtime.eval(SCRIPT.formatted(messages))).asInt())
                    .isEqualTo(messages);
            return heap();
        }
    }

    private static long heap() {
        Runtime jvm = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, jvm.totalMemory() - jvm.freeMemory());
        }
        return least;
    }
}
