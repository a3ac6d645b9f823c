package dgram4j.node.intrinsic;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.Undefined;

/// Finds the one function that is called when a socket emits 'message', if that is all that would
/// happen.
final class ListenerNode extends Node {
    private final JSFunctionObject onMessage;
    private final Object emit;
    @Child private PropertyGetNode getOnMessage;
    @Child private PropertyGetNode getOwner;
    @Child private PropertyGetNode getState;
    @Child private PropertyGetNode getBlockList;
    @Child private PropertyGetNode getEmit;
    @Child private PropertyGetNode getCapture;
    @Child private PropertyGetNode getEvents;
    @Child private PropertyGetNode getListener;

    ListenerNode(JSContext context, Parts parts) {
        onMessage = parts.function("onMessage");
        emit = parts.get("emit");
        getOnMessage = IntrinsicRoot.property("onmessage", context);
        getOwner = PropertyGetNode.create(parts.get("ownerSymbol"), context);
        getState = PropertyGetNode.create(parts.get("stateSymbol"), context);
        getBlockList = IntrinsicRoot.property("receiveBlockList", context);
        getEmit = IntrinsicRoot.property("emit", context);
        getCapture = PropertyGetNode.create(parts.get("captureSymbol"), context);
        getEvents = IntrinsicRoot.property("_events", context);
        getListener = IntrinsicRoot.property("message", context);
    }

    /// The socket a handle belongs to.
    Object socket(Object udp) {
        return getOwner.getValue(udp);
    }

    /// Its only listener; null when it has another number of them, or something looks at messages
    /// before them.
    JSFunctionObject listener(Object udp, Object socket) {
        if (getOnMessage.getValue(udp) != onMessage
                || getBlockList.getValue(getState.getValue(socket)) != Undefined.instance
                || getEmit.getValue(socket) != emit
                || getCapture.getValue(socket) == Boolean.TRUE
                || !(getEvents.getValue(socket) instanceof JSDynamicObject events)
                || events == Undefined.instance) {
            return null;
        }
        return getListener.getValue(events) instanceof JSFunctionObject only ? only : null;
    }
}
