package dgram4j.node.intrinsic;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.nodes.function.JSFunctionCallNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.Undefined;

/// `Socket.prototype.send`: a datagram that goes to the address the last one went to is added to
/// the flight. Everything else is done by the function in JavaScript, which gets all arguments.
final class SendRoot extends IntrinsicRoot {
    private static final int ARGUMENTS = JSArguments.RUNTIME_ARGUMENT_COUNT;

    private final Flights flights;
    private final JSDynamicObject seam;
    private final JSFunctionObject slow;
    @Child private PropertyGetNode getState;
    @Child private PropertyGetNode getConnectState;
    @Child private PropertyGetNode getHandle;
    @Child private PropertyGetNode getSend;
    @Child private PropertyGetNode getLookup;
    @Child private PropertyGetNode getTail;
    @Child private PropertyGetNode getCarrier;
    @Child private JSFunctionCallNode callSlow = JSFunctionCallNode.createCall();
    @Child private TickNode ticks;

    SendRoot(JavaScriptLanguage language, JSContext context, Flights flights, Parts parts) {
        super(language);
        this.flights = flights;
        seam = parts.object("seam");
        slow = parts.function("slowSend");
        ticks = new TickNode(parts, "newRun");
        getState = PropertyGetNode.create(parts.get("stateSymbol"), context);
        getConnectState = property("connectState", context);
        getHandle = property("handle", context);
        getSend = property("send", context);
        getLookup = property("lookup", context);
        getTail = property("tail", context);
        getCarrier = property("carrier", context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        if (joins(arguments)) {
            return Undefined.instance;
        }
        Object[] same = arguments.clone();
        same[1] = slow;
        return callSlow.executeCall(same);
    }

    private boolean joins(Object[] arguments) {
        if (arguments.length < ARGUMENTS + 2
                || !(arguments[ARGUMENTS] instanceof JSTypedArrayObject message)
                || !(arguments[ARGUMENTS + 1] instanceof Integer port)
                || (port & 0xffff) != port || port == 0 || !isBytes(message)) {
            return false;
        }
        // (message, port, address, callback), (message, port, callback), or less of either
        Object address = argument(arguments, 2);
        Object callback = argument(arguments, 3);
        if (argument(arguments, 4) != Undefined.instance
                || argument(arguments, 5) != Undefined.instance) {
            return false;
        }
        if (callback == Undefined.instance && address instanceof JSFunctionObject) {
            callback = address;
            address = Undefined.instance;
        }
        JSFunctionObject told = callback instanceof JSFunctionObject function ? function : null;
        if (told == null && callback != Undefined.instance) {
            return false;
        }
        Route route = flights.route(
                getState.getValue(JSArguments.getThisObject(arguments)), address);
        if (route == null || !holds(route)) {
            return false;
        }
        Flight flight = flights.filling;
        if (flight == null || getTail.getValue(seam) != flight.tick) {
            flight = begin();
        }
        if (flight != null) {
            flight.add(route, message, port, told);
        }
        return true;
    }

    private boolean holds(Route route) {
        JSDynamicObject state = route.state();
        if (getCarrier.getValue(seam) != Undefined.instance
                || !(getConnectState.getValue(state) instanceof Integer connected)
                || connected != 0) {
            return false;
        }
        Object handle = getHandle.getValue(state);
        return handle == route.handle() && getSend.getValue(handle) == route.send()
                && getLookup.getValue(handle) == route.lookup();
    }

    /// A new flight whose tick is queued; null when the process is ending and no tick will come.
    private Flight begin() {
        JSDynamicObject tick = ticks.queue();
        if (tick == null) {
            return null;
        }
        flights.begin(tick);
        return flights.filling;
    }

    private static Object argument(Object[] arguments, int at) {
        return ARGUMENTS + at < arguments.length ? arguments[ARGUMENTS + at] : Undefined.instance;
    }

    /// Whether it is a view of single bytes on memory of the script's own.
    private static boolean isBytes(JSTypedArrayObject view) {
        return view.getArrayType().bytesPerElement() == 1
                && view.getArrayBuffer() instanceof JSArrayBufferObject.Heap;
    }
}
