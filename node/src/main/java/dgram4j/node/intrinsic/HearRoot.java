package dgram4j.node.intrinsic;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.nodes.access.CreateDataPropertyNode;
import com.oracle.truffle.js.nodes.access.CreateObjectNode;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.nodes.function.JSFunctionCallNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.array.TypedArray;
import com.oracle.truffle.js.runtime.array.TypedArrayFactory;
import com.oracle.truffle.js.runtime.builtins.JSArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferView;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSObjectFactory;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;

/// One message is heard: the Buffer and the facts of its sender are made, and the turn is entered
/// with them. Called from Java with the handle, the bytes, and the sender's address, family and
/// port.
final class HearRoot extends JavaScriptRootNode {
    private final JSContext context;
    private final JSDynamicObject seam;
    private final JSDynamicObject bufferPrototype;
    private final JSFunctionObject enter;
    private final JSFunctionObject onMessage;
    private final JSFunctionObject hear;
    private final TypedArray arrayType;
    private final JSObjectFactory views;
    @Child private PropertyGetNode getCarrier;
    @Child private PropertyGetNode getOnMessage;
    @Child private CreateObjectNode newObject;
    @Child private CreateDataPropertyNode setAddress;
    @Child private CreateDataPropertyNode setFamily;
    @Child private CreateDataPropertyNode setPort;
    @Child private CreateDataPropertyNode setSize;
    @Child private JSFunctionCallNode callEnter = JSFunctionCallNode.createCall();

    HearRoot(JavaScriptLanguage language, JSContext context, Parts parts) {
        super(language);
        this.context = context;
        seam = parts.object("seam");
        bufferPrototype = parts.object("bufferPrototype");
        enter = parts.function("enter");
        onMessage = parts.function("onMessage");
        hear = parts.function("hear");
        arrayType = TypedArrayFactory.Uint8Array.createArrayType(
                TypedArray.BUFFER_TYPE_ARRAY, false, true);
        views = context.getArrayBufferViewFactory(TypedArrayFactory.Uint8Array);
        getCarrier = PropertyGetNode.create(Strings.fromJavaString("carrier"), context);
        getOnMessage = PropertyGetNode.create(Strings.fromJavaString("onmessage"), context);
        newObject = CreateObjectNode.create(context);
        setAddress = property("address");
        setFamily = property("family");
        setPort = property("port");
        setSize = property("size");
    }

    private CreateDataPropertyNode property(String name) {
        return CreateDataPropertyNode.create(context, Strings.fromJavaString(name));
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        Object udp = arguments[0];
        byte[] bytes = (byte[]) arguments[1];
        JSRealm realm = getRealm();
        JSObject message = JSArrayBufferView.createArrayBufferViewWithProto(
                views, realm, JSArrayBuffer.createArrayBuffer(context, realm, bytes), arrayType, 0,
                bytes.length, bufferPrototype);
        JSObject sender = newObject.execute(realm);
        setAddress.executeVoid(sender, (TruffleString) arguments[2]);
        setFamily.executeVoid(sender, (TruffleString) arguments[3]);
        setPort.executeVoid(sender, (int) arguments[4]);
        setSize.executeVoid(sender, bytes.length);
        boolean plain = getCarrier.getValue(seam) == Undefined.instance
                && getOnMessage.getValue(udp) == onMessage;
        return callEnter.executeCall(JSArguments.create(
                Undefined.instance, enter, plain ? onMessage : hear,
                plain ? bytes.length : udp, plain ? udp : bytes.length, message, sender));
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
