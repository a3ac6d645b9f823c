package dgram4j.node.fence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A part of the file system: everything, a file or folder with all that is in it, or what begins
/// with a text.
///
/// @param place without symbolic links; null for everything
/// @param prefix true if names that begin like the last one of `place` are meant too
record FileRule(Path place, boolean prefix) {
    static final FileRule ALL = new FileRule(null, false);

    /// A file, or a folder with all that is in it.
    ///
    /// *Errors:* `UncheckedIOException` if links lead nowhere but around.
    static FileRule at(Path place) {
        try {
            return new FileRule(RealPaths.of(place, true), false);
        } catch (IOException around) {
            throw new UncheckedIOException(around);
        }
    }

    /// Reads `*`, a path, or a path with `*` at its end.
    static FileRule read(String pattern) {
        if (pattern.equals("*")) {
            return ALL;
        }
        if (!pattern.endsWith("*")) {
            return at(Path.of(pattern));
        }
        String begin = pattern.substring(0, pattern.length() - 1);
        int name = begin.lastIndexOf('/') + 1;
        Path folder = at(Path.of(begin.substring(0, name))).place();
        return name == begin.length()
                ? new FileRule(folder, false)
                : new FileRule(folder.resolve(begin.substring(name)), true);
    }

    /// True if the rule holds for a path without symbolic links.
    boolean holds(Path real) {
        if (place == null || !place.getFileSystem().equals(real.getFileSystem())) {
            return place == null;
        }
        if (!prefix) {
            return real.startsWith(place);
        }
        Path folder = place.getParent();
        return folder != null && real.startsWith(folder)
                && real.getNameCount() > folder.getNameCount()
                && real.getName(folder.getNameCount()).toString()
                        .startsWith(place.getFileName().toString());
    }

    boolean isEverything() {
        return place == null;
    }
}
