package dgram4j.loop;

/// The loop's time: whole milliseconds that stand still until they are read anew.
///
/// *Thread:* the loop's.
final class LoopTime {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /// Far timers are waited for in pieces, for systems that count milliseconds in an int.
    private static final long LONGEST_WAIT_MILLIS = Integer.MAX_VALUE;

    private final NanoClock clock;
    private long nowMillis;

    LoopTime(NanoClock clock) {
        this.clock = clock;
        update();
    }

    long nowMillis() {
        return nowMillis;
    }

    long nanos() {
        return clock.nanoTime();
    }

    void update() {
        nowMillis = Math.floorDiv(clock.nanoTime(), NANOS_PER_MILLI);
    }

    /// How long to wait for this time: 0 when it has come, −1 when it never will
    /// (`Long.MAX_VALUE`). By the real now, not the loop's: what callbacks took is not waited
    /// again.
    long nanosUntil(long millis) {
        if (millis == Long.MAX_VALUE) {
            return -1;
        }
        long nanos = clock.nanoTime();
        long untilMillis = millis - Math.floorDiv(nanos, NANOS_PER_MILLI);
        if (untilMillis <= 0) {
            return 0;
        }
        return Math.min(untilMillis, LONGEST_WAIT_MILLIS) * NANOS_PER_MILLI
                - Math.floorMod(nanos, NANOS_PER_MILLI);
    }
}
