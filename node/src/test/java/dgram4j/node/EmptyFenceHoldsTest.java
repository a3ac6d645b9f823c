package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Nothing gets out of a runtime that is granted nothing, and nothing of the host gets in: scripts
/// under `src/test/js/fence` try one way each and print what they got. A secret they must not see,
/// sockets they must not reach and a folder they must not change tell whether they did.
class EmptyFenceHoldsTest {
    private static final Path SCRIPTS = Path.of("src/test/js/fence");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path top;

    private final String secret = "secret-" + UUID.randomUUID();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private DatagramChannel datagrams;
    private ServerSocketChannel streams;
    private Path folder;
    private Path secretFile;

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("_")).sorted().toList().stream();
        }
    }

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(top.resolve("folder"));
        secretFile = Files.writeString(top.resolve("secret.txt"), secret);
        datagrams = DatagramChannel.open();
        datagrams.bind(new InetSocketAddress(0)).configureBlocking(false);
        streams = ServerSocketChannel.open();
        streams.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .configureBlocking(false);
    }

    @AfterEach
    void close() throws IOException {
        datagrams.close();
        streams.close();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void against(String name) throws IOException {
        Path script = Files.createDirectory(top.resolve("scripts")).resolve(name);
        Files.writeString(script, Files.readString(SCRIPTS.resolve("_attempt.js"))
                + Files.readString(SCRIPTS.resolve(name)));
        String text = Files.readString(script);
        run(script);

        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("done")
                .doesNotContainPattern("\\bOPEN\\b")
                .doesNotContain(secret);
        assertThat(secretFile).hasContent(secret);
        assertThat(script).hasContent(text);
        assertThat(files(folder)).isEmpty();
        assertThat(files(script.getParent())).containsExactly(script);
        assertThat(datagrams.receive(ByteBuffer.allocate(16))).isNull();
        assertThat(streams.accept()).isNull();
        assertThat(System.getenv("SET")).isNull();
    }

    private void run(Path script) {
        try (NodeRuntime node = NodeRuntime.builder()
                .permissions(Permissions.none())
                .environment(Map.of("SECRET", secret, "HOME", folder.toString()))
                .workingDirectory(folder)
                .arguments(List.of(
                        port(datagrams), secretFile.toString(), folder.toString(), port(streams)))
                .stdin(java.io.InputStream.nullInputStream())
                .stdout(told).stderr(told)
                .timeLimit(LIMIT)
                .build()) {
            assertThat(node.run(script)).isNotEqualTo(NodeRuntime.STATUS_TIME_LIMIT);
        }
    }

    private static String port(DatagramChannel channel) {
        return Integer.toString(channel.socket().getLocalPort());
    }

    private static String port(ServerSocketChannel channel) {
        return Integer.toString(channel.socket().getLocalPort());
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }
}
