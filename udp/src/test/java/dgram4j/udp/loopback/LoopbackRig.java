package dgram4j.udp.loopback;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import dgram4j.loop.EventLoop;
import dgram4j.loop.LoopTimer;
import dgram4j.loop.NanoClock;
import dgram4j.udp.UdpEngine;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Endpoint;
import dgram4j.udp.address.Family;
import dgram4j.udp.driver.Drivers;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// An engine on a real driver, for handles that talk over loopback.
final class LoopbackRig implements AutoCloseable {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    final List<Throwable> thrown = new ArrayList<>();
    final List<Integer> statuses = new ArrayList<>();
    final EventLoop loop;
    final UdpEngine engine;
    private final Endpoint endpoint = new Endpoint();

    LoopbackRig(String driver) {
        var made = Drivers.named(driver);
        loop = new EventLoop(made.pollers(), NanoClock.SYSTEM, thrown::add);
        engine = new UdpEngine(loop, made);
    }

    /// A handle that notes the statuses of its completions.
    UdpHandle handle() {
        return engine.newHandle(told -> {
            while (told.next()) {
                statuses.add(told.status());
            }
        });
    }

    /// A handle bound to a free port of the family's loopback address.
    UdpHandle bound(Family family) {
        UdpHandle handle = handle();
        String address = family == Family.IPV4 ? "127.0.0.1" : "::1";
        assertThat(handle.bind(family, address, 0, 0)).isZero();
        return handle;
    }

    /// Skips the rest of the test on a machine without IPv6.
    void assumeIpv6() {
        UdpHandle probe = handle();
        boolean ipv6 = probe.bind(Family.IPV6, "::1", 0, 0) == 0;
        probe.close(() -> { });
        assumeTrue(ipv6, "this machine has no IPv6 on loopback");
    }

    int port(UdpHandle handle) {
        assertThat(handle.getsockname(endpoint)).isZero();
        return endpoint.port();
    }

    String name(UdpHandle handle) {
        int result = handle.getsockname(endpoint);
        return result < 0 ? Integer.toString(result) : endpoint.address();
    }

    /// Turns the loop until it is so; fails when it is not for ten seconds.
    void until(String what, BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        LoopTimer[] timer = new LoopTimer[1];
        timer[0] = loop.timer(() -> {
            if (done.getAsBoolean() || System.nanoTime() - deadline > 0) {
                loop.stop();
            } else {
                timer[0].start(1);
            }
        });
        timer[0].start(0);
        loop.run();
        timer[0].stop();
        assertThat(done.getAsBoolean()).as(what).isTrue();
        assertThat(thrown).isEmpty();
    }

    /// A listener that keeps copies of the datagrams, and errors as text in `errors`.
    static ReceiveListener keeping(List<byte[]> datagrams, List<Integer> errors) {
        return new ReceiveListener() {
            @Override
            public void received(ReceiveBatch batch) {
                while (batch.next()) {
                    datagrams.add(batch.memory().asSlice(batch.offset(), batch.lengthBytes())
                            .toArray(ValueLayout.JAVA_BYTE));
                }
            }

            @Override
            public void receiveFailed(int errno) {
                errors.add(errno);
            }
        };
    }

    @Override
    public void close() {
        loop.close();
    }
}
