package dgram4j.node.intrinsic;

import java.util.ArrayDeque;
import java.util.Deque;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;

/// The flights of a runtime: the one that is being filled, those whose tick is to come, and the
/// callbacks whose tick is to come.
///
/// *Thread:* the runtime's own.
final class Flights {
    /// Callbacks of datagrams that the kernel has taken, told at one tick.
    static final class Sent {
        final JSDynamicObject tick;
        final Flight flight;
        final int end;
        int at;

        Sent(JSDynamicObject tick, Flight flight, int from, int end) {
            this.tick = tick;
            this.flight = flight;
            this.at = from;
            this.end = end;
        }
    }

    private static final int ROUTES = 8;

    private final Route[] routes = new Route[ROUTES];
    private int next;
    private Route last;
    /// The flight whose tick is the last of the queue, unless something was queued since.
    Flight filling;
    private final Deque<Flight> leaving = new ArrayDeque<>();
    private final Deque<Sent> sent = new ArrayDeque<>();
    private int expected;

    /// Where datagrams of this socket to this address go; null when none has gone there lately.
    Route route(Object state, Object address) {
        Route latest = last;
        return latest != null && latest.state() == state && latest.address() == address
                ? latest : find(state, address);
    }

    @TruffleBoundary
    private Route find(Object state, Object address) {
        for (Route each : routes) {
            if (each != null && each.state() == state && (each.address() == address
                    || address instanceof TruffleString text
                            && each.address() instanceof TruffleString other
                            && Strings.equals(text, other))) {
                last = each;
                return each;
            }
        }
        return null;
    }

    /// Notes where a datagram has gone.
    void note(Route route) {
        last = route;
        routes[next] = route;
        next = (next + 1) % ROUTES;
    }

    @TruffleBoundary
    void begin(JSDynamicObject tick) {
        filling = new Flight(tick, expected);
        leaving.addLast(filling);
    }

    /// The flight whose tick it is; nothing joins it any more.
    @TruffleBoundary
    Flight leaving() {
        Flight flight = leaving.peekFirst();
        if (flight == filling) {
            filling = null;
        }
        return flight;
    }

    @TruffleBoundary
    void left() {
        expected = leaving.removeFirst().count;
    }

    /// Whether nothing is left to do at this tick, of either kind.
    @TruffleBoundary
    boolean isDone(Object tick) {
        Flight flight = leaving.peekFirst();
        Sent next = sent.peekFirst();
        return (flight == null || flight.tick != tick) && (next == null || next.tick != tick);
    }

    @TruffleBoundary
    void tellLater(JSDynamicObject tick, Flight flight, int from, int end) {
        sent.addLast(new Sent(tick, flight, from, end));
    }

    @TruffleBoundary
    Sent sent() {
        return sent.peekFirst();
    }

    @TruffleBoundary
    void told() {
        sent.removeFirst();
    }
}
