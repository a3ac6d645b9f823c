package dgram4j.node.intrinsic;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;

/// Datagrams that leave at one tick. Their bytes are read then.
///
/// *Thread:* the runtime's own.
final class Flight {
    private static final int FEWEST = 4;

    /// The entry of the next-tick queue at which they leave.
    final JSDynamicObject tick;
    Route[] routes;
    JSTypedArrayObject[] messages;
    int[] ports;
    JSFunctionObject[] callbacks;
    /// What became of each: its bytes plus one, 0 for one that waits, or a negative errno.
    int[] outcomes;
    int count;
    int left;

    Flight(JSDynamicObject tick, int expected) {
        int room = Math.max(FEWEST, expected);
        this.tick = tick;
        routes = new Route[room];
        messages = new JSTypedArrayObject[room];
        ports = new int[room];
        callbacks = new JSFunctionObject[room];
        outcomes = new int[room];
    }

    void add(Route route, JSTypedArrayObject message, int port, JSFunctionObject callback) {
        int at = count;
        if (at == messages.length) {
            grow();
        }
        routes[at] = route;
        messages[at] = message;
        ports[at] = port;
        callbacks[at] = callback;
        count = at + 1;
    }

    @TruffleBoundary
    private void grow() {
        int room = 2 * count;
        routes = Arrays.copyOf(routes, room);
        messages = Arrays.copyOf(messages, room);
        ports = Arrays.copyOf(ports, room);
        callbacks = Arrays.copyOf(callbacks, room);
        outcomes = Arrays.copyOf(outcomes, room);
    }
}
