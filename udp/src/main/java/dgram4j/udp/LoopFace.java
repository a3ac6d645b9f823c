package dgram4j.udp;

import java.util.function.Function;

/// The Java face's `Loop` and the engine behind it, for the Node runtime of the same release, which
/// may share one with Java's sockets.
///
/// `Loop` tells here how; neither has to show its parts to everybody.
///
/// *Thread:* any.
public final class LoopFace {
    private static volatile LoopFace told;

    private final Function<Object, UdpEngine> engineOf;
    private final Function<UdpEngine, Object> loopOf;

    private LoopFace(Function<Object, UdpEngine> engineOf, Function<UdpEngine, Object> loopOf) {
        this.engineOf = engineOf;
        this.loopOf = loopOf;
    }

    /// Called by `Loop` when it is loaded.
    public static void tell(
            Function<Object, UdpEngine> engineOf, Function<UdpEngine, Object> loopOf) {
        told = new LoopFace(engineOf, loopOf);
    }

    /// The engine of a `Loop`.
    public static UdpEngine engineOf(Object loop) {
        return told.engineOf.apply(loop);
    }

    /// A `Loop` that is this engine.
    public static <T> T loopOf(UdpEngine engine, Class<T> loopClass) {
        try {
            // Nobody may have used the class yet; it tells when it is initialised.
            Class.forName(loopClass.getName(), true, loopClass.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
        return loopClass.cast(told.loopOf.apply(engine));
    }
}
