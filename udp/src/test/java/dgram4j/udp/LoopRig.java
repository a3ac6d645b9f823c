package dgram4j.udp;

import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import dgram4j.loop.EventLoop;
import dgram4j.loop.LoopTimer;
import dgram4j.loop.NanoClock;
import dgram4j.udp.address.Endpoint;
import dgram4j.udp.address.Family;
import dgram4j.udp.altered.AlteredDrivers;
import dgram4j.udp.driver.Drivers;
import dgram4j.udp.driver.UdpDriver;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.send.SendCompletions;

import static org.assertj.core.api.Assertions.assertThat;

/// An engine on a real driver and a real loop, for tests on loopback.
final class LoopRig implements AutoCloseable {
    static final String LOOPBACK = "127.0.0.1";

    /// After so long a test that still waits has failed.
    private static final long PATIENCE_MILLIS = 20_000;

    final UdpDriver driver;
    final EventLoop loop;
    final UdpEngine engine;
    final List<Throwable> thrown = new ArrayList<>();
    private final LoopTimer patience;
    private boolean overdue;

    private LoopRig(String name) {
        driver = Drivers.named(name);
        loop = new EventLoop(driver.pollers(), NanoClock.SYSTEM, thrown::add);
        engine = new UdpEngine(loop, driver);
        patience = loop.timer(() -> {
            overdue = true;
            loop.stop();
        });
        patience.unref();
    }

    /// A rig for each driver of this machine.
    static Stream<LoopRig> all() {
        return AlteredDrivers.andTheOthers().stream().map(LoopRig::new);
    }

    /// A handle bound to a free port of 127.0.0.1.
    UdpHandle bound() {
        UdpHandle handle = engine.newHandle(SendCompletions::next);
        assertThat(handle.bind(Family.IPV4, LOOPBACK, 0, 0)).isZero();
        return handle;
    }

    static int port(UdpHandle handle) {
        Endpoint own = new Endpoint();
        assertThat(handle.getsockname(own)).isZero();
        return own.port();
    }

    /// Sends text; answers as the handle does.
    static int send(UdpHandle handle, String text, int port) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return handle.send(null, Family.IPV4, LOOPBACK, port, bytes, 0, bytes.length);
    }

    /// A listener that is handed each datagram's text, and fails at an error.
    static ReceiveListener texts(BiConsumer<String, ReceiveBatch> to) {
        return new ReceiveListener() {
            @Override
            public void received(ReceiveBatch batch) {
                while (batch.next()) {
                    byte[] bytes = batch.memory().asSlice(batch.offset(), batch.lengthBytes())
                        .toArray(ValueLayout.JAVA_BYTE);
                    to.accept(new String(bytes, StandardCharsets.UTF_8), batch);
                }
            }

            @Override
            public void receiveFailed(int errno) {
                throw new AssertionError("errno " + errno);
            }
        };
    }

    /// Runs the loop to its end; fails when it does not come.
    void run() {
        loop.updateTime();
        patience.start(PATIENCE_MILLIS);
        loop.run();
        patience.stop();
        assertThat(overdue).as("the loop did not end").isFalse();
        assertThat(thrown).isEmpty();
    }

    @Override
    public void close() {
        loop.close();
    }

    @Override
    public String toString() {
        return driver.name();
    }
}
