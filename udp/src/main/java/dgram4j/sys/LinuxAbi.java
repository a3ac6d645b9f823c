package dgram4j.sys;

import java.util.Locale;
import java.util.Optional;

/// The Linux processor families whose structures this package knows.
///
/// Both are 64-bit and little-endian and share the numbers of `asm-generic`; of all structures used
/// here only `epoll_event` and `stat` differ, and the numbers of the system calls.
public enum LinuxAbi {
    /// `epoll_event` is packed: the data follows the 32-bit mask at once.
    /// *Source:* `include/uapi/linux/eventpoll.h`, `EPOLL_PACKED`.
    X86_64(12, 4, 24),
    /// `epoll_event` has its natural alignment.
    AARCH64(16, 8, 16);

    private final int epollEventBytes;
    private final int epollDataOffset;
    private final int statModeOffset;

    LinuxAbi(int epollEventBytes, int epollDataOffset, int statModeOffset) {
        this.epollEventBytes = epollEventBytes;
        this.epollDataOffset = epollDataOffset;
        this.statModeOffset = statModeOffset;
    }

    /// The family this JVM runs on, or empty when it is not Linux or not a known processor.
    public static Optional<LinuxAbi> current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Optional<LinuxAbi> of(String osName, String osArch) {
        if (!osName.equals("Linux")) {
            return Optional.empty();
        }
        return switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64", "arm64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }

    /// Distance in bytes from one `epoll_event` of an array to the next.
    public int epollEventBytes() {
        return epollEventBytes;
    }

    /// Offset in bytes of `data` in an `epoll_event`.
    public int epollDataOffset() {
        return epollDataOffset;
    }

    /// Offset in bytes of `st_mode` in a `stat`.
    /// *Source:* `asm/stat.h` (x86-64), `include/uapi/asm-generic/stat.h`.
    public int statModeOffset() {
        return statModeOffset;
    }
}
