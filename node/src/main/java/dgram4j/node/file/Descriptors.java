package dgram4j.node.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import dgram4j.sys.Errno;

/// The open files of a runtime, by number.
///
/// A file opened here has a number that is no descriptor of the kernel's, and higher than any: the
/// JDK does not tell the kernel's.
///
/// *Thread:* any.
public final class Descriptors {
    /// More than a process may have open (`fs.nr_open`, 2²⁰ by default).
    private static final int FIRST = 1 << 20;

    private final Map<Integer, FileStream> open = new HashMap<>();
    private final BitSet taken = new BitSet();

    /// A table with the three standard streams.
    public Descriptors(InputStream input, OutputStream output, OutputStream error) {
        open.put(0, new StandardStream(0, input, null));
        open.put(1, new StandardStream(1, null, output));
        open.put(2, new StandardStream(2, null, error));
    }

    /// Takes a file in; returns its number.
    synchronized int add(FileStream file) {
        int slot = taken.nextClearBit(0);
        taken.set(slot);
        open.put(FIRST + slot, file);
        return FIRST + slot;
    }

    synchronized FileStream at(int descriptor) throws FileFault {
        FileStream file = open.get(descriptor);
        if (file == null) {
            throw FileFault.of(-Errno.EBADF);
        }
        return file;
    }

    void close(int descriptor) throws IOException, FileFault {
        FileStream file;
        synchronized (this) {
            file = at(descriptor);
            open.remove(descriptor);
            if (descriptor >= FIRST) {
                taken.clear(descriptor - FIRST);
            }
        }
        file.close();
    }

    /// Closes what is still open, as the end of a process does.
    public synchronized void closeAll() {
        for (FileStream file : open.values()) {
            try {
                file.close();
            } catch (IOException lost) {
                // What close(2) says at the end of a process nobody hears either.
                continue;
            }
        }
        open.clear();
    }
}
