package dgram4j.node.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// What a descriptor stands for.
interface FileStream {
    /// Reads at a position, or where the last read ended if it is negative; 0 at the end.
    int read(ByteBuffer into, long position) throws IOException, FileFault;

    /// Writes at a position, or where the last write ended if it is negative.
    int write(ByteBuffer from, long position) throws IOException, FileFault;

    /// As [StatNumbers].
    long[] stat() throws IOException, FileFault;

    /// Makes the file that long.
    void truncate(long length) throws IOException, FileFault;

    /// What was written is on the disk, and what the directory says of it if that is asked for.
    void force(boolean withEntry) throws IOException;

    /// Where it was when it was opened.
    Path place() throws FileFault;

    /// Gives it back.
    void close() throws IOException;
}
