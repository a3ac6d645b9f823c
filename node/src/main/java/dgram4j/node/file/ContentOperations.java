package dgram4j.node.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Operations on all that is in a file, which they open and close unless it is open already.
final class ContentOperations {
    private static final int CHUNK_BYTES = 64 << 10;

    private final Descriptors descriptors;

    ContentOperations(Descriptors descriptors) {
        this.descriptors = descriptors;
    }

    void addTo(Map<String, FileOperations.Operation> table) {
        table.put("readFile", this::readPath);
        table.put("readText", a -> text(readPath(a)));
        table.put("readRest", a -> rest(descriptors.at(a.number(0))));
        table.put("readRestText", a -> text(rest(descriptors.at(a.number(0)))));
        table.put("writeFile", this::writePath);
        table.put("writeRest", a -> writeAll(descriptors.at(a.number(0)), a.bytes(1)));
        table.put("truncate", this::truncate);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static OpenFile open(Arguments a, int flags, int mode) throws FileFault {
        try {
            return OpenFile.open(a.place(0), flags, mode);
        } catch (IOException told) {
            throw FileFault.of(told).during("open");
        } catch (FileFault fault) {
            throw fault.during("open");
        }
    }

    private byte[] readPath(Arguments a) throws IOException, FileFault {
        OpenFile file = open(a, a.number(1), 0);
        try {
            return rest(file);
        } finally {
            file.close();
        }
    }

    private static byte[] rest(FileStream file) throws FileFault {
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
            while (file.read(chunk.clear(), -1) > 0) {
                all.write(chunk.array(), 0, chunk.position());
            }
            return all.toByteArray();
        } catch (IOException told) {
            throw nameless(FileFault.of(told), "read");
        } catch (FileFault fault) {
            throw nameless(fault, "read");
        }
    }

    private Object writePath(Arguments a) throws IOException, FileFault {
        OpenFile file = open(a, a.number(1), a.number(2));
        try {
            writeAll(file, a.bytes(3));
            if (a.flag(4)) {
                file.force(true);
            }
            return null;
        } finally {
            file.close();
        }
    }

    private static Object writeAll(FileStream file, byte[] bytes) throws FileFault {
        try {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                file.write(left, -1);
            }
            return null;
        } catch (IOException told) {
            throw nameless(FileFault.of(told), "write");
        } catch (FileFault fault) {
            throw nameless(fault, "write");
        }
    }

    private Object truncate(Arguments a) throws IOException, FileFault {
        OpenFile file = open(a, OpenFlags.O_RDWR, 0);
        try {
            file.truncate(a.big(1));
            return null;
        } finally {
            file.close();
        }
    }

    // Steps on an open file know no path.
    private static FileFault nameless(FileFault fault, String step) {
        return FileFault.at(fault.errno(), step, "");
    }
}
