package dgram4j.node;

import java.util.function.Consumer;

import dgram4j.Loop;
import dgram4j.loop.EventLoop;
import dgram4j.loop.LatePoller;
import dgram4j.loop.NanoClock;
import dgram4j.udp.LoopFace;
import dgram4j.udp.UdpEngine;
import dgram4j.udp.driver.Drivers;
import dgram4j.udp.driver.UdpDriver;

/// A runtime's loop and the UDP engine on it: its own, or one it was given.
///
/// *Thread:* until the runtime's thread runs it, of whoever sets the runtime up; then that one.
final class RuntimeLoop implements AutoCloseable {
    private final UdpDriver driver;
    private final EventLoop events;
    private UdpEngine engine;
    private Loop face;

    /// Who hears what a callback of the loop throws. Volatile: it is set before the thread runs.
    private volatile Consumer<Throwable> faults = fault -> { };

    /// A loop of the runtime's own.
    ///
    /// @param driverName empty for the best that can work here
    RuntimeLoop(String driverName) {
        driver = driverName.isEmpty() ? Drivers.choose() : Drivers.named(driverName);
        events = new EventLoop(
                () -> new LatePoller(driver.pollers()), NanoClock.SYSTEM,
                fault -> faults.accept(fault));
    }

    /// A loop that the runtime takes over: it runs it, and closes it.
    RuntimeLoop(Loop given) {
        face = given;
        engine = LoopFace.engineOf(given);
        driver = engine.driver();
        events = engine.loop();
    }

    /// Has what callbacks throw told to `receiver`.
    void onFault(Consumer<Throwable> receiver) {
        faults = receiver;
    }

    EventLoop events() {
        return events;
    }

    /// Made when first asked for.
    UdpEngine engine() {
        if (engine == null) {
            engine = new UdpEngine(events, driver);
        }
        return engine;
    }

    /// The same loop as Java's sockets know it. *Thread:* any.
    Loop face() {
        return events.call(() -> {
            if (face == null) {
                face = LoopFace.loopOf(engine(), Loop.class);
            }
            return face;
        });
    }

    @Override
    public void close() {
        events.close();
        driver.close();
    }
}
