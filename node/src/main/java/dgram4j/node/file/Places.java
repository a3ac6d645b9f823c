package dgram4j.node.file;

import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import dgram4j.sys.Errno;

/// Paths as scripts write them.
final class Places {
    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] STAY = {LinkOption.NOFOLLOW_LINKS};

    private Places() {}

    /// The place a path names.
    ///
    /// *Errors:* ENOENT for the empty path and for one the system cannot spell, ENOTDIR for a path
    /// that ends with a slash and names no directory.
    static Path of(FileSystem files, String text) throws FileFault {
        Path place = spelled(files, text);
        // java.nio forgets a slash at the end; the kernel does not.
        if (text.endsWith("/") && Files.exists(place) && !Files.isDirectory(place)) {
            throw FileFault.of(FileFault.ENOTDIR);
        }
        return place;
    }

    /// The place a path names, whatever is there.
    ///
    /// *Errors:* ENOENT as for [#of].
    static Path spelled(FileSystem files, String text) throws FileFault {
        if (text.isEmpty()) {
            throw FileFault.of(-Errno.ENOENT);
        }
        try {
            return files.getPath(text);
        } catch (InvalidPathException unspellable) {
            throw FileFault.of(-Errno.ENOENT);
        }
    }

    /// How a look at a path treats a link at its end.
    static LinkOption[] links(boolean follow) {
        return follow ? FOLLOW : STAY;
    }
}
