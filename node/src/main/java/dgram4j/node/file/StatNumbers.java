package dgram4j.node.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/// What stat(2) tells of a file.
///
/// *Units/shape:* 18 numbers: dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, then
/// seconds and nanoseconds of the last access, the last change of the contents, the last change of
/// the entry, and the birth.
final class StatNumbers {
    static final int DEV = 0;
    static final int MODE = 1;
    static final int NLINK = 2;
    static final int INO = 7;
    static final int SIZE = 8;
    static final int BLOCKS = 9;

    static final int S_IFMT = 0xf000;
    static final int S_IFSOCK = 0xc000;
    static final int S_IFLNK = 0xa000;
    static final int S_IFREG = 0x8000;
    static final int S_IFBLK = 0x6000;
    static final int S_IFDIR = 0x4000;
    static final int S_IFCHR = 0x2000;
    static final int S_IFIFO = 0x1000;

    /// The JDK does not tell how a file lies on its disk: blocks are counted as for a file without
    /// holes on a disk with pages of this size.
    private static final long PAGE_BYTES = 4096;
    private static final long SECTORS_A_PAGE = PAGE_BYTES / 512;

    private StatNumbers() {}

    static long[] of(Path place, boolean follow) throws IOException {
        Map<String, Object> found =
                Files.readAttributes(place, "unix:*", Places.links(follow));
        long size = number(found, "size");
        long[] stat = new long[18];
        stat[DEV] = number(found, "dev");
        stat[MODE] = number(found, "mode");
        stat[NLINK] = number(found, "nlink");
        stat[3] = number(found, "uid");
        stat[4] = number(found, "gid");
        stat[5] = number(found, "rdev");
        stat[6] = PAGE_BYTES;
        stat[INO] = number(found, "ino");
        stat[SIZE] = size;
        stat[BLOCKS] = blocks(size);
        time(stat, 10, found.get("lastAccessTime"));
        time(stat, 12, found.get("lastModifiedTime"));
        time(stat, 14, found.get("ctime"));
        time(stat, 16, found.get("creationTime"));
        return stat;
    }

    static long blocks(long size) {
        return Math.ceilDiv(size, PAGE_BYTES) * SECTORS_A_PAGE;
    }

    /// The kind of file, as the mode's highest bits say it.
    static int kind(long[] stat) {
        return (int) stat[MODE] & S_IFMT;
    }

    private static long number(Map<String, Object> found, String name) {
        // The kernel's numbers are unsigned where Java's are not.
        return switch (found.get(name)) {
            case Integer small -> Integer.toUnsignedLong(small);
            case Number other -> other.longValue();
            case null, default -> throw new IllegalStateException("no " + name + " of a file");
        };
    }

    private static void time(long[] stat, int at, Object found) {
        Instant instant = ((FileTime) found).toInstant();
        stat[at] = instant.getEpochSecond();
        stat[at + 1] = instant.getNano();
    }
}
