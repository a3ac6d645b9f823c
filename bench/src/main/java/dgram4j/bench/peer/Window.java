package dgram4j.bench.peer;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/// The time a work runs: a warm-up, then the part that is told. The work asks [#isOver()] now and
/// then, on one thread.
final class Window {
    private static final int SAMPLES = 1 << 20;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long warmUpNanos;
    private final long nanos;
    private final float[] micros = new float[SAMPLES];
    private long begin;
    private long from;
    private long cpuFrom;
    private long sentFrom;
    private long receivedFrom;
    private boolean measuring;
    private boolean told;
    long sent;
    long received;

    Window(Options options) {
        warmUpNanos = (long) (options.seconds("warm-up", 1) * 1e9);
        nanos = (long) (options.seconds("seconds", 3) * 1e9);
    }

    void start() {
        begin = System.nanoTime();
    }

    /// A round trip took so long; it is the one that `received` is about to count.
    void sample(long roundTripNanos) {
        micros[(int) (received % SAMPLES)] = roundTripNanos / 1e3f;
    }

    /// True when time is up; the first time it is, the result is printed.
    boolean isOver() {
        long now = System.nanoTime();
        if (!measuring && now - begin >= warmUpNanos) {
            measuring = true;
            from = now;
            cpuFrom = SYSTEM.getProcessCpuTime();
            sentFrom = sent;
            receivedFrom = received;
        }
        if (!measuring || now - from < nanos) {
            return false;
        }
        if (!told) {
            told = true;
            tell(now - from);
        }
        return true;
    }

    private void tell(long took) {
        StringBuilder result = new StringBuilder(String.format(Locale.ROOT,
                "RESULT {\"nanos\":%d,\"cpuMicros\":%d,\"sent\":%d,\"received\":%d", took,
                (SYSTEM.getProcessCpuTime() - cpuFrom) / 1000, sent - sentFrom,
                received - receivedFrom));
        int count = (int) Math.min(received - receivedFrom, SAMPLES);
        float[] last = new float[count];
        for (int i = 0; i < count; i++) {
            last[i] = micros[(int) ((received - count + i) % SAMPLES)];
        }
        Arrays.sort(last);
        if (count > 0 && last[count - 1] > 0) {
            result.append(String.format(Locale.ROOT, ",\"p50\":%.3f,\"p99\":%.3f,\"p999\":%.3f",
                    last[count / 2], last[(int) (count * 0.99)], last[(int) (count * 0.999)]));
        }
        System.out.println(result.append('}'));
    }
}
