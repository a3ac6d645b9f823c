package dgram4j.node.binding;

import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.List;

import org.graalvm.polyglot.Value;

/// The memory of a SharedArrayBuffer, and who waits for it, beyond the context it was made in.
///
/// GraalJS shares it between the contexts it makes itself, for tests of the language; here it is
/// done with the same classes, which must be open as for [EngineObjects].
///
/// *Thread:* any. *Source:* the classes of GraalJS 25.0.5.
final class SharedMemory {
    private static final String RUNTIME = "com.oracle.truffle.js.runtime.";
    private static final Steps STEPS = Steps.find();

    private final ByteBuffer memory;
    private final Object length;
    private final int mostBytes;
    private final Object waiters;

    private SharedMemory(ByteBuffer memory, Object length, int mostBytes, Object waiters) {
        this.memory = memory;
        this.length = length;
        this.mostBytes = mostBytes;
        this.waiters = waiters;
    }

    /// That of a value; null if it is no SharedArrayBuffer, or the engine is closed.
    static SharedMemory of(Value value) {
        if (STEPS == null || !EngineObjects.open()) {
            return null;
        }
        Object buffer = EngineObjects.behind(value);
        if (!STEPS.shared.isInstance(buffer)) {
            return null;
        }
        try {
            return new SharedMemory(
                    (ByteBuffer) STEPS.byteBuffer.invoke(buffer),
                    STEPS.lengthObject.invoke(buffer), (int) STEPS.most.invoke(buffer),
                    STEPS.waiters.invoke(buffer));
        } catch (ReflectiveOperationException odd) {
            throw new IllegalStateException("the engine is not what was expected", odd);
        }
    }

    /// Has `Atomics.wait` wait on the current thread, as on Node.
    static void letWait() {
        if (STEPS == null) {
            return;
        }
        try {
            Object realm = STEPS.realm.invoke(null, (Object) null);
            STEPS.canBlock.invoke(STEPS.agent.invoke(realm), true);
        } catch (ReflectiveOperationException odd) {
            throw new IllegalStateException("the engine is not what was expected", odd);
        }
    }

    /// A SharedArrayBuffer of the current context on this memory.
    Object buffer() {
        try {
            Object realm = STEPS.realm.invoke(null, (Object) null);
            Object context = STEPS.context.invoke(realm);
            Object buffer = STEPS.create.invoke(
                    null, context, realm, memory.duplicate().order(memory.order()), length,
                    mostBytes);
            STEPS.setWaiters.invoke(buffer, waiters);
            return buffer;
        } catch (ReflectiveOperationException odd) {
            throw new IllegalStateException("the engine is not what was expected", odd);
        }
    }

    private record Steps(
            Class<?> shared, Method byteBuffer, Method lengthObject, Method most, Method waiters,
            Method setWaiters, Method realm, Method context, Method create, Method agent,
            Method canBlock) {
        static Steps find() {
            try {
                ClassLoader loader = EngineObjects.engineLoader();
                Class<?> shared = load(loader, "builtins.JSArrayBufferObject$Shared");
                Class<?> realm = load(loader, "JSRealm");
                Class<?> factory = load(loader, "builtins.JSSharedArrayBuffer");
                return new Steps(
                        shared, named(shared, "getByteBuffer", 0),
                        named(shared, "getByteLengthObject", 0),
                        named(shared, "getMaxByteLength", 0), named(shared, "getWaiterList", 0),
                        named(shared, "setWaiterList", 1), named(realm, "get", 1),
                        named(realm, "getContext", 0),
                        named(factory, "createSharedArrayBuffer", 5, ByteBuffer.class),
                        named(realm, "getAgent", 0),
                        named(load(loader, "JSAgent"), "setCanBlock", 1));
            } catch (ReflectiveOperationException closed) {
                return null;
            }
        }

        private static Class<?> load(ClassLoader loader, String name)
                throws ClassNotFoundException {
            return Class.forName(RUNTIME + name, false, loader);
        }

        private static Method named(Class<?> type, String name, int arguments, Class<?>... some)
                throws NoSuchMethodException {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == arguments
                        && List.of(method.getParameterTypes())
                                .containsAll(List.of(some))) {
                    return method;
                }
            }
            throw new NoSuchMethodException(type + "." + name);
        }
    }
}
