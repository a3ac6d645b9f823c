package dgram4j.node.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Operations on directories: made, listed, removed, with all that is in them if so wished.
final class DirectoryOperations {
    private static final String LETTERS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int RANDOM_LETTERS = 6;
    private static final int PRIVATE = 0700;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DirectoryOperations() {}

    static void addTo(Map<String, FileOperations.Operation> table) {
        table.put("mkdir", DirectoryOperations::make);
        table.put("mkdirs", a -> makeAll(a.place(0), a.number(1)));
        table.put("mkdtemp", a -> makeTemporary(a));
        table.put("rmdir", DirectoryOperations::remove);
        table.put("readdir", a -> list(a.place(0), false));
        table.put("readdirKinds", a -> list(a.place(0), true));
        table.put("rm", DirectoryOperations::removeAny);
    }

    private static Object make(Arguments a) throws IOException, FileFault {
        make(slashless(a), a.number(1));
        return null;
    }

    // A directory that is to be made may be named with a slash at its end.
    private static Path slashless(Arguments a) throws FileFault {
        String path = a.text(0);
        while (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return Places.of(a.files(), path);
    }

    private static void make(Path place, int mode) throws IOException {
        Files.createDirectory(place, OpenFlags.permissions(mode));
    }

    /// Makes a directory and those above it; the answer is how many were made.
    private static Object makeAll(Path place, int mode) throws IOException, FileFault {
        if (Files.exists(place)) {
            if (Files.isDirectory(place)) {
                return 0;
            }
            throw new FileAlreadyExistsException(place.toString());
        }
        List<Path> missing = new ArrayList<>();
        Path above = place.toAbsolutePath();
        while (above != null && !Files.exists(above)) {
            missing.add(above);
            above = above.getParent();
        }
        if (above != null && !Files.isDirectory(above)) {
            throw FileFault.of(FileFault.ENOTDIR);
        }
        for (Path each : missing.reversed()) {
            // `..` is there once what it stands behind is.
            if (!Files.isDirectory(each)) {
                make(each, mode);
            }
        }
        return missing.size();
    }

    /// Makes a directory whose name begins so; the answer is how its name ends.
    private static Object makeTemporary(Arguments a) throws IOException, FileFault {
        while (true) {
            StringBuilder end = new StringBuilder();
            for (int i = 0; i < RANDOM_LETTERS; i++) {
                end.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            try {
                make(Places.of(a.files(), a.text(0) + end), PRIVATE);
                return end.toString();
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    private static Object remove(Arguments a) throws IOException, FileFault {
        Path place = a.place(0);
        long[] stat = StatNumbers.of(place, a.text(0).endsWith("/"));
        if (StatNumbers.kind(stat) != StatNumbers.S_IFDIR) {
            throw FileFault.of(FileFault.ENOTDIR);
        }
        Files.delete(place);
        return null;
    }

    /// The names in a directory, sorted; with `kinds` each is followed by its `UV_DIRENT_` number.
    private static Object list(Path place, boolean kinds) throws IOException {
        List<Path> entries = entries(place);
        List<Object> answer = new ArrayList<>();
        for (Path entry : entries) {
            answer.add(entry.getFileName().toString());
            if (kinds) {
                answer.add(kind(entry));
            }
        }
        return answer.toArray();
    }

    private static List<Path> entries(Path place) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(place)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        entries.sort(Comparator.naturalOrder());
        return entries;
    }

    private static int kind(Path entry) throws IOException {
        try {
            return switch (StatNumbers.kind(StatNumbers.of(entry, false))) {
                case StatNumbers.S_IFREG -> 1;
                case StatNumbers.S_IFDIR -> 2;
                case StatNumbers.S_IFLNK -> 3;
                case StatNumbers.S_IFIFO -> 4;
                case StatNumbers.S_IFSOCK -> 5;
                case StatNumbers.S_IFCHR -> 6;
                case StatNumbers.S_IFBLK -> 7;
                default -> 0;
            };
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    /// Removes whatever stands there; a directory only with all that is in it, and if that is
    /// asked for. `force` overlooks that nothing stands there.
    private static Object removeAny(Arguments a) throws FileFault {
        boolean recursive = a.flag(1);
        boolean force = a.flag(2);
        Path place = null;
        try {
            place = a.place(0);
            StatNumbers.of(place, false);
        } catch (FileFault | IOException none) {
            if (force) {
                return null;
            }
            FileFault fault = none instanceof FileFault told ? told
                    : FileFault.of((IOException) none);
            throw fault.during("lstat");
        }
        if (!recursive && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw FileFault.of(FileFault.EISDIR);
        }
        removeTree(place);
        return null;
    }

    private static void removeTree(Path place) throws FileFault {
        try {
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                for (Path entry : entries(place)) {
                    removeTree(entry);
                }
            }
            Files.deleteIfExists(place);
        } catch (IOException told) {
            throw FileFault.at(FileFault.of(told).errno(), "rm", place.toString());
        }
    }
}
