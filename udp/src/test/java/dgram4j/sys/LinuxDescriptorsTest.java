package dgram4j.sys;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.nio.channels.Pipe;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dgram4j.sys.LinuxDescriptors.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The kind of a descriptor is told as Node tells it.
@EnabledOnOs(OS.LINUX)
class LinuxDescriptorsTest {

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
    void streams() throws IOException {
        assertThat(kinds(() -> SocketChannel.open(StandardProtocolFamily.INET)))
            .containsExactly(Kind.TCP);
        assertThat(kinds(() -> SocketChannel.open(StandardProtocolFamily.UNIX)))
            .containsExactly(Kind.PIPE);
    }

    @Test
    void terminals() throws IOException {
        assumeTrue(Files.isReadable(Path.of("/dev/ptmx")), "no /dev/ptmx");
        assertThat(kinds(() -> new RandomAccessFile("/dev/ptmx", "r")))
            .containsExactly(Kind.TTY);
    }

    @Test
    void datagramSockets() {
        int fd = LinuxSockets.socket(Sockaddr.AF_INET, SocketConstants.SOCK_DGRAM, 0);
        assertThat(LinuxDescriptors.kind(fd)).isEqualTo(Kind.UDP);
        LinuxSockets.close(fd);
        assertThat(LinuxDescriptors.kind(fd)).isEqualTo(Kind.UNKNOWN);
        int local = LinuxSockets.socket(1, SocketConstants.SOCK_DGRAM, 0);
        assertThat(LinuxDescriptors.kind(local)).isEqualTo(Kind.UNKNOWN);
        LinuxSockets.close(local);
    }

    @Test
    void everythingElse() {
        int counter = LinuxEventFd.eventfd(0, 0);
        assertThat(LinuxDescriptors.kind(counter)).isEqualTo(Kind.UNKNOWN);
        LinuxSockets.close(counter);
        assertThat(LinuxDescriptors.kind(-1)).isEqualTo(Kind.UNKNOWN);
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
