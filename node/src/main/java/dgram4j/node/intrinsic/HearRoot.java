package dgram4j.node.intrinsic;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.nodes.access.PropertySetNode;
import com.oracle.truffle.js.nodes.control.TryCatchNode.GetErrorObjectNode;
import com.oracle.truffle.js.nodes.function.JSFunctionCallNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;

/// One message is heard, in a turn of its own as `enter` of `internal/boot` has it. Called from
/// Java with the handle, the bytes, and the sender's address, family and port.
final class HearRoot extends IntrinsicRoot {
    private final JSDynamicObject seam;
    private final JSFunctionObject enter;
    private final JSFunctionObject hear;
    private final JSFunctionObject reportUncaught;
    private final JSFunctionObject drain;
    @Child private MessageNode message;
    @Child private ListenerNode listeners;
    @Child private PropertyGetNode getCarrier;
    @Child private PropertyGetNode getTail;
    @Child private PropertySetNode setEntered;
    @Child private GetErrorObjectNode getError;
    @Child private JSFunctionCallNode callListener = JSFunctionCallNode.createCall();
    @Child private JSFunctionCallNode callEnter = JSFunctionCallNode.createCall();
    @Child private JSFunctionCallNode callReport = JSFunctionCallNode.createCall();
    @Child private JSFunctionCallNode callDrain = JSFunctionCallNode.createCall();

    HearRoot(JavaScriptLanguage language, JSContext context, Parts parts) {
        super(language);
        seam = parts.object("seam");
        enter = parts.function("enter");
        hear = parts.function("hear");
        reportUncaught = parts.function("reportUncaught");
        drain = parts.function("drain");
        message = new MessageNode(context, parts);
        listeners = new ListenerNode(context, parts);
        getCarrier = property("carrier", context);
        getTail = property("tail", context);
        setEntered = PropertySetNode.create(
                Strings.fromJavaString("entered"), false, context, true);
        getError = GetErrorObjectNode.create(context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        Object udp = arguments[0];
        byte[] bytes = (byte[]) arguments[1];
        JSRealm realm = getRealm();
        JSObject buffer = message.buffer(realm, bytes);
        JSObject sender = message.sender(
                realm, arguments[2], arguments[3], (int) arguments[4], bytes.length);
        Object socket = listeners.socket(udp);
        JSFunctionObject listener = getCarrier.getValue(seam) == Undefined.instance
                ? listeners.listener(udp, socket)
                : null;
        if (listener == null) {
            return callEnter.executeCall(JSArguments.create(
                    Undefined.instance, enter, hear, udp, bytes.length, buffer, sender));
        }
        setEntered.setValueBoolean(seam, true);
        Object tail = getTail.getValue(seam);
        try {
            callListener.executeCall(JSArguments.create(socket, listener, buffer, sender));
        } catch (AbstractTruffleException | StackOverflowError thrown) {
            callReport.executeCall(JSArguments.createOneArg(
                    Undefined.instance, reportUncaught, getError.execute(thrown)));
        }
        if (getTail.getValue(seam) != tail || getCarrier.getValue(seam) != Undefined.instance) {
            callDrain.executeCall(JSArguments.createZeroArg(Undefined.instance, drain));
        }
        setEntered.setValueBoolean(seam, false);
        return Undefined.instance;
    }
}
