package dgram4j.node.intrinsic;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.objects.Undefined;

/// The one entry from Java for a batch of datagrams.
final class DeliverRoot extends IntrinsicRoot {
    private final Landing landing;

    DeliverRoot(JavaScriptLanguage language, Landing landing) {
        super(language);
        this.landing = landing;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        deliver();
        return Undefined.instance;
    }

    @TruffleBoundary
    private void deliver() {
        landing.deliver(getRealm().getAgent());
    }
}
