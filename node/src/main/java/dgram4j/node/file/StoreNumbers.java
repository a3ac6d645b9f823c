package dgram4j.node.file;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What statfs(2) tells of a file system, as far as the JDK does.
final class StoreNumbers {
    /// linux/magic.h
    private static final Map<String, Long> TYPES = Map.ofEntries(
            Map.entry("btrfs", 0x9123683eL),
            Map.entry("devtmpfs", 0x01021994L),
            Map.entry("ext2", 0xef53L),
            Map.entry("ext3", 0xef53L),
            Map.entry("ext4", 0xef53L),
            Map.entry("fuse", 0x65735546L),
            Map.entry("nfs", 0x6969L),
            Map.entry("overlay", 0x794c7630L),
            Map.entry("proc", 0x9fa0L),
            Map.entry("sysfs", 0x62656572L),
            Map.entry("tmpfs", 0x01021994L),
            Map.entry("xfs", 0x58465342L),
            Map.entry("zfs", 0x2fc12fc1L));

    private StoreNumbers() {}

    /// Type, size of a block in bytes, and the blocks there are, that are free, and that are free
    /// to this user. The JDK does not count files.
    static long[] of(Path place) throws IOException {
        // (A store's own words about a missing file are others.)
        StatNumbers.of(place, true);
        FileStore store = Files.getFileStore(place);
        long block = store.getBlockSize();
        return new long[] {
            TYPES.getOrDefault(store.type(), 0L), block, store.getTotalSpace() / block,
            store.getUnallocatedSpace() / block, store.getUsableSpace() / block
        };
    }
}
