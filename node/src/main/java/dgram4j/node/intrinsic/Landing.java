package dgram4j.node.intrinsic;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.JSAgent;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.Undefined;

import dgram4j.node.core.Turn;
import dgram4j.node.datagram.Cork;
import dgram4j.udp.receive.ReceiveBatch;

/// A batch of datagrams on its way in: each is heard in a turn of its own, with the ticks and
/// promise jobs that follow from it, before the next.
///
/// *Thread:* the runtime's own.
final class Landing {
    private static final Object[] NOTHING = {};
    private static final TruffleString IPV4 = Strings.fromJavaString("IPv4");
    private static final TruffleString IPV6 = Strings.fromJavaString("IPv6");

    private final CallTarget hear;
    private final JSFunctionObject settle;
    private final Turn turn;
    private final Cork cork;
    private ReceiveBatch batch;
    private Object udp;
    private boolean done;
    private String lastAddress;
    private TruffleString address;
    private TruffleString family;

    Landing(CallTarget hear, JSFunctionObject settle, Turn turn, Cork cork) {
        this.hear = hear;
        this.settle = settle;
        this.turn = turn;
        this.cork = cork;
    }

    /// Names what is delivered next.
    void of(ReceiveBatch toDeliver, Object handle) {
        batch = toDeliver;
        udp = handle;
        done = false;
    }

    /// False when it was left before the last datagram.
    boolean done() {
        return done;
    }

    void deliver(JSAgent agent) {
        while (batch.next()) {
            cork.moreToCome(batch.hasRest());
            byte[] bytes = new byte[batch.lengthBytes()];
            MemorySegment.copy(
                    batch.memory(), ValueLayout.JAVA_BYTE, batch.offset(), bytes, 0, bytes.length);
            sender(batch.peerAddress());
            hear.call(udp, bytes, address, family, batch.peerPort());
            agent.processAllPromises(true);
            while (turn.takesTicksPending()) {
                JSFunction.call(settle, Undefined.instance, NOTHING);
                agent.processAllPromises(true);
            }
        }
        done = true;
    }

    private void sender(String text) {
        if (text != lastAddress) {
            lastAddress = text;
            address = Strings.fromJavaString(text);
            family = text.indexOf(':') < 0 ? IPV4 : IPV6;
        }
    }
}
