package dgram4j.node.intrinsic;

import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;

/// The object through which JavaScript tells what the nodes need, and is told the functions they
/// make: `parts` of `internal/dgram/short_way`.
///
/// *Thread:* the runtime's own, inside a call from JavaScript.
final class Parts {
    private final JSDynamicObject object;

    Parts(Object object) {
        this.object = (JSDynamicObject) object;
    }

    Object get(String name) {
        return JSObject.get(object, Strings.fromJavaString(name));
    }

    JSDynamicObject object(String name) {
        return (JSDynamicObject) get(name);
    }

    JSFunctionObject function(String name) {
        return (JSFunctionObject) get(name);
    }

    void set(String name, Object value) {
        JSObject.set(object, Strings.fromJavaString(name), value);
    }
}
