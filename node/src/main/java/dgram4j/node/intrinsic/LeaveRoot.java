package dgram4j.node.intrinsic;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.Undefined;

/// `leave()`: sends what is left of the flight whose tick it is, those of one socket together, and
/// queues their callbacks. Answers [#DONE]; [#BY_HAND] when the next datagram is one that something
/// looks at on its way; [#OUTCOMES] when some of a group were not sent, `end` then being where the
/// group ends.
final class LeaveRoot extends IntrinsicRoot {
    static final int DONE = 0;
    static final int BY_HAND = 1;
    static final int OUTCOMES = 2;

    private final Flights flights;
    private final Takeoff takeoff;
    @Child private PropertyGetNode getHandle;
    @Child private PropertyGetNode getBlockList;
    @Child private PropertyGetNode getSend;
    @Child private TickNode ticks;

    LeaveRoot(
            JavaScriptLanguage language, JSContext context, Flights flights, Takeoff takeoff,
            Parts parts) {
        super(language);
        this.flights = flights;
        this.takeoff = takeoff;
        ticks = new TickNode(parts, "newSent");
        getHandle = property("handle", context);
        getBlockList = property("sendBlockList", context);
        getSend = property("send", context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Flight flight = flights.leaving();
        while (flight.left < flight.count) {
            Route route = flight.routes[flight.left];
            if (getHandle.getValue(route.state()) != route.handle()
                    || getBlockList.getValue(route.state()) != Undefined.instance
                    || getSend.getValue(route.handle()) != route.send()
                    || !fits(flight)) {
                return BY_HAND;
            }
            if (!send(flight)) {
                return OUTCOMES;
            }
            int from = flight.left;
            flight.left = takeoff.end();
            if (takeoff.heard()) {
                JSDynamicObject tick = ticks.queue();
                if (tick != null) {
                    flights.tellLater(tick, flight, from, flight.left);
                }
            }
        }
        flights.left();
        return DONE;
    }

    @TruffleBoundary
    private boolean fits(Flight flight) {
        return takeoff.fits(flight.messages[flight.left]);
    }

    @TruffleBoundary
    private boolean send(Flight flight) {
        return takeoff.send(flight);
    }
}
