package dgram4j.node.binding;

import java.lang.reflect.Method;
import java.util.Arrays;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/// A realm of its own in the context: other intrinsics, another global object, and values that pass
/// freely between it and the others. JavaScript has it only behind `ShadowRealm`, which lets no
/// object pass.
///
/// The engine's classes must be open as for [EngineObjects], and its packages
/// `com.oracle.truffle.js.nodes` and (of `org.graalvm.truffle`) `com.oracle.truffle.api.source`.
///
/// *Thread:* the runtime's own. *Source:* the classes of GraalJS 25.0.5.
public final class EngineRealms {
    private static final String RUNTIME = "com.oracle.truffle.js.runtime.";
    private static final Steps STEPS = Steps.find();

    private final Object realm;

    private EngineRealms(Object realm) {
        this.realm = realm;
    }

    /// A new one, or null where the engine is closed.
    static EngineRealms create() {
        if (STEPS == null || !EngineObjects.open()) {
            return null;
        }
        return new EngineRealms(call(STEPS.child, call(STEPS.current, null, (Object) null)));
    }

    /// Its global object as it was made.
    @HostAccess.Export
    public Object global() {
        return call(STEPS.global, realm);
    }

    /// Has another object, also a proxy, be its global object.
    @HostAccess.Export
    public void replaceGlobal(Value global) {
        call(STEPS.setGlobal, realm, EngineObjects.behind(global));
    }

    /// A function that runs a script in it. The script's syntax is right.
    @HostAccess.Export
    public Object compile(String name, String text) {
        Object builder = call(STEPS.newSource, null, "js", text, name);
        Object source = call(STEPS.buildSource, builder);
        Object context = call(STEPS.context, realm);
        Object script = call(
                STEPS.parse, call(STEPS.evaluator, context), context, source);
        return call(STEPS.function, null, realm, call(STEPS.functionData, script));
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException odd) {
            if (odd.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException("the engine is not what was expected", odd);
        }
    }

    private record Steps(
            Method current, Method child, Method global, Method setGlobal, Method evaluator,
            Method context, Method newSource, Method buildSource, Method parse,
            Method functionData, Method function) {
        static Steps find() {
            try {
                return look(EngineObjects.engineLoader());
            } catch (ReflectiveOperationException closed) {
                return null;
            }
        }

        private static Steps look(ClassLoader loader) throws ReflectiveOperationException {
            Class<?> realm = load(loader, RUNTIME + "JSRealm");
            Class<?> context = load(loader, RUNTIME + "JSContext");
            Class<?> source = load(loader, "com.oracle.truffle.api.source.Source");
            Class<?> function = load(loader, RUNTIME + "builtins.JSFunction");
            Class<?> data = load(loader, RUNTIME + "builtins.JSFunctionData");
            Method newSource = source.getMethod(
                    "newBuilder", String.class, CharSequence.class, String.class);
            Method current = Arrays.stream(realm.getMethods())
                    .filter(method -> method.getName().equals("get")).findFirst().orElseThrow();
            Method setGlobal = Arrays.stream(realm.getMethods())
                    .filter(method -> method.getName().equals("setGlobalObject"))
                    .findFirst().orElseThrow();
            return new Steps(
                    current, realm.getMethod("createChildRealm"),
                    realm.getMethod("getGlobalObject"), setGlobal,
                    context.getMethod("getEvaluator"), realm.getMethod("getContext"), newSource,
                    newSource.getReturnType().getMethod("build"),
                    load(loader, RUNTIME + "Evaluator").getMethod("parseScript", context, source),
                    load(loader, "com.oracle.truffle.js.nodes.ScriptNode")
                            .getMethod("getFunctionData"),
                    function.getMethod("create", realm, data));
        }

        private static Class<?> load(ClassLoader loader, String name)
                throws ClassNotFoundException {
            return Class.forName(name, false, loader);
        }
    }
}
