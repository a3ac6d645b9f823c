package dgram4j.node.file;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import dgram4j.node.fence.Fence;
import dgram4j.node.fence.Permission;

/// What a fence makes of file operations: each path is checked where it really leads, and the
/// operation gets that place instead, so that a link cannot lead elsewhere in between.
///
/// An operation that is not in the table is refused. Those of one runtime run one at a time: none
/// can change what another has just been granted.
///
/// *Thread:* any.
final class FileFence {
    private static final int W_OK = 2;

    /// What an operation does with its paths.
    @FunctionalInterface
    private interface Rule {
        Arguments admit(Arguments arguments) throws FileFault;
    }

    private final Fence fence;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Rule> rules = new HashMap<>();

    FileFence(Fence fence) {
        this.fence = fence;
        reading("stat", "exists", "realpath", "nativeRealpath", "readdir", "readdirKinds",
                "statfs");
        rules.put("lstat", a -> at(a, 0, Permission.FILE_READ, a.text(0).endsWith("/")));
        rules.put("readlink", a -> at(a, 0, Permission.FILE_READ, false));
        rules.put("access", a -> {
            Arguments read = at(a, 0, Permission.FILE_READ, true);
            return (a.number(1) & W_OK) == 0 ? read : at(a, 0, Permission.FILE_WRITE, true);
        });
        writing(true, "chmod", "chown", "utimes", "mkdirs");
        rules.put("truncate", a -> {
            at(a, 0, Permission.FILE_READ, true);
            return at(a, 0, Permission.FILE_WRITE, true);
        });
        writing(false, "lchown", "lutimes", "unlink", "mkdir", "rmdir", "rm");
        rules.put("mkdtemp", this::temporary);
        rules.put("rename", a -> at(both(a, 0), 1, Permission.FILE_WRITE, false));
        rules.put("link", a -> at(both(a, 0), 1, Permission.FILE_WRITE, false));
        rules.put("symlink", this::symlink);
        rules.put("copyFile", a ->
                at(at(a, 0, Permission.FILE_READ, true), 1, Permission.FILE_WRITE, true));
        for (String operation : new String[] {"open", "readFile", "readText", "writeFile"}) {
            rules.put(operation, this::open);
        }
        free("close", "read", "write", "fstat", "ftruncate", "readRest", "readRestText",
                "writeRest");
    }

    private void reading(String... operations) {
        for (String operation : operations) {
            rules.put(operation, a -> at(a, 0, Permission.FILE_READ, true));
        }
    }

    private void writing(boolean last, String... operations) {
        for (String operation : operations) {
            rules.put(operation, a -> at(a, 0, Permission.FILE_WRITE, last));
        }
    }

    // On what is open already.
    private void free(String... operations) {
        for (String operation : operations) {
            rules.put(operation, a -> a);
        }
    }

    /// True for an operation that this fence knows; all others are refused.
    boolean knows(String operation) {
        return rules.containsKey(operation);
    }

    /// Runs an operation with what it may have.
    ///
    /// *Errors:* the fault of a refusal, or of the operation.
    Object run(String name, FileOperations.Operation operation, Arguments arguments)
            throws IOException, FileFault {
        if (fence.isOpen()) {
            return operation.run(arguments);
        }
        lock.lock();
        try {
            return operation.run(rules.getOrDefault(name, this::disabled).admit(arguments));
        } finally {
            lock.unlock();
        }
    }

    // As in Node: what changes a file by its descriptor changes what cannot be looked up.
    private Arguments disabled(Arguments arguments) throws FileFault {
        fence.refuse(Permission.FILE_WRITE, "");
        if (fence.mode() == Fence.Mode.ENFORCE) {
            throw FileFault.refused("", false);
        }
        return arguments;
    }

    private Arguments both(Arguments a, int index) throws FileFault {
        at(a, index, Permission.FILE_READ, false);
        return at(a, index, Permission.FILE_WRITE, false);
    }

    private Arguments open(Arguments a) throws FileFault {
        int flags = a.number(1);
        boolean last = (flags & OpenFlags.O_NOFOLLOW) == 0;
        boolean changes = OpenFlags.writes(flags)
                || (flags & (OpenFlags.O_CREAT | OpenFlags.O_TRUNC)) != 0;
        Arguments admitted = a;
        if (OpenFlags.reads(flags)) {
            admitted = at(a, 0, Permission.FILE_READ, last);
        }
        return changes ? at(a, 0, Permission.FILE_WRITE, last) : admitted;
    }

    // Only its end is made up.
    private Arguments temporary(Arguments a) throws FileFault {
        String end = "XXXXXX";
        Arguments whole = at(a.with(0, a.text(0) + end), 0, Permission.FILE_WRITE, false);
        String real = whole.text(0);
        return a.with(0, real.substring(0, real.length() - end.length()));
    }

    // A link may lead anywhere: only who may go everywhere makes one.
    private Arguments symlink(Arguments a) throws FileFault {
        boolean granted = fence.has("fs.read", null) && fence.has("fs.write", null);
        return granted ? a : disabled(a);
    }

    private Arguments at(Arguments a, int index, Permission permission, boolean last)
            throws FileFault {
        String text = a.text(index);
        FileSystem files = a.files();
        Path place = Places.spelled(files, text);
        Path real = fence.file(permission, place, last)
                .orElseThrow(() -> FileFault.refused(permission.scope(), index > 0));
        boolean slash = text.endsWith("/") && real.getNameCount() > 0;
        return a.with(index, slash ? real + "/" : real.toString());
    }
}
