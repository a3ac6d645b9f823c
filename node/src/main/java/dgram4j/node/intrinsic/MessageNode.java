package dgram4j.node.intrinsic;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.js.nodes.access.CreateDataPropertyNode;
import com.oracle.truffle.js.nodes.access.CreateObjectNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.array.TypedArray;
import com.oracle.truffle.js.runtime.array.TypedArrayFactory;
import com.oracle.truffle.js.runtime.builtins.JSArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferView;
import com.oracle.truffle.js.runtime.builtins.JSObjectFactory;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;

/// Makes what a listener is given: a Buffer with memory of its own, and `rinfo`.
final class MessageNode extends Node {
    private final JSContext context;
    private final JSDynamicObject bufferPrototype;
    private final TypedArray arrayType;
    private final JSObjectFactory views;

    /// The shape of a Buffer that knows its prototype; null where each Buffer knows it by itself,
    /// at the cost of an array.
    private final Shape shape;
    @Child private CreateObjectNode newObject;
    @Child private CreateDataPropertyNode setAddress;
    @Child private CreateDataPropertyNode setFamily;
    @Child private CreateDataPropertyNode setPort;
    @Child private CreateDataPropertyNode setSize;

    MessageNode(JSContext context, Parts parts) {
        this.context = context;
        bufferPrototype = parts.object("bufferPrototype");
        arrayType = TypedArrayFactory.Uint8Array.createArrayType(
                TypedArray.BUFFER_TYPE_ARRAY, false, true);
        views = context.getArrayBufferViewFactory(TypedArrayFactory.Uint8Array);
        Shape ofBuffers = parts.object("buffer").getShape();
        shape = JSObjectFactory.hasInObjectProto(ofBuffers) ? null : ofBuffers;
        newObject = CreateObjectNode.create(context);
        setAddress = property("address");
        setFamily = property("family");
        setPort = property("port");
        setSize = property("size");
    }

    private CreateDataPropertyNode property(String name) {
        return CreateDataPropertyNode.create(context, Strings.fromJavaString(name));
    }

    JSObject buffer(JSRealm realm, byte[] bytes) {
        JSArrayBufferObject memory = JSArrayBuffer.createArrayBuffer(context, realm, bytes);
        return shape == null
                ? JSArrayBufferView.createArrayBufferViewWithProto(
                        views, realm, memory, arrayType, 0, bytes.length, bufferPrototype)
                : JSTypedArrayObject.create(
                        shape, bufferPrototype, arrayType, memory, bytes.length, 0);
    }

    JSObject sender(JSRealm realm, Object address, Object family, int port, int size) {
        JSObject sender = newObject.execute(realm);
        setAddress.executeVoid(sender, address);
        setFamily.executeVoid(sender, family);
        setPort.executeVoid(sender, port);
        setSize.executeVoid(sender, size);
        return sender;
    }
}
