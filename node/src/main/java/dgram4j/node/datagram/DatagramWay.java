package dgram4j.node.datagram;

import java.util.function.Function;

import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;
import dgram4j.node.core.Turn;
import dgram4j.node.fence.Fence;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.receive.ReceiveBatch;

/// How datagrams pass JavaScript without much of it, where the engine's own classes can be reached.
///
/// *Thread:* the runtime's own.
public interface DatagramWay {
    /// The class behind it is named as a text: where the engine's classes are closed to this module
    /// it cannot even be linked.
    String CLASS = "dgram4j.node.intrinsic.ShortWay";

    /// `JSRT_SHORT_WAY=off` in the script's environment keeps to JavaScript.
    String SWITCH = "JSRT_SHORT_WAY";

    /// Delivers a batch to the listener of a handle, the engine's own object.
    void deliver(ReceiveBatch batch, Object udp);

    /// Names who is asked for the requests of those datagrams of the last group that have to wait.
    void waits(Value requestAt);

    /// The way there is, or null.
    ///
    /// @param parts `parts` of `internal/dgram/short_way`
    /// @param behind the engine's own object behind a value
    /// @param handles the engine's handle behind a binding's
    static DatagramWay open(
            Value parts, Function<Value, Object> behind, Function<Value, UdpHandle> handles,
            Cork cork, Environment environment) {
        if ("off".equals(environment.process().environment().get(SWITCH))) {
            return null;
        }
        try {
            return (DatagramWay) Class.forName(CLASS)
                    .getConstructor(
                            Value.class, Function.class, Function.class, Cork.class, Fence.class,
                            Turn.class)
                    .newInstance(
                            parts, behind, handles, cork, environment.fence(), environment.turn());
        } catch (ReflectiveOperationException | LinkageError closed) {
            return null;
        }
    }
}
