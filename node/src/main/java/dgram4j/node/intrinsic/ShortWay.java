package dgram4j.node.intrinsic;

import java.util.function.Function;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Turn;
import dgram4j.node.datagram.Cork;
import dgram4j.node.datagram.DatagramWay;
import dgram4j.node.fence.Fence;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Family;
import dgram4j.udp.receive.ReceiveBatch;

/// The datagram's way through the engine's own trees, for one runtime.
///
/// *Thread:* the runtime's own.
public final class ShortWay implements DatagramWay {
    private final Flights flights = new Flights();
    private final JSRealm realm;
    private final JSContext context;
    private final Takeoff takeoff;
    private final Landing landing;
    private final Turn turn;
    private final Function<Value, UdpHandle> handles;
    private final Value deliver;

    /// As [DatagramWay#open] has it; `object` is given the functions.
    public ShortWay(
            Value object, Function<Value, Object> behind, Function<Value, UdpHandle> handles,
            Cork cork, Fence fence, Turn turn) {
        JavaScriptLanguage language = JavaScriptLanguage.getCurrentLanguage();
        Parts parts = new Parts(behind.apply(object));
        realm = JavaScriptLanguage.getCurrentJSRealm();
        context = realm.getContext();
        takeoff = new Takeoff(context, cork, fence);
        this.turn = turn;
        this.handles = handles;
        landing = new Landing(
                new HearRoot(language, context, parts).getCallTarget(), parts.function("settle"),
                turn, cork);
        // Without a name, as the function it stands for.
        define(parts, "send", "", 6, new SendRoot(language, context, flights, parts));
        define(parts, "leave", 0, new LeaveRoot(language, context, flights, takeoff, parts));
        define(parts, "tell", 0, new TellRoot(language, flights));
        define(parts, "take", 1, new TakeRoot(language, context, flights, takeoff));
        define(parts, "isDone", 1, new DoneRoot(language, flights));
        define(parts, "goes", 8, new RouteRoot(language));
        define(parts, "deliver", 0, new DeliverRoot(language, landing));
        deliver = object.getMember("deliver");
    }

    private void define(Parts parts, String part, int length, IntrinsicRoot root) {
        define(parts, part, part, length, root);
    }

    private void define(
            Parts parts, String part, String name, int length, IntrinsicRoot root) {
        JSFunctionData data = JSFunctionData.createCallOnly(
                context, root.getCallTarget(), length, Strings.fromJavaString(name));
        parts.set(part, JSFunction.create(realm, data));
    }

    @Override
    public void waits(Value requestAt) {
        takeoff.requests().waits(requestAt);
    }

    @Override
    public void deliver(ReceiveBatch batch, Object udp) {
        landing.of(batch, udp);
        while (!landing.done() && !turn.exited()) {
            turn.within(deliver);
        }
    }

    /// `goes(state, handle, send, lookup, address, engineHandle, ipv6, ip)`: where the next
    /// datagrams go.
    private final class RouteRoot extends IntrinsicRoot {
        RouteRoot(JavaScriptLanguage language) {
            super(language);
        }

        @Override
        public Object execute(VirtualFrame frame) {
            note(frame.getArguments());
            return Undefined.instance;
        }

        @TruffleBoundary
        private void note(Object[] arguments) {
            Object handle = JSArguments.getUserArgument(arguments, 5);
            flights.note(new Route(
                    (JSDynamicObject) JSArguments.getUserArgument(arguments, 0),
                    (JSDynamicObject) JSArguments.getUserArgument(arguments, 1),
                    JSArguments.getUserArgument(arguments, 2),
                    JSArguments.getUserArgument(arguments, 3),
                    JSArguments.getUserArgument(arguments, 4),
                    Strings.toJavaString(
                            (TruffleString) JSArguments.getUserArgument(arguments, 7)),
                    handles.apply(Context.getCurrent().asValue(handle)),
                    JSArguments.getUserArgument(arguments, 6) == Boolean.TRUE
                            ? Family.IPV6 : Family.IPV4));
        }
    }
}
