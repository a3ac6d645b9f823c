package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dgram4j.sys.Errno;
import dgram4j.sys.LinuxSockets;
import dgram4j.udp.driver.Drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// `bind({ fd })` with descriptors the script has not made: those of UDP are adopted and closed
/// with the socket, of all others the error names the kind, as on Node 26.
class AdoptedDescriptorsTest {
    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final Path OPEN = Path.of("/proc/self/fd");

    @BeforeAll
    static void onLinux() {
        assumeTrue(Drivers.names().contains("linux"), "descriptors have numbers on Linux only");
    }

    @ParameterizedTest(name = "family {0}, type {1}: {2}")
    @CsvSource({
        AF_INET + ",1,TCP", AF_INET6 + ",1,TCP", AF_UNIX + ",1,PIPE",
        AF_UNIX + ",2,UNKNOWN", AF_UNIX + ",5,UNKNOWN"})
    void socketsOfOtherKinds(int family, int type, String kind) {
        int descriptor = LinuxSockets.socket(family, type, 0);
        try {
            assertThat(bind("linux", descriptor)).isEqualTo(refusal(kind));
        } finally {
            // The refused descriptor is still its owner's.
            assertThat(LinuxSockets.close(descriptor)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"/dev/null,FILE", "/proc/self/maps,FILE", "/dev/ptmx,TTY"})
    void files(Path path, String kind) throws IOException {
        Set<Integer> before = numbers();
        try (InputStream file = Files.newInputStream(path)) {
            assertThat(file).isNotNull();
            int descriptor = opened(before, path.getFileName().toString());
            assertThat(bind("linux", descriptor)).isEqualTo(refusal(kind));
        }
    }

    @Test
    void pipes() throws IOException {
        Set<Integer> before = numbers();
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel source = pipe.source(); Pipe.SinkChannel sink = pipe.sink()) {
            assertThat(source.isOpen() && sink.isOpen()).isTrue();
            assertThat(bind("linux", opened(before, "pipe:"))).isEqualTo(refusal("PIPE"));
        }
    }

    @Test
    void nobodysNumber() {
        assertThat(bind("linux", 987_654)).isEqualTo(refusal("UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource({AF_INET + ",IPv4 0.0.0.0", AF_INET6 + ",IPv6 ::"})
    void oneOfUdpIsAdoptedAndClosedWithTheSocket(int family, String name) {
        int descriptor = LinuxSockets.socket(family, 2, 0);
        assertThat(bind("linux", descriptor)).isEqualTo("listening\n" + name + "\n");
        assertThat(LinuxSockets.close(descriptor)).isEqualTo(-Errno.EBADF);
    }

    @Test
    void aDriverThatCannotSaysSoAndLeavesIt() {
        int descriptor = LinuxSockets.socket(AF_INET, 2, 0);
        assertThat(bind("nio", descriptor)).isEqualTo(
                "TypeError ERR_FEATURE_UNAVAILABLE_ON_PLATFORM The feature bind({ fd }) of the UDP"
                        + " driver 'nio' is unavailable on the current platform, which is being"
                        + " used to run Node.js\n");
        assertThat(LinuxSockets.close(descriptor)).isZero();
    }

    private static String refusal(String kind) {
        return "TypeError ERR_INVALID_FD_TYPE Unsupported fd type: " + kind + "\n";
    }

    /// What a script prints that binds to the descriptor and closes.
    private static String bind(String driver, int descriptor) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (NodeRuntime runtime = NodeRuntime.builder()
                .permissions(Permissions.all()).driver(driver)
                .stdin(InputStream.nullInputStream()).stdout(output).build()) {
            assertThat(runtime.evaluate("""
                    const socket = require('dgram').createSocket('udp4');
                    socket.on('listening', () => console.log('listening'));
                    try {
                      socket.bind({ fd: %d });
                      const { family, address } = socket.address();
                      console.log(family, address);
                    } catch (error) {
                      console.log(error.name, error.code, error.message);
                    }
                    socket.close();
                    """.formatted(descriptor))).isZero();
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private static Set<Integer> numbers() throws IOException {
        List<Path> listed;
        try (Stream<Path> links = Files.list(OPEN)) {
            listed = links.toList();
        }
        // Without the descriptor by which they were listed, which is gone by now.
        return listed.stream().filter(Files::isSymbolicLink)
                .map(link -> Integer.valueOf(link.getFileName().toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A number that was not open before and leads to something of this name.
    private static int opened(Set<Integer> before, String name) throws IOException {
        for (int number : numbers()) {
            Path link = OPEN.resolve(Integer.toString(number));
            if (!before.contains(number)
                    && Files.readSymbolicLink(link).toString().contains(name)) {
                return number;
            }
        }
        throw new IllegalStateException("no descriptor of " + name);
    }
}
