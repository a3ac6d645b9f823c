package dgram4j.node.intrinsic;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSArray;
import com.oracle.truffle.js.runtime.objects.Undefined;

/// `take(group)`: what JavaScript deals with itself, taken out of the flight: its next datagram, or
/// all of the group that was just tried. Each is an array: state, handle, bytes, literal address,
/// port, address, callback, outcome.
final class TakeRoot extends IntrinsicRoot {
    private final JSContext context;
    private final Flights flights;
    private final Takeoff takeoff;

    TakeRoot(JavaScriptLanguage language, JSContext context, Flights flights, Takeoff takeoff) {
        super(language);
        this.context = context;
        this.flights = flights;
        this.takeoff = takeoff;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return take(JSArguments.getUserArgument(frame.getArguments(), 0) == Boolean.TRUE);
    }

    @TruffleBoundary
    private Object take(boolean group) {
        JSRealm realm = getRealm();
        Flight flight = flights.leaving();
        int from = flight.left;
        flight.left = group ? takeoff.end() : from + 1;
        Object[] taken = new Object[flight.left - from];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = JSArray.createConstantObjectArray(
                    context, realm, entry(flight, from + i));
        }
        return JSArray.createConstantObjectArray(context, realm, taken);
    }

    private static Object[] entry(Flight flight, int at) {
        Route route = flight.routes[at];
        Object callback = flight.callbacks[at];
        return new Object[] {
            route.state(), route.handle(), flight.messages[at], Strings.fromJavaString(route.ip()),
            flight.ports[at], route.address(), callback == null ? Undefined.instance : callback,
            flight.outcomes[at],
        };
    }
}
