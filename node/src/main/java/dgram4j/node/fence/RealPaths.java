package dgram4j.node.fence;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/// Where a path leads, as the kernel goes it: link by link, `..` from where a link led, whether
/// anything stands at its end or not.
final class RealPaths {
    /// As many links as the kernel follows.
    private static final int MAX_LINKS = 40;

    private RealPaths() {}

    /// The path without links, `.` and `..`.
    ///
    /// @param last false if a link at the path's end is itself what is meant
    /// *Errors:* `FileSystemLoopException` for too many links.
    static Path of(Path path, boolean last) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path real = absolute.getRoot();
        Deque<Path> ahead = new ArrayDeque<>();
        absolute.forEach(ahead::addLast);
        int links = 0;
        while (!ahead.isEmpty()) {
            Path step = ahead.removeFirst();
            String name = step.toString();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                real = real.getParent() == null ? real : real.getParent();
                continue;
            }
            Path next = real.resolve(step);
            if (ahead.isEmpty() && !last || !Files.isSymbolicLink(next)) {
                real = next;
                continue;
            }
            if (++links > MAX_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            Path target = Files.readSymbolicLink(next);
            real = target.isAbsolute() ? target.getRoot() : real;
            pushFirst(ahead, target);
        }
        return real;
    }

    private static void pushFirst(Deque<Path> ahead, Path target) {
        for (int i = target.getNameCount() - 1; i >= 0; i--) {
            ahead.addFirst(target.getName(i));
        }
    }
}
