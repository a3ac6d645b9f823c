package dgram4j.node.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dgram4j.sys.Errno;

/// Operations on an entry of a directory: what it is, what it may, where it goes.
final class PathOperations {
    private static final int R_OK = 4;
    private static final int W_OK = 2;
    private static final int X_OK = 1;
    private static final int COPYFILE_EXCL = 1;
    private static final int COPYFILE_FICLONE_FORCE = 4;
    private static final int PERMISSIONS = 0xfff;

    private PathOperations() {}

    static void addTo(Map<String, FileOperations.Operation> table) {
        table.put("stat", a -> StatNumbers.of(a.place(0), true));
        table.put("lstat", a -> StatNumbers.of(a.place(0), a.text(0).endsWith("/")));
        table.put("exists", a -> exists(a));
        table.put("access", PathOperations::access);
        table.put("chmod", a -> attribute(a.place(0), true, "mode", a.number(1)));
        table.put("chown", a -> chown(a, true));
        table.put("lchown", a -> chown(a, false));
        table.put("utimes", PathOperations::utimes);
        table.put("lutimes",
                a -> setTimes(a.place(0), a.real(1), a.real(2), LinkOption.NOFOLLOW_LINKS));
        table.put("statfs", a -> StoreNumbers.of(a.place(0)));
        table.put("rename", PathOperations::rename);
        table.put("link", a -> Files.createLink(a.place(1), a.place(0)).toString());
        table.put("symlink",
                a -> Files.createSymbolicLink(a.place(1), a.files().getPath(a.text(0)))
                        .toString());
        table.put("readlink", a -> Files.readSymbolicLink(a.place(0)).toString());
        table.put("realpath", a -> realPath(a.place(0)));
        table.put("nativeRealpath", a -> a.place(0).toRealPath().toString());
        table.put("unlink", PathOperations::unlink);
        table.put("copyFile", PathOperations::copy);
    }

    private static boolean exists(Arguments a) {
        try {
            return Files.exists(a.place(0));
        } catch (FileFault none) {
            return false;
        }
    }

    private static Object access(Arguments a) throws IOException, FileFault {
        Path place = a.place(0);
        int mode = a.number(1);
        List<AccessMode> modes = new ArrayList<>();
        if ((mode & R_OK) != 0) {
            modes.add(AccessMode.READ);
        }
        if ((mode & W_OK) != 0) {
            modes.add(AccessMode.WRITE);
        }
        if ((mode & X_OK) != 0) {
            modes.add(AccessMode.EXECUTE);
        }
        place.getFileSystem().provider().checkAccess(place, modes.toArray(AccessMode[]::new));
        return null;
    }

    private static Object chown(Arguments a, boolean follow) throws IOException, FileFault {
        int user = (int) a.big(1);
        int group = (int) a.big(2);
        // −1 leaves as it is, for the kernel as well.
        attribute(a.place(0), follow, "uid", user);
        return attribute(a.place(0), follow, "gid", group);
    }

    static Object attribute(Path place, boolean follow, String name, int value)
            throws IOException {
        int kept = name.equals("mode") ? value & PERMISSIONS : value;
        Files.setAttribute(place, "unix:" + name, kept, Places.links(follow));
        return null;
    }

    private static Object utimes(Arguments a) throws IOException, FileFault {
        return setTimes(a.place(0), a.real(1), a.real(2));
    }

    static Object setTimes(
            Path place, double accessSeconds, double modifySeconds, LinkOption... links)
            throws IOException {
        Files.getFileAttributeView(place, BasicFileAttributeView.class, links)
                .setTimes(time(modifySeconds), time(accessSeconds), null);
        return null;
    }

    private static FileTime time(double seconds) {
        // Scripts count in milliseconds; finer digits would be noise of the multiplication.
        return FileTime.from(Math.round(seconds * 1e6), TimeUnit.MICROSECONDS);
    }

    private static Object rename(Arguments a) throws IOException, FileFault {
        Files.move(a.place(0), a.place(1), StandardCopyOption.ATOMIC_MOVE);
        return null;
    }

    private static Object unlink(Arguments a) throws IOException, FileFault {
        Path place = a.place(0);
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw FileFault.of(FileFault.EISDIR);
        }
        Files.delete(place);
        return null;
    }

    /// The path without links, and the first step of the way that fails when there is no such path.
    private static Object realPath(Path place) throws IOException, FileFault {
        if (Files.exists(place)) {
            return place.toRealPath().toString();
        }
        Path way = place.getRoot();
        for (Path step : place) {
            Path next = way.resolve(step);
            int kind = StatNumbers.kind(look(next, false, "lstat"));
            if (kind == StatNumbers.S_IFLNK) {
                look(next, true, "stat");
            }
            way = next.toRealPath();
        }
        return way.toString();
    }

    private static long[] look(Path place, boolean follow, String step) throws FileFault {
        try {
            return StatNumbers.of(place, follow);
        } catch (IOException told) {
            throw FileFault.at(FileFault.of(told).errno(), step, place.toString());
        }
    }

    private static Object copy(Arguments a) throws IOException, FileFault {
        int flags = a.number(2);
        if ((flags & COPYFILE_FICLONE_FORCE) != 0) {
            throw FileFault.of(-Errno.ENOTSUP);
        }
        Path from = a.place(0);
        Path to = a.place(1);
        long[] stat = StatNumbers.of(from, true);
        boolean toDirectory = Files.isDirectory(to) && (flags & COPYFILE_EXCL) == 0;
        if (StatNumbers.kind(stat) == StatNumbers.S_IFDIR || toDirectory) {
            throw FileFault.of(FileFault.EISDIR);
        }
        int mode = (int) stat[StatNumbers.MODE];
        int kept = OpenFlags.O_WRONLY | OpenFlags.O_CREAT
                | ((flags & COPYFILE_EXCL) != 0 ? OpenFlags.O_EXCL : 0);
        try (FileChannel source = FileChannel.open(from);
                FileChannel target = FileChannel.open(
                        to, OpenFlags.options(kept), OpenFlags.permissions(mode))) {
            if (Files.isSameFile(from, to)) {
                return null;
            }
            target.truncate(0);
            long size = source.size();
            long done = 0;
            while (done < size) {
                long count = source.transferTo(done, size - done, target);
                if (count <= 0) {
                    break;
                }
                done += count;
            }
        }
        return attribute(to, true, "mode", mode);
    }
}
