package dgram4j.node.file;

import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// The flags of open(2) as `java.nio.file` says them.
///
/// *Source:* `asm-generic/fcntl.h`; `fs.constants` shows them.
final class OpenFlags {
    static final int O_WRONLY = 1;
    static final int O_RDWR = 2;
    static final int O_CREAT = 0x40;
    static final int O_EXCL = 0x80;
    static final int O_TRUNC = 0x200;
    static final int O_APPEND = 0x400;
    static final int O_DIRECTORY = 0x10000;
    private static final int O_ACCMODE = 3;
    private static final int O_DSYNC = 0x1000;
    static final int O_NOFOLLOW = 0x20000;
    private static final int O_SYNC = 0x101000;

    private OpenFlags() {}

    static boolean reads(int flags) {
        return (flags & O_ACCMODE) != O_WRONLY;
    }

    static boolean writes(int flags) {
        return (flags & O_ACCMODE) != 0;
    }

    static boolean appends(int flags) {
        return (flags & O_APPEND) != 0;
    }

    /// True if the JDK can append by itself; else each write looks for the end first.
    static boolean appendsNatively(int flags) {
        return appends(flags) && !reads(flags) && (flags & O_TRUNC) == 0;
    }

    static Set<OpenOption> options(int flags) {
        Set<OpenOption> options = new HashSet<>();
        add(options, reads(flags), StandardOpenOption.READ);
        if (writes(flags)) {
            boolean natively = appendsNatively(flags);
            options.add(natively ? StandardOpenOption.APPEND : StandardOpenOption.WRITE);
            boolean creates = (flags & O_CREAT) != 0;
            boolean exclusive = creates && (flags & O_EXCL) != 0;
            add(options, exclusive, StandardOpenOption.CREATE_NEW);
            add(options, creates && !exclusive, StandardOpenOption.CREATE);
            add(options, (flags & O_TRUNC) != 0, StandardOpenOption.TRUNCATE_EXISTING);
        }
        add(options, (flags & O_SYNC) == O_SYNC, StandardOpenOption.SYNC);
        add(options, (flags & O_SYNC) == O_DSYNC, StandardOpenOption.DSYNC);
        add(options, (flags & O_NOFOLLOW) != 0, LinkOption.NOFOLLOW_LINKS);
        return options;
    }

    private static void add(Set<OpenOption> options, boolean wanted, OpenOption option) {
        if (wanted) {
            options.add(option);
        }
    }

    /// What a new file or directory is allowed, before the process's mask; nine bits count.
    static FileAttribute<Set<PosixFilePermission>> permissions(int mode) {
        Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
        // Declared from the owner's right to read down to everybody's to execute.
        PosixFilePermission[] all = PosixFilePermission.values();
        for (int i = 0; i < all.length; i++) {
            if ((mode >> (all.length - 1 - i) & 1) != 0) {
                set.add(all[i]);
            }
        }
        return PosixFilePermissions.asFileAttribute(set);
    }
}
