package dgram4j.node.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.IntSupplier;

import dgram4j.sys.Errno;
import dgram4j.sys.LinuxDescriptors;
import dgram4j.sys.LinuxSockets;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

/// Our end of a socket whose other end a program has: what is read waits, what is written too.
///
/// *Thread:* any; one reads and one writes at a time.
/// *Lifetime:* the descriptor is given back once it is closed and no thread waits in it.
public final class LocalSocket implements AutoCloseable {
    private static final int CHUNK = 1 << 16;
    private static final int RECEIVES = 0;
    private static final int SENDS = 1;
    private static final int BOTH = 2;

    private final int fd;
    private int inUse;
    private boolean isClosed;

    /// Takes the descriptor over.
    public LocalSocket(int fd) {
        this.fd = fd;
    }

    /// Does something with the descriptor while nobody closes it; −EBADF once it is closed.
    int with(IntSupplier action) {
        synchronized (this) {
            if (isClosed) {
                return -Errno.EBADF;
            }
            inUse++;
        }
        try {
            return action.getAsInt();
        } finally {
            leave();
        }
    }

    int fd() {
        return fd;
    }

    private synchronized void leave() {
        inUse--;
        if (isClosed && inUse == 0) {
            LinuxSockets.close(fd);
        }
    }

    /// Ends the writing: whoever reads gets to the end.
    void endOutput() {
        with(() -> LinuxSockets.shutdown(fd, SENDS));
    }

    /// Ends the reading: whoever writes is told.
    void endInput() {
        with(() -> LinuxSockets.shutdown(fd, RECEIVES));
    }

    @Override
    public void close() {
        synchronized (this) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            inUse++;
        }
        // Wakes those who wait.
        LinuxSockets.shutdown(fd, BOTH);
        leave();
    }

    /// What comes in. Closing it ends the reading only.
    public InputStream input() {
        return new Input();
    }

    /// What goes out. Closing it ends the writing only.
    public OutputStream output() {
        return new Output();
    }

    private final class Input extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment chunk = arena.allocate(Math.min(length, CHUNK));
                int count;
                do {
                    count = with(() -> LinuxDescriptors.read(fd, chunk, chunk.byteSize()));
                } while (count == -Errno.EINTR);
                if (count <= 0) {
                    return -1; // An error is the end: the program is gone.
                }
                MemorySegment.copy(chunk, JAVA_BYTE, 0, into, offset, count);
                return count;
            }
        }

        @Override
        public void close() {
            endInput();
        }
    }

    private final class Output extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment all = arena.allocate(Math.max(1, length));
                MemorySegment.copy(from, offset, all, JAVA_BYTE, 0, length);
                for (long done = 0; done < length;) {
                    MemorySegment rest = all.asSlice(done, length - done);
                    int count = with(() -> LinuxDescriptors.write(fd, rest, rest.byteSize()));
                    if (count < 0 && count != -Errno.EINTR) {
                        throw new IOException("error=" + -count);
                    }
                    done += Math.max(0, count);
                }
            }
        }

        @Override
        public void close() {
            endOutput();
        }
    }
}
