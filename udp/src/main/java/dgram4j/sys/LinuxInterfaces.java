package dgram4j.sys;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

/// Names and indexes of network interfaces.
///
/// *Thread:* any. *Source:* if_nametoindex(3).
public final class LinuxInterfaces {

    /// Most bytes of an interface's name, its NUL included. *Source:* `include/uapi/linux/if.h`.
    public static final int IFNAMSIZ = 16;

    private static final MethodHandle NAME_TO_INDEX =
        Downcall.of("if_nametoindex", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle INDEX_TO_NAME =
        Downcall.of("if_indextoname", FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS));

    private LinuxInterfaces() {
    }

    /// The index of the interface with this name, 0 when there is none.
    public static int ifNameToIndex(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= IFNAMSIZ) {
            return 0;
        }
        MemorySegment text = Downcall.scratch();
        MemorySegment.copy(bytes, 0, text, JAVA_BYTE, 0, bytes.length);
        text.set(JAVA_BYTE, bytes.length, (byte) 0);
        MemorySegment errno = Downcall.errnoSlot();
        try {
            return (int) NAME_TO_INDEX.invokeExact(errno, text);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }

    /// The name of the interface with this index, "" when there is none.
    public static String ifIndexToName(int index) {
        MemorySegment text = Downcall.scratch();
        MemorySegment errno = Downcall.errnoSlot();
        MemorySegment found;
        try {
            found = (MemorySegment) INDEX_TO_NAME.invokeExact(errno, index, text);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
        return found.equals(MemorySegment.NULL) ? "" : text.getString(0);
    }
}
