package dgram4j.node.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

import dgram4j.sys.Errno;

/// Descriptor 0, 1 or 2: a stream the process was started with.
final class StandardStream implements FileStream {
    private final int descriptor;
    private final InputStream input;
    private final OutputStream output;

    StandardStream(int descriptor, InputStream input, OutputStream output) {
        this.descriptor = descriptor;
        this.input = input;
        this.output = output;
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException, FileFault {
        if (input == null) {
            throw FileFault.of(-Errno.EBADF);
        }
        int length = input.read(into.array(), into.position(), into.remaining());
        into.position(into.position() + Math.max(0, length));
        return Math.max(0, length);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException, FileFault {
        if (output == null) {
            throw FileFault.of(-Errno.EBADF);
        }
        int length = from.remaining();
        output.write(from.array(), from.position(), length);
        output.flush();
        from.position(from.limit());
        return length;
    }

    @Override
    public long[] stat() throws IOException, FileFault {
        return StatNumbers.of(place(), true);
    }

    @Override
    public void truncate(long length) throws FileFault {
        throw FileFault.of(-Errno.EINVAL);
    }

    @Override
    public void force(boolean withEntry) throws IOException {
        if (output != null) {
            output.flush();
        }
    }

    @Override
    public Path place() throws FileFault {
        Path link = Path.of("/dev/fd/" + descriptor);
        if (!Files.exists(link)) {
            throw FileFault.of(-Errno.EBADF);
        }
        return link;
    }

    @Override
    public void close() {
        // The process's own; it is closed with the process.
    }
}
