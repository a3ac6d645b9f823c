package dgram4j.node.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import dgram4j.node.fence.Fence;

/// The operations there are, by name.
///
/// *Thread:* any.
public final class FileOperations {
    /// One operation. Its result is null, a string, a number, a boolean, `byte[]`, `long[]`, or an
    /// `Object[]` of such.
    @FunctionalInterface
    interface Operation {
        Object run(Arguments arguments) throws IOException, FileFault;
    }

    private final Map<String, Operation> table = new HashMap<>();
    private final FileFence fence;

    /// The operations on a table of open files, and on paths, as far as a fence lets them.
    public FileOperations(Descriptors descriptors, Fence fence) {
        this.fence = new FileFence(fence);
        PathOperations.addTo(table);
        DirectoryOperations.addTo(table);
        new DescriptorOperations(descriptors).addTo(table);
        new ContentOperations(descriptors).addTo(table);
    }

    /// Runs an operation.
    ///
    /// *Errors:* the fault, if it fails.
    public Object run(String name, Arguments arguments) throws FileFault {
        try {
            return fence.run(name, table.get(name), arguments);
        } catch (IOException told) {
            throw FileFault.of(told);
        }
    }
}
