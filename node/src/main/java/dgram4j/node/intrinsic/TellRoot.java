package dgram4j.node.intrinsic;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.nodes.function.JSFunctionCallNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.Undefined;

/// `tell()`: calls the callbacks of datagrams that are sent, `callback(null, bytes)`. What one
/// throws is the tick's; the next call goes on behind it.
final class TellRoot extends IntrinsicRoot {
    private final Flights flights;
    @Child private JSFunctionCallNode call = JSFunctionCallNode.createCall();

    TellRoot(JavaScriptLanguage language, Flights flights) {
        super(language);
        this.flights = flights;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Flights.Sent sent = flights.sent();
        Flight flight = sent.flight;
        while (sent.at < sent.end) {
            int at = sent.at++;
            JSFunctionObject callback = flight.callbacks[at];
            if (sent.at == sent.end) {
                flights.told();
            }
            if (callback != null) {
                call.executeCall(JSArguments.create(
                        Undefined.instance, callback, Null.instance, flight.outcomes[at] - 1));
            }
        }
        return Undefined.instance;
    }
}
