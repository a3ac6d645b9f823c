package dgram4j.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

/// Starts programs with descriptors, arguments and a session of the caller's choice.
///
/// All functions are bound with one shape, six numbers: it costs the JVM 4 ms, and a function
/// overlooks the registers of arguments it does not have.
/// *Thread:* any. *Source:* posix_spawn(3); POSIX.1-2024 for `dup2` of a number to itself.
public final class LinuxSpawn {

    /// The descriptor of `program` that is to be `/dev/null`.
    public static final int NOTHING = -1;

    private static final FunctionDescriptor SIX = FunctionDescriptor.of(
        JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle SPAWN = Downcall.of("posix_spawn", SIX);
    private static final MethodHandle ACTIONS = actions("init");
    private static final MethodHandle ACTIONS_END = actions("destroy");
    private static final MethodHandle DUP2 = actions("adddup2");
    private static final MethodHandle OPEN = actions("addopen");
    private static final MethodHandle CHDIR = actions("addchdir_np");
    private static final MethodHandle ATTRIBUTES = attributes("init");
    private static final MethodHandle FLAGS = attributes("setflags");
    private static final MethodHandle MASK = attributes("setsigmask");
    private static final MethodHandle DEFAULTS = attributes("setsigdefault");

    // Larger than any C library's: 80 and 336 bytes with glibc 2.36.
    private static final int STRUCTURE_BYTES = 1024;
    private static final int SIGSET_BYTES = 128;
    private static final int POSIX_SPAWN_SETSIGDEF = 4;
    private static final int POSIX_SPAWN_SETSIGMASK = 8;
    private static final int POSIX_SPAWN_SETSID = 0x80;
    private static final int O_RDWR = 2;

    private LinuxSpawn() {
    }

    /// A program to be started.
    ///
    /// @param file its path
    /// @param arguments all of them, its own name first
    /// @param variables each as `name=value`
    /// @param directory where it is to be
    /// @param descriptors for each of its own from 0 on the one of this process it is to be, or
    ///     [#NOTHING]
    /// @param detached true for a session of its own
    public record Program(
            String file, List<String> arguments, List<String> variables, String directory,
            List<Integer> descriptors, boolean detached) {
    }

    /// Starts it; returns its process id, or −errno. Signals have their default effects in it.
    public static int spawn(Program program) {
        LinuxDescriptors.closeAllOnExec();
        List<Integer> aside = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment actions = arena.allocate(STRUCTURE_BYTES, Long.BYTES);
            call(ACTIONS, actions.address());
            try {
                call(CHDIR, actions.address(), arena.allocateFrom(program.directory()).address());
                arrange(arena, actions, program.descriptors(), aside);
                return start(arena, actions, program);
            } finally {
                call(ACTIONS_END, actions.address());
            }
        } finally {
            aside.forEach(LinuxSockets::close);
        }
    }

    // Each is moved out of the way first: one's target may be another's source.
    private static void arrange(
            Arena arena, MemorySegment actions, List<Integer> descriptors, List<Integer> aside) {
        MemorySegment none = arena.allocateFrom("/dev/null");
        for (int target = 0; target < descriptors.size(); target++) {
            int source = descriptors.get(target);
            if (source == NOTHING) {
                call(OPEN, actions.address(), target, none.address(), O_RDWR, 0);
                continue;
            }
            if (source < descriptors.size() && source != target) {
                source = LinuxDescriptors.duplicate(source, descriptors.size());
                aside.add(source);
            }
            call(DUP2, actions.address(), source, target);
        }
    }

    private static int start(Arena arena, MemorySegment actions, Program program) {
        MemorySegment attributes = arena.allocate(STRUCTURE_BYTES, Long.BYTES);
        MemorySegment none = arena.allocate(SIGSET_BYTES, Long.BYTES);
        MemorySegment all = arena.allocate(SIGSET_BYTES, Long.BYTES).fill((byte) 0xff);
        call(ATTRIBUTES, attributes.address());
        call(MASK, attributes.address(), none.address());
        call(DEFAULTS, attributes.address(), all.address());
        call(FLAGS, attributes.address(), POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
            | (program.detached() ? POSIX_SPAWN_SETSID : 0));
        MemorySegment pid = arena.allocate(JAVA_INT);
        int errno = call(
            SPAWN, pid.address(), arena.allocateFrom(program.file()).address(),
            actions.address(), attributes.address(), texts(arena, program.arguments()),
            texts(arena, program.variables()));
        return errno == 0 ? pid.get(JAVA_INT, 0) : -errno;
    }

    private static long texts(Arena arena, List<String> texts) {
        MemorySegment pointers = arena.allocate(ADDRESS, texts.size() + 1L);
        for (int i = 0; i < texts.size(); i++) {
            pointers.setAtIndex(ADDRESS, i, arena.allocateFrom(texts.get(i)));
        }
        return pointers.address();
    }

    private static MethodHandle actions(String name) {
        return Downcall.of("posix_spawn_file_actions_" + name, SIX);
    }

    private static MethodHandle attributes(String name) {
        return Downcall.of("posix_spawnattr_" + name, SIX);
    }

    private static int call(MethodHandle function, long... numbers) {
        long[] six = Arrays.copyOf(numbers, 6);
        try {
            return (int) function.invokeExact(
                Downcall.errnoSlot(), six[0], six[1], six[2], six[3], six[4], six[5]);
        } catch (Throwable thrown) {
            throw Downcall.impossible(thrown);
        }
    }
}
