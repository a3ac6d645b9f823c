package dgram4j.sys;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dgram4j.sys.LinuxDescriptors.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The kind of a descriptor is told as Node tells it.
@EnabledOnOs(OS.LINUX)
class LinuxDescriptorsTest {

    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;

    private interface Opening {
        Closeable open() throws IOException;
    }

    @Test
    void files(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("plain"));
        assertThat(kinds(() -> new RandomAccessFile(file.toFile(), "r")))
            .containsExactly(Kind.FILE);
        assertThat(kinds(() -> new RandomAccessFile("/dev/null", "r")))
            .containsExactly(Kind.FILE);
    }

    @Test
    void pipes() throws IOException {
        assertThat(kinds(() -> {
            Pipe pipe = Pipe.open();
            return () -> {
                pipe.source().close();
                pipe.sink().close();
            };
        })).containsExactly(Kind.PIPE);
    }

    @Test
    void streams() {
        assertThat(kindOfSocket(Sockaddr.AF_INET, SOCK_STREAM)).isEqualTo(Kind.TCP);
        assertThat(kindOfSocket(AF_UNIX, SOCK_STREAM)).isEqualTo(Kind.PIPE);
    }

    @Test
    void terminals() throws IOException {
        assumeTrue(Files.isReadable(Path.of("/dev/ptmx")), "no /dev/ptmx");
        assertThat(kinds(() -> new RandomAccessFile("/dev/ptmx", "r")))
            .containsExactly(Kind.TTY);
    }

    @Test
    void datagramSockets() {
        assertThat(kindOfSocket(Sockaddr.AF_INET, SocketConstants.SOCK_DGRAM))
            .isEqualTo(Kind.UDP);
        assertThat(kindOfSocket(AF_UNIX, SocketConstants.SOCK_DGRAM)).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void everythingElse() {
        int counter = LinuxEventFd.eventfd(0, 0);
        assertThat(LinuxDescriptors.kind(counter)).isEqualTo(Kind.UNKNOWN);
        LinuxSockets.close(counter);
        assertThat(LinuxDescriptors.kind(999_999)).as("closed").isEqualTo(Kind.UNKNOWN);
        assertThat(LinuxDescriptors.kind(-1)).isEqualTo(Kind.UNKNOWN);
    }

    private static Kind kindOfSocket(int domain, int type) {
        int fd = LinuxSockets.socket(domain, type, 0);
        assertThat(fd).isPositive();
        Kind kind = LinuxDescriptors.kind(fd);
        LinuxSockets.close(fd);
        return kind;
    }

    /// The kinds of the descriptors that appear when something is opened.
    private static Set<Kind> kinds(Opening opening) throws IOException {
        Map<Integer, String> before = descriptors();
        try (Closeable opened = opening.open()) {
            assertThat(opened).isNotNull();
            return descriptors().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> LinuxDescriptors.kind(entry.getKey()))
                .filter(kind -> kind != Kind.UNKNOWN).collect(Collectors.toSet());
        }
    }

    /// What each descriptor leads to; that of the listing itself is gone when it is told.
    private static Map<Integer, String> descriptors() throws IOException {
        Map<Integer, String> found = new HashMap<>();
        try (Stream<Path> entries = Files.list(Path.of("/proc/self/fd"))) {
            for (Path entry : entries.toList()) {
                found.put(Integer.valueOf(entry.getFileName().toString()),
                    Files.readSymbolicLink(entry).toString());
            }
        }
        return found;
    }
}
