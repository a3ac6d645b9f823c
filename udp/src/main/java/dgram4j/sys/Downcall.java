package dgram4j.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

import static java.lang.foreign.ValueLayout.JAVA_INT;

/// Binds functions of the C library, and tells what `errno` was after a call on this thread.
///
/// Handles made here take the segment of `errnoSlot()` as their first argument: the JVM stores
/// `errno` there before anything else on the thread can change it.
final class Downcall {

    /// Bytes of scratch space each thread has for small arguments: an option, a name.
    static final int SCRATCH_BYTES = 256;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final long ERRNO_OFFSET = STATE.byteOffset(PathElement.groupElement("errno"));
    private static final ThreadLocal<PerThread> THREAD = ThreadLocal.withInitial(PerThread::new);

    private Downcall() {
    }

    /// Binds `name` of the C library.
    ///
    /// *Errors:* `UnsatisfiedLinkError` when the C library has no such function.
    static MethodHandle of(String name, FunctionDescriptor shape) {
        return link(name, shape, List.of());
    }

    /// Binds a function with a variable number of arguments, of which the first `fixed` are fixed.
    static MethodHandle variadic(String name, int fixed, FunctionDescriptor shape) {
        return link(name, shape, List.of(Linker.Option.firstVariadicArg(fixed)));
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(
            String name, FunctionDescriptor shape, List<Linker.Option> more) {
        List<Linker.Option> options = new ArrayList<>(more);
        options.add(Linker.Option.captureCallState("errno"));
        MemorySegment function = LINKER.defaultLookup().find(name)
            .orElseThrow(() -> new UnsatisfiedLinkError("the C library has no " + name));
        return LINKER.downcallHandle(function, shape, options.toArray(Linker.Option[]::new));
    }

    /// Where calls made by the current thread leave their `errno`.
    static MemorySegment errnoSlot() {
        return THREAD.get().state;
    }

    /// The current thread's `SCRATCH_BYTES`, aligned to 8; the next call may overwrite it.
    static MemorySegment scratch() {
        return THREAD.get().scratch;
    }

    /// The current thread's place for a `socklen_t` that a call reads and writes.
    static MemorySegment lengthSlot() {
        return THREAD.get().length;
    }

    /// The call's result, or −errno if it was −1. `slot` is the one the call was given.
    static int result(long returned, MemorySegment slot) {
        return returned != -1 ? (int) returned : -slot.get(JAVA_INT, ERRNO_OFFSET);
    }

    /// What a handle threw: never of the kernel's doing, so a fault of the JVM's or the caller's.
    static RuntimeException impossible(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException runtime) {
            return runtime;
        }
        return new IllegalStateException(thrown);
    }

    private static final class PerThread {
        private final MemorySegment state;
        private final MemorySegment scratch;
        private final MemorySegment length;

        PerThread() {
            Arena arena = Arena.ofAuto();
            state = arena.allocate(STATE);
            scratch = arena.allocate(SCRATCH_BYTES, Long.BYTES);
            length = arena.allocate(JAVA_INT);
        }
    }
}
