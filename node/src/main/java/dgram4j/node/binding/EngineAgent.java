package dgram4j.node.binding;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

import org.graalvm.polyglot.Value;

/// What the engine keeps for all the JavaScript of one thread: which context is current, and who is
/// told of promises. The language has no way to change the former other than for a scope, and none
/// to ask for the latter.
///
/// The package `com.oracle.truffle.js.runtime` of `org.graalvm.js` must be exported to
/// `dgram4j.node`, or all be on the class path; else there is no agent.
///
/// *Thread:* the runtime's own.
/// *Source:* the classes of GraalJS 25.0.5; a test shows breakage when the version moves.
final class EngineAgent {
    private static final String RUNTIME = "com.oracle.truffle.js.runtime.";
    private static final Handles HANDLES = Handles.find();

    /// One engine serves many runtimes and knows one hook: it finds the listener of the thread.
    private static final ThreadLocal<Value> LISTENER = new ThreadLocal<>();

    /// What has its hook, of all the engines of this JVM.
    private static final Set<Object> HOOKED = Collections.newSetFromMap(new WeakHashMap<>());

    private final Object agent;
    private final Object languageContext;

    private EngineAgent(Object realm) {
        agent = call(HANDLES.agent, realm);
        languageContext = call(HANDLES.languageContext, realm);
    }

    /// The agent of the runtime that is calling; null where the engine is closed to us.
    static EngineAgent current() {
        if (HANDLES == null) {
            return null;
        }
        try {
            return new EngineAgent(HANDLES.realm.invokeExact((Object) null));
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    /// The current context.
    Object context() {
        return call(HANDLES.context, agent);
    }

    /// Makes a context the current one until the scope, job or call that runs ends.
    void become(Object context) {
        try {
            Object before = HANDLES.swap.invokeExact(agent, context);
            assert before != null;
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    /// Tells a function of promises, or nobody.
    void watchPromises(Value listener) {
        LISTENER.set(listener);
        synchronized (HOOKED) { // The hook is the engine's, set once for all its runtimes.
            if (listener != null && HOOKED.add(languageContext)) {
                setHook();
            }
        }
    }

    private void setHook() {
        Object hook = Proxy.newProxyInstance(
                HANDLES.hook.getClassLoader(), new Class<?>[] {HANDLES.hook},
                (self, method, arguments) -> {
                    tell(method.getName(), arguments);
                    return null;
                });
        try {
            HANDLES.setHook.invokeExact(languageContext, hook);
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    private static void tell(String method, Object[] arguments) {
        Value listener = LISTENER.get();
        if (listener == null || !method.equals("promiseChanged")) {
            return;
        }
        String step = switch ((int) arguments[0]) {
            case 0 -> "init";
            case 1 -> "resolve";
            case 2 -> "before";
            case 3 -> "after";
            default -> null;
        };
        if (step != null) {
            listener.executeVoid(step, arguments[1], arguments[2]);
        }
    }

    private static Object call(MethodHandle handle, Object receiver) {
        try {
            return handle.invokeExact(receiver);
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    private static RuntimeException unexpected(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException plain -> plain;
            case Error error -> throw error;
            default -> new IllegalStateException("the engine is not what was expected", thrown);
        };
    }

    private record Handles(
            MethodHandle realm, MethodHandle agent, MethodHandle languageContext,
            MethodHandle context, MethodHandle swap, Class<?> hook, MethodHandle setHook) {
        /// The way into the engine, or null where it is closed.
        static Handles find() {
            try {
                return look(MethodHandles.lookup(), EngineObjects.engineLoader());
            } catch (ReflectiveOperationException closed) {
                return null;
            }
        }

        private static Handles look(MethodHandles.Lookup lookup, ClassLoader loader)
                throws ReflectiveOperationException {
            Class<?> realm = Class.forName(RUNTIME + "JSRealm", false, loader);
            Class<?> agent = Class.forName(RUNTIME + "JSAgent", false, loader);
            Class<?> context = Class.forName(RUNTIME + "JSContext", false, loader);
            Class<?> hook = Class.forName(RUNTIME + "PromiseHook", false, loader);
            return new Handles(
                    handle(lookup, realm, "get", 1),
                    handle(lookup, realm, "getAgent", 1),
                    handle(lookup, realm, "getContext", 1),
                    handle(lookup, agent, "getAsyncContextMapping", 1),
                    handle(lookup, agent, "asyncContextSwap", 2),
                    hook,
                    handle(lookup, context, "setPromiseHook", 2));
        }

        // With its receiver, if it has one, all that goes in and out is Object.
        private static MethodHandle handle(
                MethodHandles.Lookup lookup, Class<?> type, String name, int arguments)
                throws ReflectiveOperationException {
            for (var method : type.getMethods()) {
                MethodHandle found;
                if (!method.getName().equals(name)) {
                    continue;
                }
                found = lookup.unreflect(method);
                if (found.type().parameterCount() == arguments) {
                    MethodType generic = MethodType.genericMethodType(arguments);
                    return found.asType(method.getReturnType() == void.class
                            ? generic.changeReturnType(void.class) : generic);
                }
            }
            throw new NoSuchMethodException(type + "." + name);
        }
    }
}
