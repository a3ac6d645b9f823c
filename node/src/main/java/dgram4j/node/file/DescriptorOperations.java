package dgram4j.node.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/// Operations on open files.
final class DescriptorOperations {
    private final Descriptors descriptors;

    DescriptorOperations(Descriptors descriptors) {
        this.descriptors = descriptors;
    }

    void addTo(Map<String, FileOperations.Operation> table) {
        table.put("open",
                a -> descriptors.add(OpenFile.open(a.place(0), a.number(1), a.number(2))));
        table.put("close", this::close);
        table.put("read", this::read);
        table.put("write",
                a -> at(a).write(ByteBuffer.wrap(a.bytes(1)), a.big(2)));
        table.put("fstat", a -> at(a).stat());
        table.put("ftruncate", this::truncate);
        table.put("fsync", a -> force(a, true));
        table.put("fdatasync", a -> force(a, false));
        table.put("fchmod",
                a -> PathOperations.attribute(at(a).place(), true, "mode", a.number(1)));
        table.put("fchown", this::chown);
        table.put("futimes", this::utimes);
    }

    private FileStream at(Arguments a) throws FileFault {
        return descriptors.at(a.number(0));
    }

    private Object close(Arguments a) throws IOException, FileFault {
        descriptors.close(a.number(0));
        return null;
    }

    private Object read(Arguments a) throws IOException, FileFault {
        byte[] bytes = new byte[a.number(1)];
        int length = at(a).read(ByteBuffer.wrap(bytes), a.big(2));
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private Object truncate(Arguments a) throws IOException, FileFault {
        at(a).truncate(a.big(1));
        return null;
    }

    private Object force(Arguments a, boolean withEntry) throws IOException, FileFault {
        at(a).force(withEntry);
        return null;
    }

    private Object chown(Arguments a) throws IOException, FileFault {
        PathOperations.attribute(at(a).place(), true, "uid", (int) a.big(1));
        return PathOperations.attribute(at(a).place(), true, "gid", (int) a.big(2));
    }

    private Object utimes(Arguments a) throws IOException, FileFault {
        PathOperations.setTimes(at(a).place(), a.real(1), a.real(2));
        return null;
    }
}
