package dgram4j.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dgram4j.Dgram;
import dgram4j.SocketOptions;

import static org.assertj.core.api.Assertions.assertThat;

/// A closed runtime gives back its threads and descriptors, whatever it was doing.
class ClosedRuntimesLeaveNothingTest {
    private static final String BUSY = """
            const socket = require('dgram').createSocket('udp4').bind(0, '127.0.0.1');
            setInterval(() => socket.emit('nothing'), 1);
            require('fs').openSync('/dev/null');
            """;

    @Test
    void neitherThreadsNorDescriptors() throws IOException {
        round(1); // What the JVM keeps for all of them.
        Set<Thread> threads = threads();
        int descriptors = descriptors();
        round(20);
        Set<Thread> left = threads();
        left.removeAll(threads);
        assertThat(left.stream().map(Thread::getName).filter(name -> !isPool(name))).isEmpty();
        assertThat(descriptors()).isLessThanOrEqualTo(descriptors);
    }

    // The JVM's compiler threads, and pools that go by themselves when nobody needs them.
    private static boolean isPool(String name) {
        return name.contains("Compiler") || name.startsWith("dgram4j-watchdog")
                || name.startsWith("JVMCI");
    }

    private static void round(int count) {
        List<NodeRuntime> runtimes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            NodeRuntime node = NodeRuntime.builder()
                    .permissions(Permissions.none().allowUdpBind("127.0.0.1")
                            .allowFileRead(Path.of("/dev/null")))
                    .build();
            Dgram.createSocket(SocketOptions.of("udp4").loop(node.loop())).bind(0, "127.0.0.1");
            node.eval(BUSY);
            runtimes.add(node);
        }
        assertThat(runtimes).allSatisfy(node -> assertThat(node.exitStatus()).isEmpty());
        runtimes.forEach(NodeRuntime::close);
        NodeRuntime unused = NodeRuntime.builder().build();
        unused.loop();
        unused.close();
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream().collect(Collectors.toSet());
    }

    private static int descriptors() throws IOException {
        Path folder = Path.of("/proc/self/fd");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var open = Files.list(folder)) {
            return (int) open.count();
        }
    }
}
