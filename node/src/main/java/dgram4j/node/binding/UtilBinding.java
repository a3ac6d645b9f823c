package dgram4j.node.binding;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.sys.LinuxAbi;
import dgram4j.sys.LinuxDescriptors;

/// What scripts cannot find out about values by themselves, as `internalBinding('util')`.
public final class UtilBinding {
    private static final int ASYNC = 1;
    private static final int GENERATOR = 2;
    private static final int CLASS = 4;

    private static final ClassValue<String> BRANDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return brandOf(type.getName());
        }
    };

    UtilBinding() {}

    /// The kind of object a value is whatever its prototype says, in the words of
    /// `internal/util/types`; null if the engine does not let us look.
    @HostAccess.Export
    public String brand(Value value) {
        if (value.isHostObject() || value.isProxyObject()) {
            return "External";
        }
        return EngineObjects.open() ? BRANDS.get(EngineObjects.behind(value).getClass()) : null;
    }

    private static String brandOf(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        if (name.startsWith("JSArrayBuffer")) {
            return name.contains("Shared") ? "SharedArrayBuffer" : "ArrayBuffer";
        }
        int nested = name.indexOf('$');
        String outer = nested < 0 ? name : name.substring(0, nested);
        return switch (outer) {
            case "JSArgumentsObject" -> "Arguments";
            case "JSGeneratorObject", "JSAsyncGeneratorObject" -> "Generator";
            case "JSModuleNamespaceObject" -> "Module";
            case "JSArrayObject", "JSMapObject", "JSSetObject", "JSMapIteratorObject",
                    "JSSetIteratorObject", "JSWeakMapObject", "JSWeakSetObject", "JSWeakRefObject",
                    "JSPromiseObject", "JSProxyObject", "JSDateObject", "JSRegExpObject",
                    "JSErrorObject", "JSDataViewObject", "JSTypedArrayObject", "JSNumberObject",
                    "JSStringObject", "JSBooleanObject", "JSSymbolObject", "JSBigIntObject",
                    "JSFunctionObject" ->
                    outer.substring("JS".length(), outer.length() - "Object".length());
            default -> "Object";
        };
    }

    /// Whether a value is a Proxy; none of its traps is called.
    @HostAccess.Export
    public boolean isProxy(Value value) {
        if (EngineObjects.open()) {
            return "Proxy".equals(brand(value));
        }
        // A proxy says so as its class, and so may an object; only a proxy is shown as one too.
        Value meta = value.getMetaObject();
        return meta != null && "Proxy".equals(meta.getMetaSimpleName())
                && value.toString().startsWith("Proxy(");
    }

    /// Whether the engine lets us look into its objects; if not, proxies, promises and iterators
    /// keep what they hold to themselves.
    @HostAccess.Export
    public boolean seesInside() {
        return EngineObjects.open();
    }

    /// The target of a proxy, null if it was revoked.
    @HostAccess.Export
    public Object proxyTarget(Value proxy) {
        return EngineObjects.proxyTarget(proxy);
    }

    /// The handler of a proxy, null if it was revoked.
    @HostAccess.Export
    public Object proxyHandler(Value proxy) {
        return EngineObjects.proxyHandler(proxy);
    }

    /// 0 pending, 1 fulfilled, 2 rejected, −1 if the engine does not let us look.
    @HostAccess.Export
    public int promiseState(Value promise) {
        return EngineObjects.open() ? EngineObjects.promiseState(promise) : -1;
    }

    /// True if a promise has got a handler, as far as the engine lets us look.
    @HostAccess.Export
    public boolean promiseHandled(Value promise) {
        return EngineObjects.open() && EngineObjects.isHandled(promise);
    }

    /// What a settled promise was settled with.
    @HostAccess.Export
    public Object promiseResult(Value promise) {
        return EngineObjects.promiseResult(promise);
    }

    /// 1 for an async function, 2 for a generator, 3 for both, 4 for a class, 0 for others; −1 if
    /// the engine does not let us look.
    @HostAccess.Export
    public int functionKind(Value function) {
        if (!EngineObjects.open()) {
            return -1;
        }
        if (!"Function".equals(brand(function))) {
            return 0;
        }
        return (EngineObjects.isAsync(function) ? ASYNC : 0)
                + (EngineObjects.isGenerator(function) ? GENERATOR : 0)
                + (EngineObjects.isClass(function) ? CLASS : 0);
    }

    /// Whether an iterator over a map or a set gives pairs.
    @HostAccess.Export
    public boolean iteratesPairs(Value iterator) {
        return EngineObjects.open() && EngineObjects.givesPairs(iterator);
    }

    /// What an iterator over a map or a set has left, without moving it; pairs lie flat.
    @HostAccess.Export
    public Object iteratorRest(Value iterator) {
        if (!EngineObjects.open()) {
            return ProxyArray.fromArray();
        }
        boolean ofSet = "SetIterator".equals(brand(iterator));
        return ProxyArray.fromList(EngineObjects.left(iterator, ofSet));
    }

    /// The simple name of a host object's class.
    @HostAccess.Export
    public String hostName(Value value) {
        Value meta = value.getMetaObject();
        return meta == null ? "Object" : meta.getMetaSimpleName();
    }

    /// What a Java exception that reached JavaScript has to tell, with its stack; null if `value`
    /// is none.
    @HostAccess.Export
    public String javaException(Value value) {
        if (!value.isException()) {
            return null;
        }
        try {
            value.throwException();
            return null;
        } catch (PolyglotException thrown) {
            if (!thrown.isHostException()) {
                return thrown.isInternalError() ? thrown.toString() : null;
            }
            StringWriter text = new StringWriter();
            thrown.asHostException().printStackTrace(new PrintWriter(text));
            return text.toString().stripTrailing();
        }
    }

    /// What stands behind a descriptor, in libuv's words; `UNKNOWN` where only Linux could say.
    @HostAccess.Export
    public String guessHandleType(int fd) {
        return LinuxAbi.current().isPresent() ? LinuxDescriptors.kind(fd).name() : "UNKNOWN";
    }

    /// The source text of the call that led out of the user's code into a built-in module; null if
    /// there is none. `thrower` throws anything.
    @HostAccess.Export
    public String callText(Value thrower) {
        try {
            thrower.executeVoid();
            return null;
        } catch (PolyglotException thrown) {
            for (PolyglotException.StackFrame frame : thrown.getPolyglotStackTrace()) {
                if (frame.isGuestFrame() && frame.getSourceLocation() != null
                        && frame.getSourceLocation().getSource().hasCharacters()) {
                    return frame.getSourceLocation().getCharacters().toString();
                }
            }
            return null;
        }
    }
}
