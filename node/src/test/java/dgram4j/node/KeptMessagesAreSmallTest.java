package dgram4j.node;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A message that a script keeps costs its own size and a constant: nothing of a batch, of the
/// stage or of the engine stays alive with it.
class KeptMessagesAreSmallTest {
    private static final int FEW = 4_000;
    private static final int MANY = 200_000;

    private static final String SCRIPT = """
            globalThis.kept = [];
            globalThis.keep = (count) => new Promise((resolve) => {
              const socket = require('dgram').createSocket('udp4');
              const burst = () => {
                const { port } = socket.address();
                for (let i = 0; i < 100; i++) socket.send(Buffer.alloc(64, 1), port, '127.0.0.1');
              };
              socket.on('message', (message) => {
                kept.push(message);
                if (kept.length === count) socket.close(() => resolve(kept.length));
                else if (kept.length % 100 === 0) burst();
              });
              socket.bind(0, '127.0.0.1', burst);
            });
            """;

    /// In a JVM of its own: what other tests leave behind, and what they have the engine prepared
    /// for, weighs too.
    @Test
    void aKeptMessageOf64BytesKeepsNoMoreThan200BytesAlive() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        // The compiler keeps what it knows on the same heap: megabytes, and more each second.
        command.add("-Dtruffle.UseFallbackRuntime=true");
        command.add("-cp");
        command.add(ManagementFactory.getRuntimeMXBean().getClassPath());
        command.add(KeptMessagesAreSmallTest.class.getName());
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var answer = program.inputReader()) {
            assertThat(Double.parseDouble(answer.readLine())).isBetween(64.0, 200.0);
        }
    }

    /// Prints how many bytes a kept message keeps.
    public static void main(String[] arguments) {
        try (NodeRuntime runtime = NodeRuntime.builder()
                .permissions(Permissions.all())
                .ownsProcess(true)
                .stdin(InputStream.nullInputStream())
                .build()) {
            runtime.eval(SCRIPT);
            long few = heapWith(runtime, FEW); // what is kept once is there then
            System.out.println((heapWith(runtime, MANY) - few) / (double) (MANY - FEW));
        }
    }

    private static long heapWith(NodeRuntime runtime, int messages) {
        assertThat(runtime.await(runtime.eval("keep(" + messages + ")")).asInt())
                .isEqualTo(messages);
        return heap();
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
