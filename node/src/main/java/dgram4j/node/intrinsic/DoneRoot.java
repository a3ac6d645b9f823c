package dgram4j.node.intrinsic;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSArguments;

/// `isDone(tick)`: whether nothing is left to do at this tick.
final class DoneRoot extends IntrinsicRoot {
    private final Flights flights;

    DoneRoot(JavaScriptLanguage language, Flights flights) {
        super(language);
        this.flights = flights;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return flights.isDone(JSArguments.getUserArgument(frame.getArguments(), 0));
    }
}
