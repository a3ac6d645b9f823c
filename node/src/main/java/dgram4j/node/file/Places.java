package dgram4j.node.file;

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
    static Path of(String text) throws FileFault {
        if (text.isEmpty()) {
            throw FileFault.of(-Errno.ENOENT);
        }
        Path place;
        try {
            place = Path.of(text);
        } catch (InvalidPathException unspellable) {
            throw FileFault.of(-Errno.ENOENT);
        }
        // java.nio forgets a slash at the end; the kernel does not.
        if (text.endsWith("/") && Files.exists(place) && !Files.isDirectory(place)) {
            throw FileFault.of(FileFault.ENOTDIR);
        }
        return place;
    }

    /// How a look at a path treats a link at its end.
    static LinkOption[] links(boolean follow) {
        return follow ? FOLLOW : STAY;
    }
}
