package dgram4j.node.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.Path;

import dgram4j.sys.Errno;

/// One open file, or a directory open for looking at.
final class OpenFile implements FileStream {
    private final Path place;
    private final int flags;
    private final FileChannel channel;
    private final long[] opened;

    private OpenFile(Path place, int flags, FileChannel channel, long[] opened) {
        this.place = place;
        this.flags = flags;
        this.channel = channel;
        this.opened = opened;
    }

    static OpenFile open(Path place, int flags, int mode) throws IOException, FileFault {
        boolean directory = Files.isDirectory(place);
        if (directory && OpenFlags.writes(flags)) {
            throw FileFault.of(FileFault.EISDIR);
        }
        if (!directory && (flags & OpenFlags.O_DIRECTORY) != 0 && Files.exists(place)) {
            throw FileFault.of(FileFault.ENOTDIR);
        }
        FileChannel channel = directory ? null : FileChannel.open(
                place, OpenFlags.options(flags), OpenFlags.permissions(mode));
        return new OpenFile(place, flags, channel, StatNumbers.of(place, true));
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException, FileFault {
        if (channel == null) {
            throw FileFault.of(FileFault.EISDIR);
        }
        try {
            return Math.max(0, position < 0 ? channel.read(into) : channel.read(into, position));
        } catch (NonReadableChannelException e) {
            throw FileFault.of(-Errno.EBADF);
        }
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException, FileFault {
        if (channel == null) {
            throw FileFault.of(-Errno.EBADF);
        }
        try {
            if (OpenFlags.appends(flags)) {
                // The kernel overlooks the position of a write to such a file.
                if (!OpenFlags.appendsNatively(flags)) {
                    channel.position(channel.size());
                }
                return channel.write(from);
            }
            return position < 0 ? channel.write(from) : channel.write(from, position);
        } catch (NonWritableChannelException e) {
            throw FileFault.of(-Errno.EBADF);
        }
    }

    @Override
    public long[] stat() throws IOException {
        long[] now = Files.exists(place) ? StatNumbers.of(place, true) : null;
        if (now != null && now[StatNumbers.INO] == opened[StatNumbers.INO]
                && now[StatNumbers.DEV] == opened[StatNumbers.DEV]) {
            return now;
        }
        // Its name is gone, or another file's: what is left is what it was, and how long it is.
        long[] then = opened.clone();
        then[StatNumbers.NLINK] = 0;
        if (channel != null) {
            then[StatNumbers.SIZE] = channel.size();
            then[StatNumbers.BLOCKS] = StatNumbers.blocks(channel.size());
        }
        return then;
    }

    @Override
    public void truncate(long length) throws IOException, FileFault {
        if (channel == null || !OpenFlags.writes(flags)) {
            throw FileFault.of(-Errno.EINVAL);
        }
        long size = channel.size();
        if (length < size) {
            // The JDK would move it to the new end.
            long position = channel.position();
            channel.truncate(length);
            channel.position(position);
        } else if (length > size) {
            channel.write(ByteBuffer.allocate(1), length - 1);
        }
    }

    @Override
    public void force(boolean withEntry) throws IOException {
        if (channel != null) {
            channel.force(withEntry);
        }
    }

    @Override
    public Path place() {
        return place;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
