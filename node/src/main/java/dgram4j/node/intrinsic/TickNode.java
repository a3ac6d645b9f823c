package dgram4j.node.intrinsic;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.nodes.function.JSFunctionCallNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.Undefined;

/// Puts an entry into the next-tick queue.
final class TickNode extends Node {
    private final JSFunctionObject newTick;
    private final JSFunctionObject enqueueTick;
    @Child private JSFunctionCallNode callNew = JSFunctionCallNode.createCall();
    @Child private JSFunctionCallNode callEnqueue = JSFunctionCallNode.createCall();

    /// @param maker the part that makes the entry
    TickNode(Parts parts, String maker) {
        newTick = parts.function(maker);
        enqueueTick = parts.function("enqueueTick");
    }

    /// The entry; null when the process is ending and no tick will come.
    JSDynamicObject queue() {
        Object tick = callNew.executeCall(JSArguments.createZeroArg(Undefined.instance, newTick));
        if (tick == Undefined.instance) {
            return null;
        }
        callEnqueue.executeCall(
                JSArguments.createOneArg(Undefined.instance, enqueueTick, tick));
        return (JSDynamicObject) tick;
    }
}
