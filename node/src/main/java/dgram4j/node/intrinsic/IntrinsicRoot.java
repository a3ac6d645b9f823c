package dgram4j.node.intrinsic;

import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
import com.oracle.truffle.js.runtime.Strings;

/// The body of a function of ours. Like all built-in functions it is not seen in stack traces.
abstract class IntrinsicRoot extends JavaScriptRootNode {
    IntrinsicRoot(JavaScriptLanguage language) {
        super(language);
    }

    @Override
    public final boolean isInternal() {
        return true;
    }

    /// A node that reads the property of this name.
    static PropertyGetNode property(String name, JSContext context) {
        return PropertyGetNode.create(Strings.fromJavaString(name), context);
    }
}
