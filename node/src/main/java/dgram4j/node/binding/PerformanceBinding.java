package dgram4j.node.binding;

import java.lang.management.ManagementFactory;

import org.graalvm.polyglot.HostAccess;

/// The clock of `performance`, as `internalBinding('performance')`: it starts with the process and
/// only goes forward.
public final class PerformanceBinding {
    private final double originMillis = ManagementFactory.getRuntimeMXBean().getStartTime();
    private final long originNanos =
            System.nanoTime() - Math.round((System.currentTimeMillis() - originMillis) * 1e6);

    PerformanceBinding() {}

    /// Milliseconds, with fractions, since `originMillis`.
    @HostAccess.Export
    public double nowMillis() {
        return (System.nanoTime() - originNanos) / 1e6;
    }

    /// Milliseconds since 1970 at which this clock read 0.
    @HostAccess.Export
    public double originMillis() {
        return originMillis;
    }
}
