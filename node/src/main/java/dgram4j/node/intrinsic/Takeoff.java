package dgram4j.node.intrinsic;

import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferView;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;

import dgram4j.node.datagram.Cork;
import dgram4j.node.datagram.RunRequests;
import dgram4j.node.fence.Fence;
import dgram4j.udp.SendRun;

/// Hands the datagrams of one socket, which are neighbours in a flight, to the engine.
///
/// *Thread:* the runtime's own.
final class Takeoff {
    private static final int MOST = 1_024;
    private static final int MOST_BYTES = 65_536;
    private static final byte[] NONE = {};

    private final JSContext context;
    private final Cork cork;
    private final Fence fence;
    private RunRequests requests;
    private boolean heard;
    private int end;

    Takeoff(JSContext context, Cork cork, Fence fence) {
        this.context = context;
        this.cork = cork;
        this.fence = fence;
    }

    /// How the engine asks for the requests of those that have to wait.
    RunRequests requests() {
        return requests;
    }

    /// Whether any of them has a callback.
    boolean heard() {
        return heard;
    }

    /// The first datagram of the flight that was not among them.
    int end() {
        return end;
    }

    /// Sends from `left` on. True when the kernel has taken all, or will without a word; else the
    /// flight's outcomes tell.
    boolean send(Flight flight) {
        measure(flight);
        int from = flight.left;
        Route route = flight.routes[from];
        requests = new RunRequests();
        if (!heard && fence.isOpen() && cork.holds(route.engineHandle())) {
            int total = fill(flight, route.engineHandle().sendRun());
            cork.waits(route.engineHandle(), total);
            return true;
        }
        cork.leave();
        if (end - from == 1) {
            flight.outcomes[from] = sendOne(flight, route, from);
            return flight.outcomes[from] > 0;
        }
        SendRun run = route.engineHandle().sendRun();
        fill(flight, run);
        int[] sent = new int[1];
        run.leave(done -> sent[0] += requests.note(done, flight.outcomes, from));
        return sent[0] == end - from;
    }

    /// Whether a message may go with others.
    boolean fits(JSTypedArrayObject message) {
        return length(message) <= MOST_BYTES;
    }

    /// Finds which neighbours go together.
    private void measure(Flight flight) {
        int from = flight.left;
        Route route = flight.routes[from];
        int total = 0;
        int most = Math.min(flight.count, from + MOST);
        heard = false;
        end = from;
        while (end < most && flight.routes[end].state() == route.state()) {
            total += length(flight.messages[end]);
            if (total > MOST_BYTES && end > from) {
                break;
            }
            heard |= flight.callbacks[end] != null;
            end++;
        }
    }

    private int sendOne(Flight flight, Route route, int at) {
        int port = flight.ports[at];
        int refused = fence.udpSend(route.ip(), port);
        JSTypedArrayObject message = flight.messages[at];
        int length = length(message);
        return refused < 0 ? refused : route.engineHandle().send(
                requests, route.family(), route.ip(), port, array(message),
                offset(message, length), length);
    }

    private int fill(Flight flight, SendRun run) {
        int total = 0;
        int port = -1;
        Route route = null;
        int reachable = 0;
        for (int i = flight.left; i < end; i++) {
            if (flight.ports[i] != port || flight.routes[i] != route) {
                port = flight.ports[i];
                route = flight.routes[i];
                int refused = fence.udpSend(route.ip(), port);
                reachable = refused < 0 ? refused : run.to(route.family(), route.ip(), port);
            }
            if (reachable < 0) {
                flight.outcomes[i] = reachable;
                requests.skip(i - flight.left);
            } else {
                flight.outcomes[i] = 0;
                JSTypedArrayObject message = flight.messages[i];
                int length = length(message);
                run.add(requests, array(message), offset(message, length), length);
                total += length;
            }
        }
        return total;
    }

    /// The bytes of a message now; 0 if its memory has been given away since.
    private int length(JSTypedArrayObject message) {
        return message.getArrayBuffer().isDetached()
                ? 0 : JSArrayBufferView.getByteLength(message, context);
    }

    private static byte[] array(JSTypedArrayObject message) {
        JSArrayBufferObject buffer = message.getArrayBuffer();
        return buffer.isDetached() ? NONE : ((JSArrayBufferObject.Heap) buffer).getByteArray();
    }

    private int offset(JSTypedArrayObject message, int length) {
        return length == 0 ? 0 : JSArrayBufferView.getByteOffset(message, context);
    }
}
