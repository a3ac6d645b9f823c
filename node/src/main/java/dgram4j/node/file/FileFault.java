package dgram4j.node.file;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;

import dgram4j.node.fence.Fence;
import dgram4j.sys.Errno;

/// Why a file operation failed, in the kernel's terms.
public final class FileFault extends Exception {
    static final int ENOTDIR = -20;
    static final int EISDIR = -21;
    static final int ELOOP = -40;
    static final int EXDEV = -18;
    static final int ENOTEMPTY = -39;

    private static final long serialVersionUID = 1L;

    private final int errno;
    private final String syscall;
    private final String path;

    private FileFault(int errno, String syscall, String path, Throwable cause) {
        super(errno == Fence.DENIED ? "refused" : Errno.name(errno), cause);
        this.errno = errno;
        this.syscall = syscall;
        this.path = path;
    }

    /// A fault of the operation itself.
    static FileFault of(int errno) {
        return new FileFault(errno, null, null, null);
    }

    /// A fault of one step of an operation, and of a path that is not the one it was given.
    static FileFault at(int errno, String syscall, String path) {
        return new FileFault(errno, syscall, path, null);
    }

    /// The fault of what a fence refuses.
    ///
    /// @param scope what was not granted, as `process.permission.has` names it; empty where it
    ///     cannot be
    /// @param destination true if the operation's second path is to blame
    static FileFault refused(String scope, boolean destination) {
        return new FileFault(Fence.DENIED, scope, destination ? "dest" : null, null);
    }

    /// The fault an exception of the JDK's tells.
    static FileFault of(IOException told) {
        return new FileFault(errnoOf(told), null, null, told);
    }

    /// The same fault as one of a step, unless the step is already known.
    FileFault during(String step) {
        boolean known = syscall != null || errno == Fence.DENIED;
        return known ? this : new FileFault(errno, step, path, getCause());
    }

    /// The negative error number.
    public int errno() {
        return errno;
    }

    /// The step that failed, or null if it was the operation as a whole.
    public String syscall() {
        return syscall;
    }

    /// The path that was to blame, or null if it was the operation's own.
    public String path() {
        return path;
    }

    private static int errnoOf(IOException told) {
        return switch (told) {
            case NoSuchFileException e -> missing(e.getFile());
            case FileAlreadyExistsException e -> -Errno.EEXIST;
            case AccessDeniedException e -> -Errno.EACCES;
            case DirectoryNotEmptyException e -> ENOTEMPTY;
            case NotDirectoryException e -> ENOTDIR;
            case NotLinkException e -> -Errno.EINVAL;
            case FileSystemLoopException e -> ELOOP;
            case AtomicMoveNotSupportedException e -> EXDEV;
            case ClosedChannelException e -> -Errno.EBADF;
            case FileSystemException e -> errnoOf(e.getReason());
            default -> errnoOf(told.getMessage());
        };
    }

    // The JDK tells one where the kernel tells two: there is no such name, or what stands before it
    // in the path is no directory.
    private static int missing(String path) {
        Path above = path == null ? null : Path.of(path).getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above == null || Files.isDirectory(above) ? -Errno.ENOENT : ENOTDIR;
    }

    private static int errnoOf(String text) {
        if (text == null) {
            return -Errno.EIO;
        }
        // The JDK adds to this one what else it could have been.
        int more = text.indexOf(" or unable to");
        return Errno.numberOfText(more < 0 ? text : text.substring(0, more)).orElse(-Errno.EIO);
    }
}
