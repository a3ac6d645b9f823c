package dgram4j.node.binding;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.graalvm.polyglot.Value;

/// What lies behind a script's object in the engine: the target of a proxy, the result of a
/// promise, what an iterator has left. No language feature and no public API of GraalJS tells.
///
/// On the class path the engine's classes can be asked. On the module path they must be opened:
/// `org.graalvm.polyglot/org.graalvm.polyglot`, and from `org.graalvm.js` the packages
/// `com.oracle.truffle.js.runtime.builtins`, `….interop` and `….util`, to `dgram4j.node`.
/// Where they are not, [#open()] is false and nothing here may be called: scripts then see less
/// when they inspect.
///
/// *Source:* the classes of GraalJS 25.0.5; a test shows breakage when the version moves.
final class EngineObjects {
    private static final String BUILTINS = "com.oracle.truffle.js.runtime.builtins.";
    private static final String WRAPPER = "com.oracle.truffle.js.runtime.interop.InteropFunction";
    private static final String CURSOR = "com.oracle.truffle.js.runtime.util.JSHashMap$Cursor";

    private static final EngineObjects FOUND = find();

    private final MethodHandle receiver;
    private final MethodHandle proxyTarget;
    private final MethodHandle proxyHandler;
    private final MethodHandle promiseState;
    private final MethodHandle promiseResult;
    private final MethodHandle promiseHandled;
    private final MethodHandle functionData;
    private final MethodHandle isAsync;
    private final MethodHandle isGenerator;
    private final MethodHandle isClass;
    private final MethodHandle iterationKind;
    private final MethodHandle iterated;
    private final MethodHandle nextIndex;
    private final MethodHandle copy;
    private final MethodHandle advance;
    private final MethodHandle key;
    private final MethodHandle value;
    private final Class<?> wrapper;
    private final MethodHandle wrapped;
    private final Class<?> buffer;
    private final MethodHandle bufferArray;

    private EngineObjects() throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        var field = Value.class.getSuperclass().getDeclaredField("receiver");
        field.setAccessible(true);
        receiver = lookup.unreflectGetter(field).asType(
                MethodType.methodType(Object.class, Value.class));
        ClassLoader loader = engineLoader();
        Class<?> proxy = Class.forName(BUILTINS + "JSProxyObject", false, loader);
        proxyTarget = getter(lookup, proxy, "getProxyTarget");
        proxyHandler = getter(lookup, proxy, "getProxyHandler");
        Class<?> promise = Class.forName(BUILTINS + "JSPromiseObject", false, loader);
        promiseState = getter(lookup, promise, "getPromiseState");
        promiseResult = getter(lookup, promise, "getPromiseResult");
        promiseHandled = getter(lookup, promise, "isHandled");
        Class<?> function = Class.forName(BUILTINS + "JSFunctionObject", false, loader);
        functionData = getter(lookup, function, "getFunctionData");
        Class<?> data = Class.forName(BUILTINS + "JSFunctionData", false, loader);
        isAsync = getter(lookup, data, "isAsync");
        isGenerator = getter(lookup, data, "isGenerator");
        isClass = getter(lookup, data, "isClassConstructor");
        Class<?> iterator = Class.forName(BUILTINS + "JSCollectionIteratorObject", false, loader);
        iterationKind = getter(lookup, iterator, "getIterationKind");
        iterated = getter(lookup, iterator, "getIteratedObject");
        nextIndex = getter(lookup, iterator, "getNextIndex");
        Class<?> cursor = Class.forName(CURSOR, false, loader);
        copy = getter(lookup, cursor, "copy");
        advance = getter(lookup, cursor, "advance");
        key = getter(lookup, cursor, "getKey");
        value = getter(lookup, cursor, "getValue");
        wrapper = Class.forName(WRAPPER, false, loader);
        wrapped = getter(lookup, wrapper, "getFunction");
        buffer = Class.forName(BUILTINS + "JSArrayBufferObject$Heap", false, loader);
        bufferArray = getter(lookup, buffer, "getByteArray");
    }

    /// Whether the engine's objects can be looked into.
    static boolean open() {
        return FOUND != null;
    }

    /// The engine's own object behind a value.
    static Object behind(Value value) {
        Object object = call(FOUND.receiver, value);
        // Async functions are handed to Java in a wrapper that awaits what they return.
        return FOUND.wrapper.isInstance(object) ? call(FOUND.wrapped, object) : object;
    }

    /// The array an ArrayBuffer's bytes lie in, until it is detached; null where that is not known,
    /// also when nothing is [#open()].
    static byte[] bufferArray(Value arrayBuffer) {
        Object object = open() ? behind(arrayBuffer) : null;
        return FOUND != null && FOUND.buffer.isInstance(object)
                ? (byte[]) call(FOUND.bufferArray, object)
                : null;
    }

    /// The target of a proxy; null if it was revoked.
    static Object proxyTarget(Value proxy) {
        return orNull(call(FOUND.proxyTarget, behind(proxy)));
    }

    /// The handler of a proxy; null if it was revoked.
    static Object proxyHandler(Value proxy) {
        return orNull(call(FOUND.proxyHandler, behind(proxy)));
    }

    // A revoked proxy holds the language's null, or a placeholder that remembers its kind.
    private static Object orNull(Object found) {
        boolean placeholder = found == null || found.getClass().getName().contains("RevokedTarget")
                || found.getClass().getSimpleName().startsWith("Null");
        return placeholder ? null : found;
    }

    /// 0 pending, 1 fulfilled, 2 rejected.
    static int promiseState(Value promise) {
        return (int) call(FOUND.promiseState, behind(promise));
    }

    /// What a promise was settled with.
    static Object promiseResult(Value promise) {
        return call(FOUND.promiseResult, behind(promise));
    }

    /// Whether somebody handles what a promise is settled with.
    static boolean isHandled(Value promise) {
        return (boolean) call(FOUND.promiseHandled, behind(promise));
    }

    /// Whether the function is `async`.
    static boolean isAsync(Value function) {
        return (boolean) call(FOUND.isAsync, call(FOUND.functionData, behind(function)));
    }

    /// Whether the function is a generator.
    static boolean isGenerator(Value function) {
        return (boolean) call(FOUND.isGenerator, call(FOUND.functionData, behind(function)));
    }

    /// Whether the function is a class.
    static boolean isClass(Value function) {
        return (boolean) call(FOUND.isClass, call(FOUND.functionData, behind(function)));
    }

    /// Whether an iterator over a map or a set gives pairs.
    static boolean givesPairs(Value iterator) {
        return kind(iterator) == Kind.PAIRS;
    }

    /// What an iterator over a map or a set has left: keys or values, or both in turn for pairs.
    static List<Object> left(Value iterator, boolean ofSet) {
        Object source = behind(iterator);
        List<Object> left = new ArrayList<>();
        if (call(FOUND.iterated, source).getClass().getSimpleName().startsWith("Nullish")) {
            return left;
        }
        Kind kind = kind(iterator);
        Object cursor = call(FOUND.copy, call(FOUND.nextIndex, source));
        while ((boolean) call(FOUND.advance, cursor)) {
            Object key = call(FOUND.key, cursor);
            if (kind != Kind.VALUES || ofSet) {
                left.add(key);
            }
            if (kind != Kind.KEYS && !(ofSet && kind == Kind.VALUES)) {
                left.add(ofSet ? key : call(FOUND.value, cursor));
            }
        }
        return left;
    }

    private enum Kind { KEYS, VALUES, PAIRS }

    // The engine counts 1 for keys, 2 for values, 4 or 3 for both.
    private static Kind kind(Value iterator) {
        return switch ((int) call(FOUND.iterationKind, behind(iterator))) {
            case 1 -> Kind.KEYS;
            case 2 -> Kind.VALUES;
            default -> Kind.PAIRS;
        };
    }

    private static EngineObjects find() {
        try {
            return new EngineObjects();
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return null;
        }
    }

    /// What loads the engine's classes.
    static ClassLoader engineLoader() {
        Module ours = EngineObjects.class.getModule();
        return Optional.ofNullable(ours.getLayer())
                .flatMap(layer -> layer.findModule("org.graalvm.js"))
                .map(engine -> {
                    ours.addReads(engine);
                    return engine.getClassLoader();
                })
                .orElseGet(EngineObjects.class::getClassLoader);
    }

    private static MethodHandle getter(MethodHandles.Lookup lookup, Class<?> type, String name)
            throws ReflectiveOperationException {
        MethodHandle handle = lookup.unreflect(type.getMethod(name));
        return handle.asType(MethodType.methodType(Object.class, Object.class));
    }

    private static Object call(MethodHandle handle, Object receiver) {
        try {
            return handle.type().parameterType(0) == Value.class
                    ? handle.invokeExact((Value) receiver)
                    : handle.invokeExact(receiver);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException(
                "the engine's objects are not what was expected", thrown);
        }
    }
}
