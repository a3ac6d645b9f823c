package dgram4j.node;

import java.util.concurrent.CompletableFuture;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

import dgram4j.BindOptions;
import dgram4j.Dgram;
import dgram4j.Loop;
import dgram4j.Socket;
import dgram4j.SocketOptions;

import static org.assertj.core.api.Assertions.assertThat;

/// Sockets of Java and of a script live on one loop, and are served by one thread.
class JavaAndScriptShareALoopTest {
    private static final String SEND = """
            (port) => new Promise((done, failed) => {
              const socket = require('dgram').createSocket('udp4');
              socket.send('from the script', port, '127.0.0.1', (error) => {
                socket.close();
                if (error) failed(error); else done();
              });
            })
            """;

    @Test
    void aListenerOfJavasRunsOnTheScriptsThread() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        CompletableFuture<Thread> by = new CompletableFuture<>();
        try (NodeRuntime node = NodeRuntime.builder()
                .permissions(Permissions.none().allowUdpSend("127.0.0.1")).build()) {
            Socket socket = Dgram.createSocket(
                    SocketOptions.of("udp4").loop(node.loop()), (message, from) -> {
                        byte[] bytes = new byte[message.remaining()];
                        message.get(bytes);
                        by.complete(Thread.currentThread());
                        heard.complete(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
                    });
            int port = node.call(() -> {
                CompletableFuture<Integer> bound = new CompletableFuture<>();
                socket.onListening(() -> bound.complete(socket.address().port()));
                socket.bind(0, "127.0.0.1");
                return bound;
            }).join();
            node.await(node.call(node.eval(SEND), port));
            assertThat(heard.join()).isEqualTo("from the script");
            assertThat(by.join()).isEqualTo(node.call(Thread::currentThread));
        }
    }

    @Test
    void aSocketOfJavasKeepsAMainScriptRunning() {
        Loop loop = Loop.open();
        Socket socket = Dgram.createSocket(SocketOptions.of("udp4").loop(loop));
        CompletableFuture<Value> unused = new CompletableFuture<>();
        socket.onMessage((message, from) -> {
            unused.complete(null);
            socket.close();
        });
        socket.bind(BindOptions.any().address("127.0.0.1"));
        loop.runOnce();
        try (NodeRuntime node = NodeRuntime.builder()
                .permissions(Permissions.none().allowUdpSend("127.0.0.1"))
                .loop(loop).build()) {
            assertThat(node.evaluate("(" + SEND + ")(" + socket.address().port() + ")")).isZero();
        }
        assertThat(unused).isDone();
    }
}
