package dgram4j.node.module;

import java.io.IOException;

/// The little a resolver asks of a file system, so that it can be fenced or made up in a test.
///
/// *Errors:* only `read` and `realPath` throw; a path that cannot be looked at is `NONE`.
public interface ModuleFiles {
    /// What a path names after symbolic links are followed.
    enum Kind {
        FILE,
        DIRECTORY,
        NONE
    }

    /// Answers what is at `path`; `NONE` when nothing is there or it may not be seen.
    Kind kind(String path);

    /// Answers `path` without symbolic links.
    String realPath(String path) throws IOException;

    /// Answers the bytes of a file as UTF-8 text, a byte order mark included.
    String read(String path) throws IOException;

    /// True for a path that may not be seen, whether anything is there or not; that it was asked
    /// for is noted as a refusal.
    default boolean refuses(String path) {
        return false;
    }

    /// True when `path` is a file, or anything else that can be read like one.
    default boolean isFile(String path) {
        return kind(path) == Kind.FILE;
    }

    /// True when `path` is a directory.
    default boolean isDirectory(String path) {
        return kind(path) == Kind.DIRECTORY;
    }
}
